package io.personaassistant.evidence;

/// Why a whole file cannot be imported. Never leaves this package.
final class FileProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String why;

  FileProblem(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  String why() {
    return why;
  }
}
