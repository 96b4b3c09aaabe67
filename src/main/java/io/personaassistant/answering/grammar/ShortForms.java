package io.personaassistant.answering.grammar;

import io.personaassistant.text.ResourceLines;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Spells the words out that people shorten in a chat, such as "ppl" and "abt". Pure functions.
final class ShortForms {
  private static final Map<String, String> WORDS =
      ResourceLines.of(ShortForms.class, "short-forms.txt").stream()
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

  private static final Pattern ANY =
      Pattern.compile(
          WORDS.keySet().stream()
              .map(Pattern::quote)
              .collect(
                  Collectors.joining("|", "(?i)(?<![\\p{L}\\d'/-])(?:", ")(?![\\p{L}\\d'/-])")));

  private ShortForms() {}

  /// The text with these words spelled out.
  static String spelled(String text) {
    return ANY.matcher(text.replace('’', '\''))
        .replaceAll(
            found -> Matcher.quoteReplacement(WORDS.get(found.group().toLowerCase(Locale.ROOT))));
  }
}
