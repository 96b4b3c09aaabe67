package io.personaassistant.evidence.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Voices as rows that can be compared: what a participant says on the whole, without what
/// everybody says, and beside it the title. A missing title is guessed from those who say alike.
final class Features {
  /// How many directions tell groups apart at most; more would let chance in.
  private static final int DIRECTIONS = 6;

  private static final int FEWEST_DIRECTIONS = 2;

  /// How much a title counts beside what is said.
  private static final double ROLE_WEIGHT = 0.65;

  /// A guessed title counts less than a known one.
  private static final double GUESSED = 0.7;

  private static final double SHARPNESS = 5;

  private Features() {}

  /// What each voice says on the whole, 1 long, without what all have in common.
  ///
  /// @param said a mean of items for each voice
  static double[][] said(double[][] said) {
    return VectorRows.units(VectorRows.centered(VectorRows.units(VectorRows.centered(said))));
  }

  /// What is said in the directions in which it differs most, from which [#forGroups] takes some.
  ///
  /// @param said as [#said(double[][])] makes them
  static double[][] inDirections(double[][] said) {
    return Projection.of(said, DIRECTIONS);
  }

  /// Rows as so many groups are made of them. The middles of groups lie in one direction fewer than
  /// there are groups; what is only said has no strength beyond these.
  static double[][] forGroups(double[][] rows, int groups) {
    return Projection.first(rows, Math.max(FEWEST_DIRECTIONS, groups - 1));
  }

  /// What is said and the title together, in few directions.
  ///
  /// @param voices in the same order; their titles are looked at alone
  static double[][] withTitles(double[][] said, List<ParticipantVoice> voices) {
    return Projection.first(
        Projection.of(besides(said, titles(said, voices)), DIRECTIONS), DIRECTIONS);
  }

  /// What the titles of voices mean, those of one kind of work near to each other; those that are
  /// missing guessed.
  static double[][] titles(double[][] said, List<ParticipantVoice> voices) {
    var known = new ArrayList<Integer>();
    for (int v = 0; v < voices.size(); v++) {
      if (voices.get(v).hasRole()) {
        known.add(v);
      }
    }
    var titled = known.stream().map(voices::get).toList();
    var titles =
        VectorRows.units(
            Trades.drawn(meant(titled), titled.stream().map(ParticipantVoice::trades).toList()));
    var roles = new double[voices.size()][];
    for (int k = 0; k < titles.length; k++) {
      roles[known.get(k)] = titles[k];
    }
    for (int v = 0; v < roles.length; v++) {
      if (roles[v] == null) {
        roles[v] = guess(said[v], said, known, titles);
      }
    }
    return roles;
  }

  /// What the titles of voices that all have one mean, without what these have in common.
  static double[][] meant(List<ParticipantVoice> voices) {
    return VectorRows.centered(
        voices.stream()
            .map(v -> VectorRows.unit(VectorRows.wide(v.role())))
            .toArray(double[][]::new));
  }

  private static double[] guess(
      double[] own, double[][] said, List<Integer> known, double[][] titles) {
    var guess = new double[titles[0].length];
    for (int k = 0; k < titles.length; k++) {
      VectorRows.add(
          guess, titles[k], Math.exp(SHARPNESS * VectorRows.dot(own, said[known.get(k)])));
    }
    var unit = VectorRows.unit(guess);
    return Arrays.stream(unit).map(x -> x * GUESSED).toArray();
  }

  /// What is said with the title beside it.
  static double[][] besides(double[][] said, double[][] titles) {
    var rows = new double[said.length][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = Arrays.copyOf(said[r], said[r].length + titles[r].length);
      for (int i = 0; i < titles[r].length; i++) {
        rows[r][said[r].length + i] = ROLE_WEIGHT * titles[r][i];
      }
    }
    return rows;
  }
}
