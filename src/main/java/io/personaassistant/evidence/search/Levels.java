package io.personaassistant.evidence.search;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// How near rows are to each column on the whole: a text that is near to everything says little
/// about any.
final class Levels {
  /// Until there are many more rows than this, what is usual of all columns together counts as
  /// well: of a few rows nobody can tell what is usual of one.
  static final int BEFOREHAND = 10;

  private final double[] means;
  private final double[] deviations;

  /// @param rows of the same length
  Levels(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    means = new double[columns];
    deviations = new double[columns];
    double middle = cells(rows).average().orElse(0);
    double square = cells(rows).map(cell -> cell * cell).average().orElse(0);
    double count = rows.length + BEFOREHAND;
    for (int c = 0; c < columns; c++) {
      double sum = BEFOREHAND * middle;
      double squares = BEFOREHAND * square;
      for (var row : rows) {
        sum += row[c];
        squares += row[c] * row[c];
      }
      means[c] = sum / count;
      deviations[c] = Math.sqrt(Math.max(squares / count - means[c] * means[c], 1e-6));
    }
  }

  private static DoubleStream cells(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream);
  }

  /// The row with each column counted in that column's deviations from its mean.
  double[] level(double[] row) {
    var level = new double[means.length];
    for (int c = 0; c < level.length; c++) {
      level[c] = (row[c] - means[c]) / deviations[c];
    }
    return level;
  }
}
