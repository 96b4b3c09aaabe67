package io.personaassistant.evidence.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Voices as rows that can be compared: what a participant says on the whole, without what
/// everybody says, and beside it the title. A missing title is guessed from those who say alike.
final class Features {
  /// How many directions tell groups apart where titles count; more would let chance in.
  private static final int DIRECTIONS = 6;

  private static final int FEWEST_DIRECTIONS = 2;

  private static final int FEWEST_ROLES = 3;

  /// How much a title counts beside what is said, and where nearly all of them are known.
  private static final double ROLE_WEIGHT = 0.5;

  private static final double KNOWN_ROLE_WEIGHT = 0.65;

  /// A guessed title counts less than a known one.
  private static final double GUESSED = 0.7;

  private static final double SHARPNESS = 5;

  /// How titles count beside what is said.
  enum Titles {
    NONE,
    /// By what they mean.
    BY_MEANING,
    /// By what they mean, those that share a word for a trade nearer to each other.
    BY_TRADE;

    private static final double NEARLY_ALL = 0.85;

    /// By trade where nearly all titles are known: where many are missing, what is said must find
    /// the place of those without, and what titles are drawn by would be missing too.
    static Titles of(List<ParticipantVoice> voices) {
      long known = voices.stream().filter(ParticipantVoice::hasRole).count();
      return known >= NEARLY_ALL * voices.size() ? BY_TRADE : BY_MEANING;
    }
  }

  private Features() {}

  /// What each voice says on the whole, 1 long, without what all have in common.
  ///
  /// @param said a mean of items for each voice
  static double[][] said(double[][] said) {
    return VectorRows.units(VectorRows.centered(VectorRows.units(VectorRows.centered(said))));
  }

  /// Rows in the directions in which they differ most, from which [#forGroups] takes some.
  ///
  /// @param said as [#said(double[][])] makes them
  /// @param voices the same in order; their titles are looked at alone
  static double[][] of(double[][] said, List<ParticipantVoice> voices, Titles titles) {
    return Projection.of(plain(said, voices, titles), DIRECTIONS);
  }

  /// Rows as so many groups are made of them. The middles of groups lie in one direction fewer than
  /// there are groups; what is only said has no strength beyond these.
  static double[][] forGroups(double[][] rows, Titles titles, int groups) {
    return Projection.first(
        rows, titles != Titles.NONE ? DIRECTIONS : Math.max(FEWEST_DIRECTIONS, groups - 1));
  }

  /// Rows before they are brought down to few directions.
  static double[][] plain(double[][] said, List<ParticipantVoice> voices, Titles count) {
    return count != Titles.NONE
        ? besides(
            said,
            roles(said, voices, count == Titles.BY_TRADE),
            count == Titles.BY_TRADE ? KNOWN_ROLE_WEIGHT : ROLE_WEIGHT)
        : said;
  }

  /// What the titles of voices mean, those of one kind of work near to each other.
  static double[][] titles(double[][] said, List<ParticipantVoice> voices) {
    return roles(said, voices, true);
  }

  /// Whether enough titles are known to count.
  static boolean hasRoles(List<ParticipantVoice> voices) {
    return voices.stream().filter(ParticipantVoice::hasRole).count() >= FEWEST_ROLES;
  }

  /// The titles alone, those that are missing guessed.
  private static double[][] roles(double[][] said, List<ParticipantVoice> voices, boolean byTrade) {
    var known = new ArrayList<Integer>();
    for (int v = 0; v < voices.size(); v++) {
      if (voices.get(v).hasRole()) {
        known.add(v);
      }
    }
    var titles =
        VectorRows.centered(
            known.stream()
                .map(v -> VectorRows.unit(VectorRows.wide(voices.get(v).role())))
                .toArray(double[][]::new));
    titles =
        VectorRows.units(
            byTrade
                ? Trades.drawn(titles, known.stream().map(v -> voices.get(v).trades()).toList())
                : titles);
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

  private static double[][] besides(double[][] said, double[][] roles, double weight) {
    var rows = new double[said.length][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = Arrays.copyOf(said[r], said[r].length + roles[r].length);
      for (int i = 0; i < roles[r].length; i++) {
        rows[r][said[r].length + i] = weight * roles[r][i];
      }
    }
    return rows;
  }
}
