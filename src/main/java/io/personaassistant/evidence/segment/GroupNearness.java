package io.personaassistant.evidence.segment;

/// How near rows are to the middles of groups, a row itself never counted for the middle of its own
/// group.
final class GroupNearness {
  private static final double NOTHING = 1e-9;

  private final double[][] products;

  GroupNearness(double[][] rows) {
    this.products = VectorRows.products(rows);
  }

  /// For each row its part along the middle of each group, 0 for a group without others.
  double[][] to(int[] groups, int count) {
    var near = new double[groups.length][count];
    var squares = new double[count];
    for (int row = 0; row < groups.length; row++) {
      for (int other = 0; other < groups.length; other++) {
        near[row][groups[other]] += products[row][other];
      }
      squares[groups[row]] += near[row][groups[row]];
    }
    for (int row = 0; row < groups.length; row++) {
      for (int group = 0; group < count; group++) {
        double along = near[row][group];
        double square = squares[group];
        if (groups[row] == group) {
          square += products[row][row] - 2 * along;
          along -= products[row][row];
        }
        near[row][group] = square > NOTHING ? along / Math.sqrt(square) : 0;
      }
    }
    return near;
  }
}
