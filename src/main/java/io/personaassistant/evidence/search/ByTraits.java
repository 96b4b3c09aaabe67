package io.personaassistant.evidence.search;

import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.persona.Trait;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Orders items for a query by how near they are, and by the traits that both the query and the
/// item are likely about: an item often only hints at what it is about, but who said it, and what
/// else they say, tells more. Immutable.
final class ByTraits implements MeaningIndex.Scores {
  /// How sharply nearness tells traits apart for a query.
  private static final double SHARPNESS = 1.5;

  /// What the traits count beside nearness.
  private static final double WEIGHT = 0.8;

  /// An item that is near to so many traits beside its own is near to everything, and that much
  /// less near to this.
  private static final int SEVERAL = 4;

  private static final double USUAL = 0.5;

  private final Function<float[], double[]> level;
  private final Map<Long, Integer> rows = new HashMap<>();
  private final double[] usual;
  private final double[][] shares;
  private final Map<Long, Set<String>> possible = new HashMap<>();

  /// @param traits those that are known; at least one
  /// @param items all in the workspace, in the same order as they are known
  /// @param links the ids of the traits that each item is linked to, by its number
  ByTraits(
      TraitShares known,
      List<Trait> traits,
      List<SuggestionStore.Item> items,
      Map<Long, Set<String>> links) {
    this.level = known.level();
    this.usual = new double[items.size()];
    this.shares = new double[items.size()][];
    for (int i = 0; i < shares.length; i++) {
      long number = items.get(i).number();
      rows.put(number, i);
      possible.put(number, known.possible(i));
      usual[i] = USUAL * several(known.near(i));
      var linked = even(traits, links.getOrDefault(number, Set.of()));
      shares[i] = linked.length > 0 ? linked : PersonaGuess.soft(known.odds(i), 1);
    }
  }

  /// The numbers of the items that may well be this persona's, also where nobody linked or
  /// collected them for it.
  Set<Long> possible(String slug) {
    return possible.entrySet().stream()
        .filter(entry -> entry.getValue().contains(slug))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static double several(double[] near) {
    return Arrays.stream(near)
        .boxed()
        .sorted(Comparator.reverseOrder())
        .skip(1)
        .limit(SEVERAL)
        .mapToDouble(n -> n)
        .average()
        .orElse(0);
  }

  /// The same share of each trait that is linked; of length 0 where none is.
  private static double[] even(List<Trait> traits, Set<String> linked) {
    var is = traits.stream().mapToDouble(t -> linked.contains(t.id()) ? 1 : 0).toArray();
    double sum = Arrays.stream(is).sum();
    return sum == 0 ? new double[0] : Arrays.stream(is).map(x -> x / sum).toArray();
  }

  @Override
  public float[] of(float[] direction, long[] items, float[] cosines) {
    var query = PersonaGuess.soft(level.apply(direction), SHARPNESS);
    var near = new double[items.length];
    var about = new double[items.length];
    for (int i = 0; i < items.length; i++) {
      var row = rows.get(items[i]);
      near[i] = row == null ? Double.NaN : cosines[i] - usual[row];
      about[i] = row == null ? Double.NaN : product(query, shares[row]);
    }
    standardise(near);
    standardise(about);
    var scores = new float[items.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (near[i] + WEIGHT * about[i]);
    }
    return scores;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /// Counts all in deviations from their mean; what is not known is in the middle.
  private static void standardise(double[] values) {
    var known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).summaryStatistics();
    double mean = known.getAverage();
    double deviation =
        Math.sqrt(
            Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) || deviation < 1e-9 ? 0 : (values[i] - mean) / deviation;
    }
  }
}
