package io.personaassistant.evidence.segment;

import java.util.stream.IntStream;

/// How well rows fall into groups: near to those of their own, far from all others. Pure functions.
final class Silhouette {
  private Silhouette() {}

  /// The mean silhouette, from -1 to 1; 0 for a row that is alone in its group.
  ///
  /// @param rows each 1 long
  static double of(double[][] rows, int[] groups) {
    return IntStream.range(0, rows.length)
        .mapToDouble(r -> of(r, rows, groups))
        .average()
        .orElse(0);
  }

  private static double of(int row, double[][] rows, int[] groups) {
    int count = IntStream.of(groups).max().orElse(0) + 1;
    var far = new double[count];
    var sizes = new int[count];
    for (int other = 0; other < rows.length; other++) {
      if (other != row) {
        far[groups[other]] += 1 - VectorRows.dot(rows[row], rows[other]);
        sizes[groups[other]]++;
      }
    }
    if (sizes[groups[row]] == 0) {
      return 0;
    }
    double own = far[groups[row]] / sizes[groups[row]];
    double next =
        IntStream.range(0, count)
            .filter(g -> g != groups[row] && sizes[g] > 0)
            .mapToDouble(g -> far[g] / sizes[g])
            .min()
            .orElse(own);
    double most = Math.max(own, next);
    return most > 0 ? (next - own) / most : 0;
  }
}
