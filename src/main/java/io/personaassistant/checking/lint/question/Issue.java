package io.personaassistant.checking.lint.question;

import io.personaassistant.checking.line.Level;

/// What the linter says of a question.
///
/// @param rule the rule's id, such as `double_barrelled`
/// @param span the exact substring that it is about, `""` when it is about the options or all of it
/// @param start offset of the span in code points, -1 without a span
/// @param end offset after it in code points, -1 without a span
/// @param why one sentence for a person
/// @param rewrite the question, or the two or three questions, to ask instead; an instruction where
///   only a person can tell; `""` when there is nothing to change
/// @param isQuestion whether `rewrite` is a question, in which no rule finds an error or warning
public record Issue(
    String rule,
    Level level,
    String span,
    int start,
    int end,
    String why,
    String rewrite,
    boolean isQuestion) {
  /// An issue with an instruction.
  public Issue(
      String rule, Level level, String span, int start, int end, String why, String instruction) {
    this(rule, level, span, start, end, why, instruction, false);
  }

  /// The same with the question to ask instead.
  public Issue withRewrite(String better) {
    return new Issue(rule, level, span, start, end, why, better, true);
  }
}
