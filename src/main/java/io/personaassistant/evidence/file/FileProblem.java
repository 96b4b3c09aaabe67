package io.personaassistant.evidence.file;

/// Why a whole file cannot be imported. Never leaves this package.
public final class FileProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String why;
  private final ToldOf helps;

  public FileProblem(String why) {
    this(why, ToldOf.FILE);
  }

  /// @param helps where to say something else
  public FileProblem(String why, ToldOf helps) {
    super(why, null, false, false);
    this.why = why;
    this.helps = helps;
  }

  /// Where to say something else.
  public ToldOf helps() {
    return helps;
  }

  /// Why the file cannot be read, with the next step.
  public String why() {
    return why;
  }
}
