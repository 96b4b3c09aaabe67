package io.personaassistant.evidence.file;

/// Why a whole file cannot be imported. Never leaves this package.
public final class FileProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String why;

  public FileProblem(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  /// Why the file cannot be read, with the next step.
  public String why() {
    return why;
  }
}
