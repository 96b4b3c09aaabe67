package io.personaassistant.text;

import java.util.regex.Pattern;

/// The labels of a survey's questions, which look like quarters: "Q1", "Q2". Never throws.
public final class QuestionLabels {
  /// "Q2: How ...", "Q2) Tell ...": words follow on the line; "Q3." and "Q3: 42" give a quarter.
  private static final Pattern MARKED_LABEL =
      Pattern.compile("(?i)q\\d{1,2}[:.)]\\*{0,2} {1,3}[\"“‘'(*_]{0,3}\\p{L}");

  /// "Q1 asks how ...", "Q3 and Q4 cover ...", "Q5 closes with ...".
  private static final Pattern LABEL_OF_VERB =
      Pattern.compile(
          "(?i)q\\d{1,2}(?:,? (?:to|and|or) q\\d{1,2})? (?:(?:asks?|covers?|tests?|checks?|measures?|probes?)\\b"
              + "|(?:opens?|closes?|follows?) (?:with|up|on (?:what|how|why|when|where|who))\\b)");

  private static final Pattern AFTER_LABEL =
      Pattern.compile("(?i)(?:^|[.!?:] +)q\\d{1,2},? (?:to|and|or)$");

  /// What may stand before the first word of a line: the sign or the number of a point.
  private static final Pattern POINT =
      Pattern.compile("\\s*(?:[-*•–+>]\\s+|\\d{1,2}[.)]\\s+)?\\*{0,2}");

  private QuestionLabels() {}

  /// Whether the "Q1" at this place names a question of a survey rather than a quarter.
  public static boolean isAt(String text, int start) {
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    var before = text.substring(Math.min(line, start), start);
    boolean begins = POINT.matcher(before).matches();
    if (begins && MARKED_LABEL.matcher(text).region(start, text.length()).lookingAt()) {
      return true;
    }
    return LABEL_OF_VERB.matcher(text).region(start, text.length()).lookingAt()
        && (begins || follows(before.stripTrailing()));
  }

  /// Whether a sentence, or what a colon announces, begins behind this.
  private static boolean follows(String before) {
    return before.isEmpty()
        || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0
        || AFTER_LABEL.matcher(before).find();
  }
}
