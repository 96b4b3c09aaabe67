package io.personaassistant.checking;

/// What a check says of a line.
///
/// @param rule the rule's id in snake case, such as `quote_verbatim`
/// @param field the field's name, `""` when the finding is about the whole line
/// @param span the exact substring of the field that it is about, `""` when about all of it
/// @param start offset of the span in the field's text in code points, -1 without a span
/// @param end end of the span, exclusive, in code points, -1 without a span
/// @param why one sentence for a person
/// @param fix one sentence that says how to mend it; also read by the model in the repair round
public record Finding(
    String rule,
    Level level,
    String field,
    String span,
    int start,
    int end,
    String why,
    String fix) {}
