package io.personaassistant.checking.lint;

import io.personaassistant.checking.Level;

/// What the linter says of a question.
///
/// @param rule the rule's id, such as `double_barrelled`
/// @param span the exact substring that it is about, `""` when it is about the options or all of it
/// @param start offset of the span in code points, -1 without a span
/// @param end offset after it in code points, -1 without a span
/// @param why one sentence for a person
/// @param rewrite the question, or the two questions, as they could be asked instead
public record Issue(
    String rule, Level level, String span, int start, int end, String why, String rewrite) {}
