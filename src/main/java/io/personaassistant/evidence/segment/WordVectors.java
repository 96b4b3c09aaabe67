package io.personaassistant.evidence.segment;

import io.personaassistant.text.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;

/// Vectors of texts by the words they share, for where no sentence model is to be had. A word that
/// many texts have counts less.
public final class WordVectors {
  private static final int SIZE = 256;

  private final Map<String, Integer> texts = new HashMap<>();
  private final int count;

  /// Knows how common each word is in these texts.
  public WordVectors(Collection<String> all) {
    count = all.size();
    all.forEach(
        text -> new HashSet<>(Words.stems(text)).forEach(w -> texts.merge(w, 1, Integer::sum)));
  }

  /// The vector of a text, 1 long; zeros for one without words.
  public float[] of(String text) {
    var sum = new double[SIZE];
    for (var word : new HashSet<>(Words.stems(text))) {
      double weight = Math.log((count + 1.0) / (texts.getOrDefault(word, 0) + 0.5));
      var random = new Random(word.hashCode());
      for (int i = 0; i < SIZE; i++) {
        sum[i] += weight * random.nextGaussian();
      }
    }
    var unit = VectorRows.unit(sum);
    var vector = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      vector[i] = (float) unit[i];
    }
    return vector;
  }
}
