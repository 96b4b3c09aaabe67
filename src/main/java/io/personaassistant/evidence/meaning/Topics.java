package io.personaassistant.evidence.meaning;

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

  private final Map<String, float[]> vectors = new TreeMap<>();

  /// Takes these texts for the topics; those known before are not computed again.
  void become(List<String> texts, Embedder model) {
    vectors.keySet().retainAll(texts);
    texts.forEach(text -> vectors.computeIfAbsent(text, model::embed));
  }

  /// The direction with the topics it is near to, each by how near it is.
  float[] drawn(float[] direction) {
    double nearest = -1;
    var cosines = new TreeMap<String, Double>();
    for (var topic : vectors.entrySet()) {
      double cosine = 0;
      for (int i = 0; i < direction.length; i++) {
        cosine += direction[i] * topic.getValue()[i];
      }
      cosines.put(topic.getKey(), cosine);
      nearest = Math.max(nearest, cosine);
    }
    double all = 0;
    for (var cosine : cosines.values()) {
      all += Math.exp((cosine - nearest) / SHARPNESS);
    }
    var drawn = direction.clone();
    for (var topic : vectors.entrySet()) {
      double cosine = cosines.getOrDefault(topic.getKey(), 0.0);
      float share = PULL * (float) (Math.exp((cosine - nearest) / SHARPNESS) / all);
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] += share * topic.getValue()[i];
      }
    }
    return drawn;
  }
}
