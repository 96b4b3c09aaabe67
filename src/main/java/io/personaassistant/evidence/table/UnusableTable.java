package io.personaassistant.evidence.table;

/// Why a file cannot be taken for a table, with what to do, in sentences.
public final class UnusableTable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String why;

  UnusableTable(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  /// The sentences.
  public String why() {
    return why;
  }
}
