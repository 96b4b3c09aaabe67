package io.personaassistant.evidence.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Places voices without a title among groups that titles made, by single items: half of what
/// somebody says may have nothing to do with their kind, and in the mean of all of it that hides
/// the one item that tells. An item that is near to many people's items counts for less.
final class Untitled {
  /// More items of one voice than this do not count, which bounds time and memory.
  private static final int MOST_ITEMS = 8;

  /// How many of the nearest items of others say how near an item is to everybody.
  private static final int NEIGHBOURS = 20;

  /// How much more the nearest pairs of items count than the others.
  private static final double SHARPNESS = 8;

  private final List<ParticipantVoice> voices;
  private final int[] firsts;
  private final double[][] nearness;

  private Untitled(List<ParticipantVoice> voices) {
    this.voices = voices;
    this.firsts = new int[voices.size() + 1];
    var items = new ArrayList<double[]>();
    for (int v = 0; v < voices.size(); v++) {
      voices.get(v).items().stream().limit(MOST_ITEMS).map(VectorRows::wide).forEach(items::add);
      firsts[v + 1] = items.size();
    }
    this.nearness = nearness(VectorRows.units(VectorRows.centered(items.toArray(double[][]::new))));
  }

  /// The groups with each voice that has no title where its items are nearest to those of voices
  /// with one; the others stay. The groups as they are where one would become too small.
  static int[] placed(List<ParticipantVoice> voices, int[] groups, int count, int fewest) {
    if (voices.stream().allMatch(ParticipantVoice::hasRole)) {
      return groups;
    }
    var untitled = new Untitled(voices);
    var placed =
        IntStream.range(0, groups.length)
            .map(v -> voices.get(v).hasRole() ? groups[v] : untitled.nearestGroup(v, groups, count))
            .toArray();
    boolean allLargeEnough =
        IntStream.range(0, count)
            .allMatch(g -> IntStream.of(placed).filter(x -> x == g).count() >= fewest);
    return allLargeEnough ? placed : groups;
  }

  private int nearestGroup(int voice, int[] groups, int count) {
    int nearest = groups[voice];
    double most = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < count; g++) {
      int group = g;
      var others =
          IntStream.range(0, groups.length).filter(v -> v != voice && groups[v] == group).toArray();
      var titled = IntStream.of(others).filter(v -> voices.get(v).hasRole()).toArray();
      double near =
          IntStream.of(titled.length > 0 ? titled : others)
              .mapToDouble(v -> nearness(voice, v))
              .average()
              .orElse(Double.NEGATIVE_INFINITY);
      if (near > most) {
        most = near;
        nearest = g;
      }
    }
    return nearest;
  }

  /// How near the nearest items of two voices are, for the most part.
  private double nearness(int one, int other) {
    double sum = 0;
    for (int i = firsts[one]; i < firsts[one + 1]; i++) {
      for (int j = firsts[other]; j < firsts[other + 1]; j++) {
        sum += Math.exp(SHARPNESS * nearness[i][j]);
      }
    }
    int pairs = (firsts[one + 1] - firsts[one]) * (firsts[other + 1] - firsts[other]);
    return Math.log(sum / pairs) / SHARPNESS;
  }

  /// The cosine of each pair of items less how near both are to everybody.
  private double[][] nearness(double[][] items) {
    var cosines = new double[items.length][items.length];
    for (int i = 0; i < items.length; i++) {
      for (int j = 0; j <= i; j++) {
        cosines[i][j] = VectorRows.dot(items[i], items[j]);
        cosines[j][i] = cosines[i][j];
      }
    }
    var common = new double[items.length];
    for (int v = 0; v < voices.size(); v++) {
      for (int i = firsts[v]; i < firsts[v + 1]; i++) {
        common[i] = common(cosines[i], firsts[v], firsts[v + 1]);
      }
    }
    for (int i = 0; i < items.length; i++) {
      for (int j = 0; j < items.length; j++) {
        cosines[i][j] -= (common[i] + common[j]) / 2;
      }
    }
    return cosines;
  }

  /// How near an item is to the nearest ones of others.
  ///
  /// @param from where the items of the same voice begin
  /// @param to where they end
  private static double common(double[] cosines, int from, int to) {
    var others = new double[cosines.length - (to - from)];
    System.arraycopy(cosines, 0, others, 0, from);
    System.arraycopy(cosines, to, others, from, cosines.length - to);
    Arrays.sort(others);
    return Arrays.stream(others).skip(Math.max(0, others.length - NEIGHBOURS)).average().orElse(0);
  }
}
