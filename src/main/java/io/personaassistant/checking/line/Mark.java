package io.personaassistant.checking.line;

/// What a rule for the whole draft says: of one line, or of the draft. A mark never withdraws a
/// line: its finding is a warning or a note.
///
/// @param line the place of the line among those shown, from 0, or [#DRAFT]
public record Mark(int line, Finding finding) {
  /// The place of a mark that is about the draft as a whole.
  public static final int DRAFT = -1;

  /// A mark at a line, counted from 0, or at the whole draft with -1.
  public static Mark of(int line, String rule, Level level, String field, String why, String fix) {
    return new Mark(line, Finding.ofAll(rule, level, field, why, fix));
  }

  /// A warning at a line that is about no field of it.
  public static Mark warning(int line, String rule, String why, String fix) {
    return of(line, rule, Level.WARNING, "", why, fix);
  }
}
