package io.personaassistant.evidence.segment;

import java.util.Arrays;
import java.util.Random;

/// Splits rows of length 1 into a number of groups so that each lies near the middle of its group.
final class KMeans {
  private static final int ROUNDS = 50;

  /// The group of each row, from 0.
  private final int[] groups;

  private final double closeness;

  private KMeans(int[] groups, double closeness) {
    this.groups = groups;
    this.closeness = closeness;
  }

  /// The best of several tries with other beginnings.
  static int[] split(double[][] rows, int count, int tries, Random random) {
    var best = one(rows, count, random);
    for (int i = 1; i < tries; i++) {
      var next = one(rows, count, random);
      best = next.closeness > best.closeness ? next : best;
    }
    return best.groups;
  }

  private static KMeans one(double[][] rows, int count, Random random) {
    var middles = beginnings(rows, count, random);
    var groups = new int[rows.length];
    double closeness = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var before = groups;
      groups = new int[rows.length];
      closeness = 0;
      for (int r = 0; r < rows.length; r++) {
        groups[r] = nearest(rows[r], middles);
        closeness += VectorRows.dot(rows[r], middles[groups[r]]);
      }
      if (round > 0 && Arrays.equals(before, groups)) {
        break;
      }
      middles = middles(rows, groups, middles);
    }
    return new KMeans(groups, closeness);
  }

  static int nearest(double[] row, double[][] middles) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < middles.length; m++) {
      double cosine = VectorRows.dot(row, middles[m]);
      if (cosine > most) {
        most = cosine;
        best = m;
      }
    }
    return best;
  }

  /// A group that lost all its rows begins anew where a row is worst off.
  private static double[][] middles(double[][] rows, int[] groups, double[][] before) {
    var sums = new double[before.length][rows[0].length];
    var sizes = new int[before.length];
    for (int r = 0; r < rows.length; r++) {
      VectorRows.add(sums[groups[r]], rows[r], 1);
      sizes[groups[r]]++;
    }
    for (int m = 0; m < sums.length; m++) {
      sums[m] = sizes[m] > 0 ? VectorRows.unit(sums[m]) : rows[farthest(rows, before)].clone();
    }
    return sums;
  }

  private static int farthest(double[][] rows, double[][] middles) {
    int worst = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int r = 0; r < rows.length; r++) {
      double cosine = VectorRows.dot(rows[r], middles[nearest(rows[r], middles)]);
      if (cosine < least) {
        least = cosine;
        worst = r;
      }
    }
    return worst;
  }

  /// Rows far from those chosen before are chosen more often.
  private static double[][] beginnings(double[][] rows, int count, Random random) {
    var chosen = new double[count][];
    chosen[0] = rows[random.nextInt(rows.length)];
    var distances = new double[rows.length];
    Arrays.fill(distances, 2);
    for (int c = 1; c < count; c++) {
      double all = 0;
      for (int r = 0; r < rows.length; r++) {
        distances[r] =
            Math.min(distances[r], Math.max(1 - VectorRows.dot(rows[r], chosen[c - 1]), 1e-9));
        all += distances[r];
      }
      double at = random.nextDouble() * all;
      int next = 0;
      while (next < rows.length - 1 && at >= distances[next]) {
        at -= distances[next];
        next++;
      }
      chosen[c] = rows[next];
    }
    return chosen;
  }
}
