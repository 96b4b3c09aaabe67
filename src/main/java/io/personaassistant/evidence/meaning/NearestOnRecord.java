package io.personaassistant.evidence.meaning;

import io.personaassistant.text.Words;
import java.util.ArrayList;
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

  /// What the pieces of a text count, each by what is nearest to it in traits and found items, and
  /// how much more those that nothing is near to.
  private static final double PIECES = 0.3;

  private static final double SHARPNESS = 10;

  /// The same with the pieces.
  private static final double ENOUGH_WITH_PIECES = 0.813;

  /// So many of the found items are looked at for the pieces.
  private static final int FIRST = 10;

  private final Vectors vectors;
  private final List<float[]> topics;
  private final List<TextMeaning> read;
  private final Embedder model;

  NearestOnRecord(Vectors vectors, TopicVectors topics, Embedder model) {
    this.vectors = vectors;
    this.topics = topics.vectors();
    this.read = topics.read();
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

  /// Whether they do, as far as vectors of whole texts tell.
  ///
  /// @param text its vector
  /// @param words the vector of each of its words, as the model makes them of single words
  /// @param nearest the items nearest to it, the nearest first
  double nearness(float[] text, List<float[]> words, List<Vectors.Near> nearest) {
    if (nearest.isEmpty()) {
      return -1;
    }
    var sure = model.sure(text);
    double items = surely(sure, nearest);
    double topic = topics.stream().mapToDouble(t -> DotProduct.quick(sure, t)).max().orElse(items);
    return (items + topic) / 2 - WORDS * alone(words, nearest);
  }

  /// Whether they do, all in all: every piece of the text must be near to something.
  ///
  /// @param nearness as vectors of whole texts tell
  /// @param found the pieces of the items that were found, the best first
  boolean isAny(double nearness, TextMeaning text, List<Pieces> found) {
    var told = read.stream().map(TextMeaning::sure).filter(pieces -> pieces.count() > 0).toList();
    if (nearness < 0 || told.isEmpty() || text.pieces().count() == 0) {
      return nearness >= ENOUGH;
    }
    var near = new ArrayList<>(read.stream().map(TextMeaning::pieces).toList());
    found.stream().limit(FIRST).forEach(near::add);
    double all =
        Arrays.stream(text.pieces().nearest(near))
            .map(cosine -> Math.exp(-SHARPNESS * cosine))
            .average()
            .orElse(1);
    double least = Arrays.stream(text.sure().nearest(told)).min().orElse(0);
    return nearness + PIECES * (least - Math.log(all) / SHARPNESS) >= ENOUGH_WITH_PIECES;
  }

  /// How near the nearest items are to a text.
  double items(float[] text, List<Vectors.Near> nearest) {
    return nearest.isEmpty() ? -1 : surely(model.sure(text), nearest);
  }

  private double surely(float[] sure, List<Vectors.Near> nearest) {
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
