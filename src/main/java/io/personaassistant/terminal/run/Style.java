package io.personaassistant.terminal.run;

/// How a terminal shows weight. Immutable.
///
/// @param on whether the reader's terminal shows it; without it texts stay as they are
public record Style(boolean on) {
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  /// The text in bold, where that is wanted.
  public String bold(String text) {
    return on ? BOLD + text + PLAIN : text;
  }

  String dim(String text) {
    return on ? DIM + text + PLAIN : text;
  }

  /// The text without what was put around it.
  static String without(String text) {
    return text.replace(BOLD, "").replace(DIM, "").replace(PLAIN, "");
  }
}
