package io.personaassistant.evidence.segment;

import java.util.Random;

/// How well two ways to group the same things agree.
public final class Agreement {
  private static final int SHUFFLES = 6;

  private final double[][] table;
  private final double[] rows;
  private final double[] columns;
  private final double all;

  private Agreement(int[] one, int[] other) {
    if (one.length != other.length || one.length < 2) {
      throw new IllegalArgumentException("two groupings of the same things are needed");
    }
    this.table = new double[max(one) + 1][max(other) + 1];
    this.rows = new double[table.length];
    this.columns = new double[table[0].length];
    this.all = one.length;
    for (int i = 0; i < one.length; i++) {
      table[one[i]][other[i]]++;
      rows[one[i]]++;
      columns[other[i]]++;
    }
  }

  /// The Rand index corrected for chance: 1 for the same groups, about 0 for groups by lot.
  public static double randIndex(int[] one, int[] other) {
    return new Agreement(one, other).adjustedRand();
  }

  /// How much one grouping tells about the other, in natural units of information, less what it
  /// tells when the other is shuffled.
  static double information(int[] one, int[] other, Random random) {
    double chance = 0;
    for (int i = 0; i < SHUFFLES; i++) {
      chance += new Agreement(one, shuffled(other, random)).mutual() / SHUFFLES;
    }
    return new Agreement(one, other).mutual() - chance;
  }

  /// The same numbers in an order by lot.
  static int[] shuffled(int[] numbers, Random random) {
    var shuffled = numbers.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = kept;
    }
    return shuffled;
  }

  /// The share of things that are in the same group in both, corrected for chance: 1 for all, 0 for
  /// groups by lot. Groups of the same number are the same ones.
  static double beyondChance(int[] one, int[] other) {
    return new Agreement(one, other).kappa();
  }

  private static int max(int[] groups) {
    int max = 0;
    for (int group : groups) {
      max = Math.max(max, group);
    }
    return max;
  }

  private static double pairs(double count) {
    return count * (count - 1) / 2;
  }

  private double adjustedRand() {
    double both = 0;
    double inRows = 0;
    double inColumns = 0;
    for (int r = 0; r < rows.length; r++) {
      inRows += pairs(rows[r]);
      for (double count : table[r]) {
        both += pairs(count);
      }
    }
    for (double count : columns) {
      inColumns += pairs(count);
    }
    double expected = inRows * inColumns / pairs(all);
    double most = (inRows + inColumns) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private double kappa() {
    double same = 0;
    double chance = 0;
    for (int g = 0; g < Math.min(rows.length, columns.length); g++) {
      same += table[g][g] / all;
      chance += rows[g] * columns[g] / (all * all);
    }
    return chance >= 1 ? 0 : (same - chance) / (1 - chance);
  }

  private double mutual() {
    double sum = 0;
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        double share = table[r][c] / all;
        sum += share > 0 ? share * Math.log(share * all * all / (rows[r] * columns[c])) : 0;
      }
    }
    return sum;
  }
}
