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

  /// So many foreign words tell a language by themselves.
  private static final int SEVERAL = 2;

  /// In fewer words than this, letters that English does not have may all be names.
  private static final int ENOUGH_WORDS = 5;

  /// Letters and marks that tell a language from those near to it.
  private static final Map<String, Pattern> LETTERS =
      Map.of(
          "German", Pattern.compile("[äöüß]"),
          "Portuguese", Pattern.compile("[ãõ]"),
          "Spanish", Pattern.compile("[ñ¿¡]"));

  private static final int LAST_PLAIN = 127;

  /// By word the languages that have it.
  private static final Map<String, Set<String>> LANGUAGES = read();

  /// English stop words that texts in other languages have too.
  private static final Set<String> SHARED =
      Set.copyOf(
          List.of(
              ("a i in an was do me as no so on he am is we of over had per via will her most here under or at it to"
                      + " all by just also has")
                  .split(" ", -1)));

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
    var scores = new HashMap<String, Integer>();
    int english = 0;
    int elsewhere = 0;
    var words = Words.tokens(text);
    for (var word : words) {
      var languages = LANGUAGES.getOrDefault(word, Set.of());
      languages.forEach(language -> scores.merge(language, 1, Integer::sum));
      english += languages.isEmpty() && Words.isStop(word) && !SHARED.contains(word) ? 1 : 0;
      elsewhere += word.chars().anyMatch(c -> c > LAST_PLAIN && Character.isLetter(c)) ? 1 : 0;
    }
    LETTERS.forEach((language, letters) -> {
      if (letters.matcher(text).find()) {
        scores.merge(language, 1, Integer::sum);
      }
    });
    var most =
        scores.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()));
    if (most.isPresent() && most.get().getValue() >= SEVERAL && most.get().getValue() > english) {
      return most.get().getKey();
    }
    boolean isElsewhere = english == 0 && elsewhere >= SEVERAL && words.size() >= ENOUGH_WORDS;
    if (!isElsewhere && English.isLikely(text)) {
      return ENGLISH;
    }
    return most.isPresent() ? most.get().getKey() : OTHER;
  }

  /// Whether a lower-case word is a function word, or opens or closes letters, in a language other
  /// than English, and means nothing in English.
  public static boolean isForeignFunctionWord(String word) {
    return LANGUAGES.containsKey(word);
  }
}
