package io.personaassistant.health;

import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How alike traits are, by the words that carry meaning. A paraphrase in other words is not found.
/// English stems. Reads each text once, however many it is compared with; for one report, on one
/// thread.
final class Alike {
  /// Traits say the same when they share this much of the shorter one's words.
  private static final double SAME = 0.6;

  private static final int FEWEST_SHARED = 2;

  private final Map<String, Set<String>> read = new HashMap<>();

  /// Whether they say the same.
  boolean are(String one, String other) {
    return share(one, other) >= SAME;
  }

  /// The share of the shorter one's words, 0 to 1; 0 for a single shared word among several, which
  /// is a topic and no statement.
  double share(String one, String other) {
    var a = words(one);
    var b = words(other);
    if (a.equals(b)) {
      return a.isEmpty() ? 0 : 1;
    }
    long shared = a.stream().filter(b::contains).count();
    return shared < FEWEST_SHARED ? 0 : Similarity.containment(a, b);
  }

  private Set<String> words(String text) {
    return read.computeIfAbsent(text, t -> Set.copyOf(Words.content(t)));
  }
}
