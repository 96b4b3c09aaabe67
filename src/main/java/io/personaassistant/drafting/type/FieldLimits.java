package io.personaassistant.drafting.type;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds limits of a field that no text can meet, so that a model is never asked for the
/// impossible. What it cannot decide it lets pass.
final class FieldLimits {
  /// The shortest word with the space after it.
  private static final int SHORTEST_WORD = 2;

  /// Texts of the forms that fields ask for; a pattern that takes none of them needs an `example`.
  private static final List<String> TRIED =
      List.of(
          ("5|15|30|150|1/4|5-11|11-24|[name]|[date]|word|two words"
                  + "|A sentence with 12 words of text.|A sentence in plain words?|2026-11-24|09:30"
                  + "|12 %|EUR 300|#tag|name@example.org|https://example.org/page")
              .split("\\|"));

  private FieldLimits() {}

  /// What is wrong, by the key of the front matter where it stands.
  ///
  /// @param example a text that the field should take, `""` for none
  static Map<String, String> problems(FieldRule field, String example) {
    var problems = new LinkedHashMap<String, String>();
    if (field.words() > 0 && field.minWords() > field.words()) {
      problems.put(
          "min_words",
          "`min_words` is %s and `words` is %s; no text has both, lower `min_words`"
              .formatted(field.minWords(), field.words()));
    }
    int least = field.minWords() * SHORTEST_WORD - 1;
    if (field.chars() > 0 && least > field.chars()) {
      problems.put(
          "min_words",
          ("%s words need %s characters at least, %s fit; lower `min_words` or raise"
                  + " the limit")
              .formatted(field.minWords(), least, field.chars()));
    }
    field.oneOf().stream()
        .filter(word -> !fits(word, field))
        .findFirst()
        .ifPresent(word ->
            problems.put(
                "one_of",
                "`" + word + "` of `one_of` breaks another limit of this field; mend one"));
    field.pattern().ifPresent(pattern -> checkPattern(pattern, field, example, problems));
    return problems;
  }

  private static void checkPattern(
      Pattern pattern, FieldRule field, String example, Map<String, String> problems) {
    if (!example.isEmpty()) {
      if (!fits(example, field)) {
        problems.put("example", "`example` breaks the limits of this field; mend one of them");
      }
    } else if (field.oneOf().isEmpty() && TRIED.stream().noneMatch(t -> matches(pattern, t))) {
      problems.put(
          "pattern",
          "`pattern` fits nothing we tried; if it is right, write `example:` with a text that fits");
    }
  }

  private static boolean fits(String text, FieldRule field) {
    int words = Words.count(text);
    return (field.chars() == 0 || field.count().count(text) <= field.chars())
        && (field.words() == 0 || words <= field.words())
        && words >= field.minWords()
        && field.pattern().map(p -> matches(p, text)).orElse(true);
  }

  /// The longest text tried is short, so no pattern takes long.
  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).matches();
  }
}
