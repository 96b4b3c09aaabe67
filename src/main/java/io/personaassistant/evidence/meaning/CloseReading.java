package io.personaassistant.evidence.meaning;

import io.personaassistant.text.Recent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Looks once more at what was found first, piece by piece: one vector for a whole text blurs what
/// it says of several things. Safe for any number of threads.
final class CloseReading {
  /// So many are looked at; each that was not before costs a run of the model.
  static final int LOOKED_AT = 20;

  /// Of items whose pieces are kept: some 10 kB each.
  private static final int MOST_KEPT = 256;

  private static final double LEAST_WEIGHT = 0.1;

  private final Recent<Pieces> recent = new Recent<>(MOST_KEPT);

  /// What was found, in the new order.
  ///
  /// @param pieces of the first ones, in the same order
  record Found(List<Vectors.Near> items, List<Pieces> pieces) {}

  private record Looked(Vectors.Near item, Pieces pieces, double score) {}

  /// The same items; those that were looked at come first.
  ///
  /// @param texts of the items to look at, by number; others stay where they are
  /// @param weight what a cosine between pieces counts against the scores of the items
  Found look(
      Pieces asked,
      List<Vectors.Near> found,
      Map<Long, String> texts,
      Embedder model,
      double weight) {
    var first = found.stream().filter(item -> texts.containsKey(item.owner())).toList();
    var pieces =
        first.stream()
            .map(item -> recent.of(texts.getOrDefault(item.owner(), ""), model::pieces))
            .toList();
    var weights = weights(asked, pieces);
    var looked = new ArrayList<Looked>();
    for (int i = 0; i < pieces.size(); i++) {
      double near = mean(asked.nearest(List.of(pieces.get(i))), weights);
      looked.add(new Looked(first.get(i), pieces.get(i), first.get(i).score() + weight * near));
    }
    looked.sort(Comparator.comparingDouble(item -> -item.score()));
    var items = new ArrayList<>(looked.stream().map(Looked::item).toList());
    found.stream().filter(item -> !texts.containsKey(item.owner())).forEach(items::add);
    return new Found(items, looked.stream().map(Looked::pieces).toList());
  }

  /// A piece that most of them have tells them apart least.
  private static double[] weights(Pieces asked, List<Pieces> found) {
    var weights = new double[asked.count()];
    for (int at = 0; at < weights.length; at++) {
      long id = asked.id(at);
      long having = found.stream().filter(item -> item.has(id)).count();
      weights[at] = Math.max(Math.log((found.size() + 1) / (having + 0.5)), LEAST_WEIGHT);
    }
    return weights;
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return values.length == 0 ? 0 : sum / Arrays.stream(weights).sum();
  }
}
