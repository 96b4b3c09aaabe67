package io.personaassistant.evidence.segment;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What each voice says in one half of their items and in the other, split by lot: groups found in
/// one half must foretell the other, or they are chance.
final class Halves {
  /// The mean of the first half, for every voice.
  final double[][] first;

  /// The mean of the second half; empty for a voice with one item.
  private final double[][] second;

  /// Which voices have a second half.
  final int[] split;

  private Halves(double[][] first, double[][] second) {
    this.first = first;
    this.second = second;
    this.split = IntStream.range(0, second.length).filter(v -> second[v].length > 0).toArray();
  }

  static Halves of(List<ParticipantVoice> voices, Random random) {
    var first = new double[voices.size()][];
    var second = new double[voices.size()][];
    for (int v = 0; v < first.length; v++) {
      var items = voices.get(v).items();
      int half = (items.size() + random.nextInt(2)) / 2;
      half = Math.clamp(half, 1, Math.max(1, items.size() - 1));
      var order = Agreement.shuffled(IntStream.range(0, items.size()).toArray(), random);
      first[v] = mean(items, Arrays.copyOf(order, half));
      second[v] =
          items.size() < 2
              ? new double[0]
              : mean(items, Arrays.copyOfRange(order, half, order.length));
    }
    return new Halves(first, second);
  }

  private static double[] mean(List<float[]> items, int[] which) {
    return VectorRows.mean(
        Arrays.stream(which).mapToObj(i -> VectorRows.wide(items.get(i))).toList());
  }

  /// For each voice with a second half, the group that this half alone is nearest to; the voice
  /// itself does not count for the middle of its group.
  ///
  /// @param said the first half without what all have in common
  int[] foretold(double[][] said, int[] groups, int count) {
    var seconds =
        VectorRows.units(
            VectorRows.centered(
                Arrays.stream(split).mapToObj(v -> second[v]).toArray(double[][]::new)));
    var sums = new double[count][said[0].length];
    for (int v = 0; v < said.length; v++) {
      VectorRows.add(sums[groups[v]], said[v], 1);
    }
    for (int s = 0; s < split.length; s++) {
      VectorRows.add(sums[groups[split[s]]], seconds[s], 1);
    }
    var middles = VectorRows.units(sums);
    var foretold = new int[split.length];
    for (int s = 0; s < split.length; s++) {
      int own = groups[split[s]];
      var others = sums[own].clone();
      VectorRows.add(others, said[split[s]], -1);
      VectorRows.add(others, seconds[s], -1);
      var left = VectorRows.unit(others);
      double most = Double.NEGATIVE_INFINITY;
      for (int g = 0; g < count; g++) {
        double cosine = VectorRows.dot(g == own ? left : middles[g], seconds[s]);
        if (cosine > most) {
          most = cosine;
          foretold[s] = g;
        }
      }
    }
    return foretold;
  }
}
