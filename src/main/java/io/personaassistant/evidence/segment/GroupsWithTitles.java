package io.personaassistant.evidence.segment;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Groups of voices of whom many go by a title. Each is where title and sayings together are
/// nearest to the others there.
final class GroupsWithTitles {
  /// Fewer titles, or a smaller part of all, tell nothing of the others.
  private static final int FEWEST = 6;

  private static final double PART = 0.3;

  private static final int STARTS = 40;
  private static final int ROUNDS = 12;

  /// How much what somebody says counts beside the title when they move.
  private static final double SAID = 2;

  /// What titles dealt out by lot do as well as often as this tells no groups. Titles mostly tell
  /// something, so that it is asked for less than in research.
  private static final double HIGHEST_P_VALUE = 0.125;

  private final GroupNearness titles;

  private final GroupNearness said;

  private final int[] items;

  /// Titles and sayings together in few directions.
  private final double[][] rows;

  private GroupsWithTitles(List<ParticipantVoice> voices, double[][] whole) {
    this.titles = new GroupNearness(Features.titles(whole, voices));
    this.rows = Features.withTitles(whole, voices);
    this.items = voices.stream().mapToInt(v -> v.items().size()).toArray();
    this.said = new GroupNearness(own(voices, IntStream.of(items).sum()));
  }

  /// All that each says, without what everybody says; one item after the other, since they may be
  /// many.
  private static double[][] own(List<ParticipantVoice> voices, int items) {
    int length = voices.getFirst().items().getFirst().length;
    var everybody = new double[length];
    voices.forEach(
        v -> v.items().forEach(i -> VectorRows.add(everybody, VectorRows.wide(i), 1.0 / items)));
    var all = new double[voices.size()][length];
    for (int v = 0; v < all.length; v++) {
      for (var item : voices.get(v).items()) {
        var own = VectorRows.wide(item);
        VectorRows.add(own, everybody, -1);
        VectorRows.add(all[v], VectorRows.unit(own), 1);
      }
    }
    return all;
  }

  /// Whether titles say anything of these voices: enough are known, and people of like titles say
  /// the like.
  ///
  /// @param whole what each says, as [Features#said(double[][])] makes them
  static boolean titlesTell(List<ParticipantVoice> voices, double[][] whole) {
    var known = IntStream.range(0, whole.length).filter(v -> voices.get(v).hasRole()).toArray();
    return known.length >= FEWEST
        && known.length >= PART * whole.length
        && TitleSignificance.pValue(
                IntStream.of(known).mapToObj(v -> whole[v]).toArray(double[][]::new),
                IntStream.of(known).mapToObj(voices::get).toList())
            <= HIGHEST_P_VALUE;
  }

  /// The group of each voice from 0, as many groups as lie apart best; empty where there are none
  /// of that size.
  ///
  /// @param whole the same
  static int[] groups(List<ParticipantVoice> voices, double[][] whole, int most) {
    var titled = new GroupsWithTitles(voices, whole);
    var best = new int[0];
    double apart = 0;
    for (int count = 2; count <= most; count++) {
      var groups = titled.settled(count);
      double own =
          (Silhouette.of(titled.rows, groups) + Silhouette.of(whole, groups))
              * Grouping.usual(count);
      if (own > apart && Grouping.smallest(groups, count) >= Grouping.FEWEST_IN_GROUP) {
        apart = own;
        best = groups;
      }
    }
    return best;
  }

  /// The best of several beginnings, everybody moved until all are where they are nearest.
  private int[] settled(int count) {
    var best = new int[0];
    double nearest = Double.NEGATIVE_INFINITY;
    for (int start = 0; start < STARTS; start++) {
      var groups = KMeans.split(rows, count, 1, new Random(start));
      var near = nearness(groups, count);
      for (int round = 0; round < ROUNDS; round++) {
        var before = groups;
        groups = Arrays.stream(near).mapToInt(GroupsWithTitles::most).toArray();
        near = nearness(groups, count);
        if (Arrays.equals(before, groups)) {
          break;
        }
      }
      double nearness = sum(near, groups);
      if (nearness > nearest) {
        nearest = nearness;
        best = groups;
      }
    }
    return best;
  }

  private static double sum(double[][] near, int[] groups) {
    return IntStream.range(0, groups.length).mapToDouble(v -> near[v][groups[v]]).sum();
  }

  /// How near each voice is to each group, itself not counted.
  private double[][] nearness(int[] groups, int count) {
    var near = titles.to(groups, count);
    var saying = said.to(groups, count);
    for (int v = 0; v < near.length; v++) {
      for (int g = 0; g < count; g++) {
        near[v][g] += SAID * saying[v][g] / items[v];
      }
    }
    return near;
  }

  private static int most(double[] near) {
    int most = 0;
    for (int g = 1; g < near.length; g++) {
      most = near[g] > near[most] ? g : most;
    }
    return most;
  }
}
