package io.personaassistant.evidence.segment;

import java.util.Arrays;
import java.util.Random;

/// The few directions in which rows differ most. What remains outside of them is mostly chance when
/// there are few rows with many numbers.
final class Projection {
  private static final int ROUNDS = 40;

  private Projection() {}

  /// Each row by its coordinates in the strongest of the directions that [#of] found, made 1 long.
  static double[][] first(double[][] coordinates, int directions) {
    return Arrays.stream(coordinates)
        .map(row -> VectorRows.unit(Arrays.copyOf(row, Math.min(directions, row.length))))
        .toArray(double[][]::new);
  }

  /// Each row by its coordinates in the strongest directions, the strongest first.
  static double[][] of(double[][] rows, int directions) {
    // the products of all pairs of rows hold the same directions as the rows, and are far smaller
    var products = VectorRows.products(VectorRows.centered(rows));
    int count = Math.min(directions, Math.min(rows[0].length, rows.length - 1));
    var random = new Random(11);
    var axes = new double[count][rows.length];
    for (var axis : axes) {
      for (int i = 0; i < axis.length; i++) {
        axis[i] = random.nextGaussian();
      }
    }
    straighten(axes);
    for (int round = 0; round < ROUNDS; round++) {
      axes = turned(axes, products);
      straighten(axes);
    }
    var strengths = turned(axes, products);
    var coordinates = new double[rows.length][count];
    for (int a = 0; a < count; a++) {
      double strength = Math.sqrt(Math.max(0, VectorRows.dot(axes[a], strengths[a])));
      for (int r = 0; r < rows.length; r++) {
        coordinates[r][a] = strength * axes[a][r];
      }
    }
    return coordinates;
  }

  /// Turns each axis towards where the rows lie.
  private static double[][] turned(double[][] axes, double[][] products) {
    var turned = new double[axes.length][products.length];
    for (int a = 0; a < axes.length; a++) {
      for (int r = 0; r < products.length; r++) {
        turned[a][r] = VectorRows.dot(products[r], axes[a]);
      }
    }
    return turned;
  }

  /// Makes each axis stand at right angles to those before it.
  private static void straighten(double[][] axes) {
    for (int a = 0; a < axes.length; a++) {
      for (int b = 0; b < a; b++) {
        VectorRows.add(axes[a], axes[b], -VectorRows.dot(axes[a], axes[b]));
      }
      axes[a] = VectorRows.unit(axes[a]);
    }
  }
}
