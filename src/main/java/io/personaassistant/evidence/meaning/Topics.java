package io.personaassistant.evidence.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a workspace's traits say, as vectors: they name its topics in full, where items often only
/// hint at them, so a query is drawn towards those that it is near to. Not thread-safe.
final class Topics {
  /// How fast a topic that is less near than the nearest counts less.
  private static final double SHARPNESS = 0.02;

  /// How far a query is drawn.
  private static final float PULL = 0.5f;

  private static final double LEAST_SHARE = 1e-3;

  /// Of more than these the pieces are not looked at: it would take longer than the search.
  private static final int MOST_READ = 500;

  private final Map<String, Reading> known = new TreeMap<>();

  /// Takes these texts for the topics; those known before are not computed again.
  void become(List<String> texts, Embedder model) {
    known.keySet().retainAll(texts);
    texts.forEach(text -> known.computeIfAbsent(text, model::read));
  }

  /// The direction with the topics it is near to, each by how near it is.
  float[] drawn(float[] direction) {
    var topics = vectors();
    var cosines = topics.stream().mapToDouble(topic -> Vectors.product(direction, topic)).toArray();
    double nearest = Arrays.stream(cosines).max().orElse(-1);
    var shares = Arrays.stream(cosines).map(c -> Math.exp((c - nearest) / SHARPNESS)).toArray();
    double all = Arrays.stream(shares).sum();
    var drawn = direction.clone();
    for (int at = 0; at < shares.length; at++) {
      // what is further away would not move a single one of the 8 bits
      if (shares[at] > LEAST_SHARE * all) {
        add(drawn, topics.get(at), PULL * (float) (shares[at] / all));
      }
    }
    return drawn;
  }

  /// The vectors, in order of their text.
  List<float[]> vectors() {
    return known.values().stream().map(Reading::vector).toList();
  }

  /// What they are made of, in the same order; none of them where they are too many to look at.
  List<Reading> read() {
    return known.size() > MOST_READ ? List.of() : List.copyOf(known.values());
  }

  private static void add(float[] sum, float[] vector, float share) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * vector[i];
    }
  }
}
