package io.personaassistant.evidence.transcript;

/// Why a file cannot be taken for a transcript, with what to do, in sentences that hold none of its
/// words but the speakers' labels.
public final class NoTranscript extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String why;
  private final boolean form;

  NoTranscript(String why) {
    this(why, false);
  }

  private NoTranscript(String why, boolean form) {
    super(why, null, false, false);
    this.why = why;
    this.form = form;
  }

  /// A file of a form that cannot be read, whatever it was to be.
  static NoTranscript form(String why) {
    return new NoTranscript(why, true);
  }

  /// Whether the sentences are about the form of the file, so that they hold for any text.
  public boolean isAboutForm() {
    return form;
  }

  /// The sentences.
  public String why() {
    return why;
  }
}
