package io.personaassistant.evidence.file;

/// Why one row cannot be imported. Never leaves this package.
public final class RowProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String what;
  private final String fix;

  public RowProblem(String what, String fix) {
    super(what, null, false, false);
    this.what = what;
    this.fix = fix;
  }

  /// What is wrong, for whoever made the file.
  public String what() {
    return what;
  }

  /// What to do about it.
  public String fix() {
    return fix;
  }
}
