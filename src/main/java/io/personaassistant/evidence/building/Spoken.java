package io.personaassistant.evidence.building;

import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.segment.Grouping;
import io.personaassistant.text.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Participants by the language they write. Texts in several languages differ by language before
/// anything else, so only what is said in one of them is compared, and that in English alone, which
/// is what the sentence models read.
///
/// @param language the one that counts: English where enough participants write it, else the one
///   that most write
/// @param people who writes it, in order of code, with what they said in it
/// @param others the language of each other participant
record Spoken(String language, Map<String, List<Item>> people, Map<String, String> others) {
  static Spoken of(Map<String, List<Item>> all) {
    var languages = new TreeMap<String, String>();
    all.forEach((code, said) -> languages.put(code, of(said)));
    var main = main(counts(languages));
    var people = new TreeMap<String, List<Item>>();
    var others = new TreeMap<String, String>();
    languages.forEach((code, language) -> {
      var said = all.getOrDefault(code, List.of());
      if (language.equals(main)) {
        var own = said.stream().filter(item -> of(item).equals(main)).toList();
        people.put(code, own.isEmpty() ? said : own);
      } else {
        others.put(code, language);
      }
    });
    return new Spoken(main, people, others);
  }

  boolean isEnglish() {
    return language.equals(Language.ENGLISH);
  }

  /// Those that are English, or too short to tell.
  static List<Item> english(List<Item> items) {
    return items.stream().filter(item -> of(item).equals(Language.ENGLISH)).toList();
  }

  /// The language of an item.
  static String of(Item item) {
    return Language.of(item.evidence().text());
  }

  /// The language of all that somebody said.
  static String of(List<Item> said) {
    return Language.of(
        said.stream().map(item -> item.evidence().text()).collect(Collectors.joining(". ")));
  }

  /// How many participants write each language but the one that counts, as in "German 7, French 1".
  String othersCounted() {
    return counts(others).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Integer> counts(Map<String, String> languages) {
    var counts = new TreeMap<String, Integer>();
    languages.values().forEach(language -> counts.merge(language, 1, Integer::sum));
    return counts;
  }

  private static String main(Map<String, Integer> counts) {
    int english = counts.getOrDefault(Language.ENGLISH, 0);
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .filter(most -> english < most.getValue())
        .filter(most -> english < Grouping.FEWEST_VOICES || english * 2 < most.getValue())
        .map(Map.Entry::getKey)
        .orElse(Language.ENGLISH);
  }
}
