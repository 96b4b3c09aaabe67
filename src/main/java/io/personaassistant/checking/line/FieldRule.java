package io.personaassistant.checking.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What one field of a line may hold. Lengths are upper limits, 0 means none.
///
/// @param name the key in the model's JSON, snake case
/// @param label what people read before the text
/// @param describe what the model is told about it
/// @param required a line without it fails
/// @param list holds several texts; else exactly one
/// @param minItems for a list: fewest texts, when there are any or it is required
/// @param maxItems for a list: most texts, 0 for no limit
/// @param chars most characters of each text, counted the way `count` says
/// @param warnChars more of them are cut off or read badly: a warning
/// @param words most words of each text
/// @param minWords fewest words of each text, 0 for none
/// @param oneOf the only texts allowed, case aside; empty for any
/// @param pattern what each text must match as a whole
/// @param numbers where its numbers may come from
/// @param mustNotContain words or phrases that no text may hold, whole words, case aside
/// @param checks names of further checks that apply, such as `lint`; unknown ones are refused on
///   load
public record FieldRule(
    String name,
    String label,
    String describe,
    boolean required,
    boolean list,
    int minItems,
    int maxItems,
    int chars,
    int warnChars,
    CharacterCount count,
    int words,
    int minWords,
    List<String> oneOf,
    Optional<Pattern> pattern,
    NumberSource numbers,
    List<String> mustNotContain,
    Set<String> checks) {
  public FieldRule {
    oneOf = List.copyOf(oneOf);
    mustNotContain = List.copyOf(mustNotContain);
    checks = Set.copyOf(checks);
  }

  /// Whether its texts are copied as they stand in the record (`on_record`, `of_record`) or in the
  /// brief (`from_brief`).
  public boolean isCopied() {
    return checks.contains("on_record")
        || checks.contains("of_record")
        || checks.contains("from_brief");
  }

  /// The same field with these texts as the only ones allowed.
  public FieldRule withOneOf(List<String> texts) {
    return new FieldRule(
        name,
        label,
        describe,
        required,
        list,
        minItems,
        maxItems,
        chars,
        warnChars,
        count,
        words,
        minWords,
        texts,
        pattern,
        numbers,
        mustNotContain,
        checks);
  }
}
