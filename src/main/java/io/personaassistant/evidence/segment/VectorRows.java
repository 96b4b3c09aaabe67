package io.personaassistant.evidence.segment;

import java.util.Arrays;
import java.util.List;

/// Vectors as rows of numbers, and what is done with all of them.
final class VectorRows {
  private static final double NOTHING = 1e-9;

  private VectorRows() {}

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  static void add(double[] to, double[] other, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * other[i];
    }
  }

  /// Makes it 1 long; a row of zeros stays one.
  static double[] unit(double[] row) {
    double length = Math.sqrt(dot(row, row));
    var unit = row.clone();
    for (int i = 0; i < unit.length && length > NOTHING; i++) {
      unit[i] /= length;
    }
    return unit;
  }

  static double[] mean(List<double[]> rows) {
    var mean = new double[rows.getFirst().length];
    rows.forEach(row -> add(mean, row, 1.0 / rows.size()));
    return mean;
  }

  /// Each row without what all have in common.
  static double[][] centered(double[][] rows) {
    var mean = mean(Arrays.asList(rows));
    return Arrays.stream(rows)
        .map(row -> {
          var own = row.clone();
          add(own, mean, -1);
          return own;
        })
        .toArray(double[][]::new);
  }

  static double[][] units(double[][] rows) {
    return Arrays.stream(rows).map(VectorRows::unit).toArray(double[][]::new);
  }

  /// The product of each pair of rows.
  static double[][] products(double[][] rows) {
    var products = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(rows[i], rows[j]);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  static double[] wide(float[] vector) {
    var wide = new double[vector.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = vector[i];
    }
    return wide;
  }
}
