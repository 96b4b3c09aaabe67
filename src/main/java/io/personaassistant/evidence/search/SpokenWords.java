package io.personaassistant.evidence.search;

import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words that personas use. A word alone means little, so its vector is near to much that has
/// nothing to do with it: whether an item has it is looked up instead. Immutable.
final class SpokenWords {
  private final Map<Trait, List<String>> stems = new LinkedHashMap<>();

  /// @param traits of any kinds
  SpokenWords(List<Trait> traits) {
    traits.stream()
        .filter(trait -> !isTold(trait))
        .forEach(trait -> stems.put(trait, Words.stems(trait.text())));
  }

  /// Whether a trait tells something, rather than being a word that somebody uses.
  static boolean isTold(Trait trait) {
    return trait.kind() != TraitKind.VOCABULARY;
  }

  /// All that are words, in the order of the traits.
  List<Trait> all() {
    return List.copyOf(stems.keySet());
  }

  /// Those that a text has, endings aside.
  List<Trait> in(String text) {
    var own = Words.stems(text);
    return stems.entrySet().stream()
        .filter(word -> !word.getValue().isEmpty())
        .filter(word -> Collections.indexOfSubList(own, word.getValue()) >= 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
