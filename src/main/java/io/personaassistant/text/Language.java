package io.personaassistant.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The language a text is written in, told by its function words. Never throws.
public final class Language {
  /// What [#of] says of an English text, and of one too short to tell.
  public static final String ENGLISH = "English";

  /// What [#of] says of a text that is not English and in no language that it knows.
  public static final String OTHER = "another language";

  /// Letters and marks that tell a language from those near to it.
  private static final Map<String, Pattern> LETTERS =
      Map.of(
          "German", Pattern.compile("[äöüß]"),
          "Portuguese", Pattern.compile("[ãõ]"),
          "Spanish", Pattern.compile("[ñ¿¡]"));

  /// By word the languages that have it.
  private static final Map<String, Set<String>> LANGUAGES = read();

  private Language() {}

  private static Map<String, Set<String>> read() {
    var languages = new HashMap<String, Set<String>>();
    for (var line : ResourceLines.of(Language.class, "function-words.txt")) {
      var language = line.substring(0, line.indexOf('\t'));
      for (var word : line.substring(language.length() + 1).split(" ", -1)) {
        languages.computeIfAbsent(word, _ -> new HashSet<>()).add(language);
      }
    }
    return Map.copyOf(languages);
  }

  /// The English name of the language: [#ENGLISH], German, French, Spanish, Italian, Portuguese,
  /// Dutch or [#OTHER].
  public static String of(String text) {
    if (English.isLikely(text)) {
      return ENGLISH;
    }
    var scores = scores(Words.tokens(text));
    scores.remove(ENGLISH);
    LETTERS.forEach((language, letters) -> {
      if (letters.matcher(text).find()) {
        scores.merge(language, 1, Integer::sum);
      }
    });
    return scores.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(OTHER);
  }

  /// How many of the lower-case words are function words, by the languages that have them.
  static Map<String, Integer> scores(List<String> words) {
    var scores = new HashMap<String, Integer>();
    for (var word : words) {
      var languages =
          English.isOnlyOurs(word) ? Set.of(ENGLISH) : LANGUAGES.getOrDefault(word, Set.of());
      languages.forEach(language -> scores.merge(language, 1, Integer::sum));
    }
    return scores;
  }

  /// Whether we have words of a language.
  static boolean isKnown(String language) {
    return language.equals(ENGLISH)
        || LANGUAGES.values().stream().anyMatch(l -> l.contains(language));
  }

  /// Whether a lower-case word is a function word, or opens or closes letters, in a language other
  /// than English, and means nothing in English.
  public static boolean isForeignFunctionWord(String word) {
    return LANGUAGES.containsKey(word);
  }
}
