package io.personaassistant.evidence.search;

/// How near rows are to each column on the whole: a text that is near to everything says little
/// about any.
final class Levels {
  private final double[] means;
  private final double[] deviations;

  /// @param rows of the same length
  Levels(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    means = new double[columns];
    deviations = new double[columns];
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      double squares = 0;
      for (var row : rows) {
        sum += row[c];
        squares += row[c] * row[c];
      }
      means[c] = sum / rows.length;
      deviations[c] = Math.sqrt(Math.max(squares / rows.length - means[c] * means[c], 1e-6));
    }
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
