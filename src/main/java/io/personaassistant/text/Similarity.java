package io.personaassistant.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How alike two texts are, by letters or by words.
public final class Similarity {
  private Similarity() {}

  /// How many letters must be inserted, deleted, replaced or swapped with their neighbour to make
  /// one word of the other (optimal string alignment); case aside.
  public static int editDistance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var rows = new int[3][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var row = rows[i % 3];
      var above = rows[(i - 1) % 3];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], rows[(i - 2) % 3][j - 2] + 1);
        }
      }
    }
    return rows[a.length() % 3][b.length()];
  }

  /// The word trigrams of a text in its normal form; empty for fewer than three words.
  public static Set<String> trigrams(String text) {
    var words = Words.tokens(text);
    var trigrams = new HashSet<String>();
    for (int i = 0; i + 2 < words.size(); i++) {
      trigrams.add(words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2));
    }
    return trigrams;
  }

  /// The shared word trigrams of two texts over the smaller number of trigrams: 1 when one text
  /// holds the other, 0 when either has none.
  public static double containment(Set<String> one, Set<String> other) {
    boolean first = one.size() <= other.size();
    var smaller = first ? one : other;
    var larger = first ? other : one;
    if (smaller.isEmpty()) {
      return 0;
    }
    long shared = smaller.stream().filter(larger::contains).count();
    return (double) shared / smaller.size();
  }

  /// Those of `candidates` that are at most `most` letters away from `typed`, nearest first.
  public static List<String> nearest(String typed, List<String> candidates, int most) {
    return candidates.stream()
        .filter(c -> editDistance(typed, c) <= most)
        .sorted(java.util.Comparator.comparingInt(c -> editDistance(typed, c)))
        .toList();
  }
}
