package io.personaassistant.evidence;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which items repeat an earlier one. Two items of at least 8 words are the same when they share at
/// least 80 % of the word trigrams of the one that has fewer; shorter ones when text and
/// participant are the same. Of such a pair the earlier date, then the smaller id, is the original.
final class Duplicates {
  private static final int LONG_ENOUGH = 8;
  private static final int PERCENT = 80;

  /// The items in order of date and id.
  private final List<Evidence> items;

  private final Trigrams trigrams;

  private Duplicates(List<Evidence> items) {
    this.items = items;
    this.trigrams =
        new Trigrams(
            items.stream()
                .map(item -> PlainWords.of(item.text()))
                .map(words -> words.size() < LONG_ENOUGH ? List.of() : words));
  }

  /// Id of each copy to the id of its original, in order of date and id.
  static Map<String, String> among(List<Evidence> items) {
    var ordered =
        items.stream()
            .sorted(Comparator.comparing(Evidence::date).thenComparing(Evidence::id))
            .toList();
    return new Duplicates(ordered).find();
  }

  /// A copy of a copy is a copy of the same original.
  private Map<String, String> find() {
    var copies = new LinkedHashMap<String, String>();
    var whole = trigrams.lists();
    var rarest = trigrams.lists();
    var shortOnes = new HashMap<List<String>, String>();
    for (int i = 0; i < items.size(); i++) {
      var id = items.get(i).id();
      if (trigrams.size(i) == 0) {
        var first = shortOnes.putIfAbsent(shortKey(items.get(i)), id);
        if (first != null) {
          copies.put(id, first);
        }
        continue;
      }
      int original = earliestAlike(i, whole, rarest);
      if (original >= 0) {
        var earlier = items.get(original).id();
        copies.put(id, copies.getOrDefault(earlier, earlier));
      }
      var shared = trigrams.shared(i);
      for (int at = 0; at < shared.length; at++) {
        whole.add(shared[at], i);
        if (at < needed(i)) {
          rarest.add(shared[at], i);
        }
      }
    }
    return copies;
  }

  /// So many of the shared trigrams of the smaller text, whichever they are, include one of both
  /// when 80 % of all it has are in both. The rarest ones have the fewest other texts to look at.
  private int needed(int i) {
    return trigrams.shared(i).length - enough(trigrams.size(i)) + 1;
  }

  private static int enough(int trigrams) {
    return (trigrams * PERCENT + 99) / 100;
  }

  private int earliestAlike(int i, Trigrams.Lists whole, Trigrams.Lists rarest) {
    var candidates = new BitSet();
    var shared = trigrams.shared(i);
    for (int at = 0; at < shared.length; at++) {
      (at < needed(i) ? whole : rarest).of(shared[at]).forEach(candidates::set);
    }
    return candidates.stream().filter(j -> alike(i, j)).findFirst().orElse(-1);
  }

  private boolean alike(int one, int other) {
    int smaller = Math.min(trigrams.size(one), trigrams.size(other));
    return trigrams.inBoth(one, other) >= enough(smaller);
  }

  private static List<String> shortKey(Evidence item) {
    return List.of(String.join(" ", PlainWords.of(item.text())), item.participant());
  }
}
