package io.personaassistant.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;

/// Whether a text is surely in another language than the one it should be in: by its script, and by
/// its function words. Says no where it cannot tell. Never throws.
public final class LanguageGuess {
  /// Fewer words say too little.
  private static final int LEAST_WORDS = 6;

  private static final int LEAST_SIGNS = 2;
  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.ofEntries(
          Map.entry("Russian", UnicodeScript.CYRILLIC),
          Map.entry("Ukrainian", UnicodeScript.CYRILLIC),
          Map.entry("Bulgarian", UnicodeScript.CYRILLIC),
          Map.entry("Greek", UnicodeScript.GREEK),
          Map.entry("Arabic", UnicodeScript.ARABIC),
          Map.entry("Persian", UnicodeScript.ARABIC),
          Map.entry("Urdu", UnicodeScript.ARABIC),
          Map.entry("Hebrew", UnicodeScript.HEBREW),
          Map.entry("Hindi", UnicodeScript.DEVANAGARI),
          Map.entry("Marathi", UnicodeScript.DEVANAGARI),
          Map.entry("Thai", UnicodeScript.THAI),
          Map.entry("Korean", UnicodeScript.HANGUL),
          Map.entry("Chinese", UnicodeScript.HAN));

  /// Not of one script alone.
  private static final Set<String> MIXED = Set.of("Japanese", "Serbian", "Kazakh", "Uzbek");

  private LanguageGuess() {}

  /// Whether a text is surely in another language.
  ///
  /// @param language the name in English of the language that it should be in
  public static boolean isOther(String text, String language) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (letters == 0 || MIXED.contains(language)) {
      return false;
    }
    var script = SCRIPTS.getOrDefault(language, UnicodeScript.LATIN);
    if (!English.isIn(script, 3, text)) {
      return letters > LEAST_WORDS * 2;
    }
    var words = Words.tokens(text);
    if (script != UnicodeScript.LATIN || words.size() < LEAST_WORDS) {
      return false;
    }
    var scores = Language.scores(words);
    int own = scores.getOrDefault(language, 0);
    // of a language that we have no words of, English alone can be told
    return scores.entrySet().stream()
        .filter(e -> Language.isKnown(language) || e.getKey().equals(Language.ENGLISH))
        .filter(e -> !e.getKey().equals(language))
        .mapToInt(Map.Entry::getValue)
        .anyMatch(other -> other >= LEAST_SIGNS && other > own * 2 && other * 8 >= words.size());
  }
}
