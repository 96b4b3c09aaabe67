package io.personaassistant.evidence.transcript;

/// Why a file cannot be taken for a transcript, with what to do, in sentences that hold none of its
/// words but the speakers' labels.
public final class NoTranscript extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String why;

  NoTranscript(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  /// The sentences.
  public String why() {
    return why;
  }
}
