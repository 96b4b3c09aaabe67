package io.personaassistant.evidence;

import io.personaassistant.text.Normal;
import io.personaassistant.text.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds items that repeat an earlier one: at least 0.80 of the word trigrams of the shorter are in
/// the other, for texts of at least 8 words; shorter ones only with the same text from the same
/// participant. The earliest date, then id, is the original.
final class Duplicates {
  static final double CONTAINMENT = 0.80;
  static final int LEAST_WORDS = 8;

  /// A trigram in more items than this is a phrase of the house and finds no pairs.
  private static final int COMMON = 400;

  private Duplicates() {}

  /// Copy id to original id.
  static Map<String, String> find(List<Evidence> items) {
    var sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(Evidence::date).thenComparing(Evidence::id));
    var copies = new HashMap<String, String>();
    var originalsByTrigram = new HashMap<String, List<Integer>>();
    var trigrams = new ArrayList<Set<String>>();
    var shortTexts = new HashMap<String, String>();
    for (int at = 0; at < sorted.size(); at++) {
      int i = at;
      var item = sorted.get(i);
      var own = Similarity.trigrams(item.text());
      boolean isLong = io.personaassistant.text.Words.tokens(item.text()).size() >= LEAST_WORDS;
      trigrams.add(isLong ? own : Set.of());
      var original =
          isLong
              ? original(own, originalsByTrigram, trigrams).map(h -> sorted.get(h).id())
              : Optional.ofNullable(
                  shortTexts.putIfAbsent(
                      item.participant() + '\n' + Normal.form(item.text()), item.id()));
      original.ifPresent(id -> copies.put(item.id(), id));
      if (isLong && original.isEmpty()) {
        for (var trigram : own) {
          originalsByTrigram.computeIfAbsent(trigram, _ -> new ArrayList<>()).add(i);
        }
      }
    }
    return copies;
  }

  private static Optional<Integer> original(
      Set<String> own, Map<String, List<Integer>> originals, List<Set<String>> trigrams) {
    var shared = new HashMap<Integer, Integer>();
    for (var trigram : own) {
      var holders = originals.getOrDefault(trigram, List.of());
      if (holders.size() <= COMMON) {
        holders.forEach(h -> shared.merge(h, 1, Integer::sum));
      }
    }
    return shared.keySet().stream()
        .filter(h -> Similarity.containment(own, trigrams.get(h)) >= CONTAINMENT)
        .min(Comparator.naturalOrder());
  }
}
