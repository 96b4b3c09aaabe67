package io.personaassistant.evidence.table;

/// Tells files that are archives, as those of office programs are, by how they begin.
public final class Archives {
  private Archives() {}

  /// Whether a file that begins so is one. Behind the same two letters a text goes on with others:
  /// `PK: How was it?`.
  public static boolean isOne(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && start[2] < ' '
        && start[3] < ' ';
  }
}
