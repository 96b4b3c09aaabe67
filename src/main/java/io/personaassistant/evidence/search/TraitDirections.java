package io.personaassistant.evidence.search;

import io.personaassistant.evidence.meaning.DotProduct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/// Where traits, and what else has a text, point among the vectors of items, once what all items
/// have in common is taken off: where their text does, and, the more there are the more, where the
/// items do that somebody linked to them, or that are likely about them. Immutable.
final class TraitDirections {
  /// What items that are likely about a trait count beside its text.
  private static final float LIKELY = 0.6f;

  /// A smaller part of an item would not move anything.
  private static final double LEAST_SHARE = 1e-3;

  private final float[] middle;
  private final int[] linked;
  private final List<float[]> directions;

  /// @param texts the vectors of the traits; empty as long as the models are not loaded
  /// @param links the places of the traits that each item is linked to, by its number
  TraitDirections(ItemMeanings items, List<float[]> texts, Map<Long, Set<Integer>> links) {
    int size = texts.isEmpty() ? 0 : texts.getFirst().length;
    directions = new ArrayList<>();
    middle = new float[size];
    var sums = IntStream.range(0, texts.size()).mapToObj(_ -> new float[size]).toList();
    linked = new int[texts.size()];
    var count = new int[1];
    items.each((item, vector) -> {
      count[0]++;
      add(middle, vector, 1);
      for (int trait : links.getOrDefault(item, Set.of())) {
        add(sums.get(trait), vector, 1);
        linked[trait]++;
      }
    });
    // of a few items nobody can tell what all have in common; the texts speak of the same trade
    texts.forEach(text -> add(middle, text, (float) Levels.BEFOREHAND / texts.size()));
    scale(middle, 1f / (count[0] + Levels.BEFOREHAND));
    // about how long an item is without the middle
    double rest = Math.sqrt(Math.max(1e-6, 1 - DotProduct.quick(middle, middle)));
    for (int t = 0; t < texts.size(); t++) {
      var direction = rest(texts.get(t));
      var learnt = sums.get(t);
      add(learnt, middle, -linked[t]);
      add(direction, learnt, (float) (1 / ((linked[t] + 1) * rest)));
      directions.add(unit(direction));
    }
  }

  private TraitDirections(float[] middle, int[] linked, List<float[]> directions) {
    this.middle = middle;
    this.linked = linked;
    this.directions = directions;
  }

  /// The same, each drawn towards the items that are likely about it, the less the more are linked
  /// to it and in all.
  ///
  /// @param shares for the number of an item how likely it is about each of the first of these;
  ///   empty where that does not count
  TraitDirections towards(ItemMeanings items, LongFunction<double[]> shares) {
    var sums = directions.stream().map(direction -> new float[direction.length]).toList();
    var counted = new int[2];
    items.each((item, vector) -> {
      var share = shares.apply(item);
      counted[0]++;
      counted[1] += share.length == 0 ? 0 : 1;
      var rest = rest(vector);
      for (int t = 0; t < share.length; t++) {
        if (share[t] > LEAST_SHARE) {
          add(sums.get(t), rest, (float) share[t]);
        }
      }
    });
    // where people linked most, what is left fits no trait more often than it tells something new
    float left = counted[1] / (float) Math.max(1, counted[0]);
    var drawn = new ArrayList<float[]>();
    for (int t = 0; t < sums.size(); t++) {
      var direction = directions.get(t).clone();
      add(direction, unit(sums.get(t)), left * LIKELY / (linked[t] + 1));
      drawn.add(unit(direction));
    }
    return new TraitDirections(middle, linked, drawn);
  }

  /// How near a vector is to each trait, from -1 to 1.
  double[] of(float[] vector) {
    var rest = rest(vector);
    return directions.stream()
        .mapToDouble(direction -> DotProduct.quick(rest, direction))
        .toArray();
  }

  /// How near each item that has a vector is to each trait, by its number.
  Map<Long, double[]> ofItems(ItemMeanings items) {
    var near = new HashMap<Long, double[]>();
    if (!directions.isEmpty()) {
      items.each((item, vector) -> near.put(item, of(vector)));
    }
    return near;
  }

  private float[] rest(float[] vector) {
    var rest = vector.clone();
    add(rest, middle, -1);
    return unit(rest);
  }

  static float[] unit(float[] vector) {
    scale(vector, (float) (1 / Math.max(1e-6, Math.sqrt(DotProduct.quick(vector, vector)))));
    return vector;
  }

  static void add(float[] to, float[] other, float times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * other[i];
    }
  }

  private static void scale(float[] vector, float times) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= times;
    }
  }
}
