package io.personaassistant.evidence.meaning;

import java.util.List;
import java.util.function.LongPredicate;

/// How near the records come to a text, and how near is near enough. What the traits say counts as
/// much as the items: it is in the words of those who search.
final class NearestOnRecord {
  /// The nearest so many items count.
  private static final int FEW = 3;

  /// A single item may be near by chance, so it counts a little less than several.
  private static final double CHANCE = 0.04;

  /// Near enough where there are too few traits to tell what is usual; measured on labelled queries
  /// that have no answer.
  private static final double USUAL = 0.65;

  private static final int FEWEST_TOPICS = 8;

  /// What is mostly reached lies so many deviations below the mean.
  private static final double DEVIATIONS = 0.7;

  /// So many traits tell what they mostly reach.
  private static final int MOST_TOPICS = 100;

  /// Among more items than this it would take too long to look what is usual.
  private static final int MOST_ITEMS = 20_000;

  /// So many products of vectors take less than a second; among many items fewer traits are asked.
  private static final int MOST_PRODUCTS = 1_000_000;

  private final Vectors vectors;
  private final List<float[]> topics;
  private final Embedder model;

  NearestOnRecord(Vectors vectors, Topics topics, Embedder model) {
    this.vectors = vectors;
    this.topics = topics.vectors();
    this.model = model;
  }

  /// How near the wanted items and the traits come to a vector, 1 for the same meaning.
  double of(float[] vector, LongPredicate wanted) {
    var sure = model.sure(vector);
    double items = items(sure, wanted);
    double topic = topics.stream().mapToDouble(t -> Vectors.product(sure, t)).max().orElse(items);
    return items < 0 ? items : (items + topic) / 2;
  }

  /// What a text must reach: research differs in how near everything in it lies, so it is what the
  /// traits themselves mostly reach, each without itself; of many traits a sample, always the same.
  double least() {
    int asked =
        Math.min(
            Math.min(MOST_TOPICS, topics.size()),
            MOST_PRODUCTS / Math.max(1, vectors.count() + topics.size()));
    if (asked < FEWEST_TOPICS || vectors.items() == 0 || vectors.items() > MOST_ITEMS) {
      return USUAL;
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < asked; i++) {
      int t = (int) ((long) i * topics.size() / asked);
      var sure = model.sure(topics.get(t));
      double other = -1;
      for (int o = 0; o < topics.size(); o++) {
        other = o == t ? other : Math.max(other, Vectors.product(sure, topics.get(o)));
      }
      double near = (items(sure, _ -> true) + other) / 2;
      sum += near;
      squares += near * near;
    }
    double mean = sum / asked;
    return mean - DEVIATIONS * Math.sqrt(Math.max(0, squares / asked - mean * mean));
  }

  private double items(float[] sure, LongPredicate wanted) {
    double length = Math.sqrt(Vectors.product(sure, sure));
    var nearest = vectors.nearest(sure, wanted, FEW);
    if (nearest.isEmpty()) {
      return -1;
    }
    double mean = nearest.stream().mapToDouble(n -> length * n.score()).average().orElse(-1);
    return Math.max(mean, length * nearest.getFirst().score() - CHANCE);
  }
}
