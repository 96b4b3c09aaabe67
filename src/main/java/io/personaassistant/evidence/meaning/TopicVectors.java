package io.personaassistant.evidence.meaning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/// What a workspace's traits say, as vectors: they name its topics in full, where items often only
/// hint at them, so a query is drawn towards those that it is near to. Immutable.
final class TopicVectors {
  /// None.
  static final TopicVectors NONE = new TopicVectors(Map.of());

  /// How fast a topic that is less near than the nearest counts less.
  private static final double SHARPNESS = 0.02;

  /// How far a query is drawn.
  private static final float PULL = 0.5f;

  private static final double LEAST_SHARE = 1e-3;

  /// Of more than these the pieces are not looked at: it would take longer than the search, and
  /// some 10 kB each.
  private static final int MOST_READ = 500;

  private final Map<String, TextMeaning> known;
  private final List<TextMeaning> inOrder;

  private TopicVectors(Map<String, TextMeaning> known) {
    this.known = Map.copyOf(known);
    this.inOrder = new TreeSet<>(known.keySet()).stream().map(this.known::get).toList();
  }

  /// These texts as topics; those that are known here are not computed again.
  ///
  /// @param isEnding asked before each text; from the first true on the rest is left out
  public TopicVectors of(List<String> texts, Embedder model, BooleanSupplier isEnding) {
    boolean isRead = texts.size() <= MOST_READ;
    var readings = new HashMap<String, TextMeaning>();
    for (var text : texts) {
      if (isEnding.getAsBoolean()) {
        break;
      }
      var before = known.get(text);
      // those that were too many before have no pieces yet
      if (before == null || isRead && before.pieces() == Pieces.NONE) {
        readings.put(text, reading(text, isRead, model));
      } else {
        readings.put(text, isRead ? before : before.whole());
      }
    }
    return new TopicVectors(readings);
  }

  private static TextMeaning reading(String text, boolean isRead, Embedder model) {
    return isRead ? model.read(text) : new TextMeaning(model.embed(text), Pieces.NONE, Pieces.NONE);
  }

  /// Those of them that are among these texts.
  TopicVectors only(Set<String> texts) {
    var kept = new HashMap<>(known);
    kept.keySet().retainAll(texts);
    return new TopicVectors(kept);
  }

  /// The direction with the topics it is near to, each by how near it is.
  float[] drawn(float[] direction) {
    var topics = vectors();
    var cosines =
        topics.stream().mapToDouble(topic -> DotProduct.quick(direction, topic)).toArray();
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

  /// The vector of one of them.
  Optional<float[]> vector(String text) {
    return Optional.ofNullable(known.get(text)).map(TextMeaning::vector);
  }

  /// The vectors, in order of their text.
  List<float[]> vectors() {
    return inOrder.stream().map(TextMeaning::vector).toList();
  }

  /// What they are made of, in the same order; none of them where they are too many to look at.
  List<TextMeaning> read() {
    return inOrder.size() > MOST_READ ? List.of() : inOrder;
  }

  private static void add(float[] sum, float[] vector, float share) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * vector[i];
    }
  }
}
