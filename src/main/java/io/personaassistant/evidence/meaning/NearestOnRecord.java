package io.personaassistant.evidence.meaning;

import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.List;

/// Whether the records hold anything on a text: by how near what they say comes to it, beyond what
/// its single words bring with them. What the traits say counts as much as the items: it is in the
/// words of those who search.
final class NearestOnRecord {
  /// The nearest so many items count.
  private static final int FEW = 3;

  /// A single item may be near by chance, so it counts a little less than several.
  private static final double CHANCE = 0.04;

  /// A word that the whole trade is about is near to everything in it, whatever is asked with it.
  private static final double WORDS = 0.3;

  /// So many of the nearest items are looked at.
  static final int LOOKED_AT = 30;

  /// More words than this would take longer than the search.
  private static final int MOST_WORDS = 12;

  /// What is near enough: the same on labelled queries without an answer of several trades.
  private static final double ENOUGH = 0.55;

  private final Vectors vectors;
  private final List<float[]> topics;
  private final Embedder model;

  NearestOnRecord(Vectors vectors, Topics topics, Embedder model) {
    this.vectors = vectors;
    this.topics = topics.vectors();
    this.model = model;
  }

  /// The words of a text that say what it is about.
  static List<String> words(String text) {
    return Words.tokens(text).stream()
        .filter(word -> !Words.isStop(word))
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /// Whether they do.
  ///
  /// @param text its vector
  /// @param words the vector of each of its words, as the model makes them of single words
  /// @param nearest the items nearest to it, the nearest first
  boolean isAny(float[] text, List<float[]> words, List<Vectors.Near> nearest) {
    if (nearest.isEmpty()) {
      return false;
    }
    var sure = model.sure(text);
    double items = items(sure, nearest);
    double topic = topics.stream().mapToDouble(t -> Vectors.product(sure, t)).max().orElse(items);
    return (items + topic) / 2 - WORDS * alone(words, nearest) >= ENOUGH;
  }

  private double items(float[] sure, List<Vectors.Near> nearest) {
    var products =
        nearest.stream()
            .mapToDouble(item -> -vectors.product(item.at(), sure))
            .sorted()
            .limit(FEW)
            .map(product -> -product)
            .toArray();
    double mean = Arrays.stream(products).average().orElse(-1);
    return Math.max(mean, products[0] - CHANCE);
  }

  /// How near the words are to what is nearest to the text, each by itself.
  private double alone(List<float[]> words, List<Vectors.Near> nearest) {
    return words.stream()
        .mapToDouble(word ->
            nearest.stream().mapToDouble(item -> vectors.product(item.at(), word)).max().orElse(0))
        .average()
        .orElse(0);
  }
}
