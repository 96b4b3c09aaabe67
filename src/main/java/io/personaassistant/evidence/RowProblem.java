package io.personaassistant.evidence;

/// Why one row cannot be imported. Never leaves this package.
final class RowProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String what;
  private final String fix;

  RowProblem(String what, String fix) {
    super(what, null, false, false);
    this.what = what;
    this.fix = fix;
  }

  String what() {
    return what;
  }

  String fix() {
    return fix;
  }
}
