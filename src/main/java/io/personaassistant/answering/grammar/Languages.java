package io.personaassistant.answering.grammar;

import io.personaassistant.text.Accents;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The languages that a draft can be put into, by their names in English and in themselves.
final class Languages {
  private static final List<String> COMMON =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "da", "sv", "no", "fi", "pl", "cs", "hu", "ro",
          "el", "tr", "ru", "uk", "ar", "he", "hi", "zh", "ja", "ko");

  private static final Map<String, String> NAMES = names();

  private Languages() {}

  /// The language's name in English for a typed one, such as "German" for "deutsch".
  static Optional<String> named(String typed) {
    return Optional.ofNullable(NAMES.get(typed.strip().toLowerCase(Locale.ROOT)));
  }

  /// Languages of two letters have names that people type; the rest are rare or no longer spoken.
  private static Map<String, String> names() {
    var names = new HashMap<String, String>();
    for (var code : List.of(Locale.getISOLanguages())) {
      var locale = Locale.of(code);
      var english = locale.getDisplayLanguage(Locale.ENGLISH);
      // "Interlingue" and the like would take ordinary words only if they were ones
      if (!english.equals(code)) {
        names.putIfAbsent(english.toLowerCase(Locale.ROOT), english);
        names.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), english);
      }
    }
    abroad(names);
    return Map.copyOf(names);
  }

  /// The names of common languages in those that we read: "inglés", "ins Englische".
  private static void abroad(Map<String, String> names) {
    for (var abroad : List.of("de", "fr", "es", "pt", "it", "nl")) {
      for (var code : COMMON) {
        var locale = Locale.of(code);
        var english = locale.getDisplayLanguage(Locale.ENGLISH);
        var name = locale.getDisplayLanguage(Locale.of(abroad)).toLowerCase(Locale.ROOT);
        names.putIfAbsent(name, english);
        names.putIfAbsent(Accents.without(name), english);
        if (abroad.equals("de")) {
          names.putIfAbsent(name + "e", english);
        }
      }
    }
  }
}
