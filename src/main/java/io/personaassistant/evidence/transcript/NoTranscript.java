package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.file.ToldOf;

/// Why a file cannot be taken for a transcript, with what to do, in sentences that hold none of its
/// words but the speakers' labels.
public final class NoTranscript extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String why;
  private final boolean form;
  private final ToldOf helps;

  NoTranscript(String why) {
    this(why, ToldOf.FILE);
  }

  NoTranscript(String why, ToldOf helps) {
    this(why, helps, false);
  }

  private NoTranscript(String why, ToldOf helps, boolean form) {
    super(why, null, false, false);
    this.why = why;
    this.helps = helps;
    this.form = form;
  }

  /// A file of a form that cannot be read, whatever it was to be.
  static NoTranscript form(String why) {
    return new NoTranscript(why, ToldOf.FILE, true);
  }

  /// Whether the sentences are about the form of the file, so that they hold for any text.
  public boolean isAboutForm() {
    return form;
  }

  /// Where to say something else.
  public ToldOf helps() {
    return helps;
  }

  /// The sentences.
  public String why() {
    return why;
  }
}
