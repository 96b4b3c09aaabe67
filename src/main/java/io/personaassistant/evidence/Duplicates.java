package io.personaassistant.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which items repeat an earlier one. Two items of at least 8 words are the same when they share at
/// least 80 % of the word trigrams of the one that has fewer; shorter ones when text and
/// participant are the same. Of such a pair the earlier date, then the smaller id, is the original.
final class Duplicates {
  private static final int LONG_ENOUGH = 8;
  private static final int PERCENT = 80;

  /// The items in order of date and id, with their trigrams as numbers, the rarest first.
  private final List<Evidence> items;

  private final int[][] trigrams;

  private Duplicates(List<Evidence> items) {
    this.items = items;
    this.trigrams = trigrams(items);
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
    var whole = new HashMap<Integer, List<Integer>>();
    var rarest = new HashMap<Integer, List<Integer>>();
    var shortOnes = new HashMap<List<String>, String>();
    for (int i = 0; i < items.size(); i++) {
      var id = items.get(i).id();
      if (trigrams[i].length == 0) {
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
      for (int at = 0; at < trigrams[i].length; at++) {
        whole.computeIfAbsent(trigrams[i][at], _ -> new ArrayList<>()).add(i);
        if (at < needed(trigrams[i].length)) {
          rarest.computeIfAbsent(trigrams[i][at], _ -> new ArrayList<>()).add(i);
        }
      }
    }
    return copies;
  }

  /// So many of the trigrams of the smaller text, whichever they are, include one of those shared
  /// when 80 % are. The rarest ones have the fewest other texts to look at.
  private static int needed(int trigrams) {
    return trigrams - enough(trigrams) + 1;
  }

  private static int enough(int trigrams) {
    return (trigrams * PERCENT + 99) / 100;
  }

  private int earliestAlike(
      int i, Map<Integer, List<Integer>> whole, Map<Integer, List<Integer>> rarest) {
    var candidates = new BitSet();
    int mine = trigrams[i].length;
    for (int at = 0; at < mine; at++) {
      if (at < needed(mine)) {
        whole.getOrDefault(trigrams[i][at], List.of()).forEach(candidates::set);
      }
      rarest.getOrDefault(trigrams[i][at], List.of()).forEach(candidates::set);
    }
    return candidates.stream().filter(j -> alike(trigrams[i], trigrams[j])).findFirst().orElse(-1);
  }

  /// Both are sorted by the same order, the rank of the trigram.
  private static boolean alike(int[] one, int[] other) {
    int wanted = enough(Math.min(one.length, other.length));
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared >= wanted;
  }

  private static List<String> shortKey(Evidence item) {
    return List.of(String.join(" ", PlainWords.of(item.text())), item.participant());
  }

  /// Each text's trigrams as ranks, 0 the rarest, sorted; empty for a text that is too short.
  private static int[][] trigrams(List<Evidence> items) {
    var sets = new ArrayList<Set<String>>(items.size());
    var counts = new HashMap<String, Integer>();
    for (var item : items) {
      var words = PlainWords.of(item.text());
      var set = new HashSet<String>();
      if (words.size() >= LONG_ENOUGH) {
        for (int w = 0; w + 2 < words.size(); w++) {
          set.add(words.get(w) + " " + words.get(w + 1) + " " + words.get(w + 2));
        }
      }
      set.forEach(trigram -> counts.merge(trigram, 1, Integer::sum));
      sets.add(set);
    }
    var ranks = new HashMap<String, Integer>(counts.size() * 2);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
    return sets.stream()
        .map(set -> set.stream().mapToInt(trigram -> ranks.getOrDefault(trigram, 0)).toArray())
        .map(numbers -> {
          Arrays.sort(numbers);
          return numbers;
        })
        .toArray(int[][]::new);
  }
}
