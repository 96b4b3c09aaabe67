package io.personaassistant.evidence.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Groups of voices. Titles count where people of like titles say the like, which is tested against
/// lots. Else what repeats itself decides whether there are groups, and how many: groups made of
/// half of what everybody said must tell in which group the other half belongs.
///
/// @param groups the group of each voice from 0, in the order of the voices; empty where the
///   evidence does not bear any
/// @param count how many groups
/// @param stability how much groups made of half of the items agree with these, 1 for the same ones
public record Grouping(List<Integer> groups, int count, double stability) {
  /// With fewer voices than this nothing is grouped.
  public static final int FEWEST_VOICES = 8;

  /// A group has at least this many voices.
  public static final int FEWEST_IN_GROUP = 3;

  private static final int MOST_GROUPS = 7;
  private static final int HALVINGS = 24;
  private static final int TRIES = 20;
  private static final int QUICK_TRIES = 4;
  private static final double NEARLY = 0.87;

  /// Groups that agree with those of half of what was said by this Rand index are there.
  private static final double STAYS = 0.7;

  private static final int FEW = 3;
  private static final int MANY = 5;
  private static final double NEARLY_USUAL = 0.9;
  private static final double LEAST_FORETOLD = 0.06;

  /// What groups tell of people who have nothing in common is less than this, mostly.
  private static final double LEAST_INFORMATION = 0.04;

  /// More voices than this are grouped by the middles of so many of them.
  private static final int MOST_COMPARED = 200;

  private static final Grouping NONE = new Grouping(List.of(), 0, 0);

  public Grouping {
    groups = List.copyOf(groups);
  }

  /// Whether groups were found.
  public boolean isFound() {
    return count > 0;
  }

  /// What one number of groups comes to.
  private static final class Tried {
    final int[] groups;
    double information;
    double foretold;
    double stability;

    Tried(int[] groups) {
      this.groups = groups;
    }
  }

  /// The groups of voices, the same every time.
  ///
  /// @param withRoles whether titles count beside what is said
  public static Grouping of(List<ParticipantVoice> voices, boolean withRoles) {
    if (voices.size() < FEWEST_VOICES) {
      return NONE;
    }
    if (voices.size() > MOST_COMPARED) {
      return withTheRest(voices, withRoles);
    }
    var said = said(voices);
    return of(voices, said, withRoles && GroupsWithTitles.titlesTell(voices, said));
  }

  private static Grouping of(List<ParticipantVoice> voices, double[][] said, boolean titled) {
    return titled ? titled(voices, said) : best(tried(voices, said));
  }

  private static int most(List<ParticipantVoice> voices) {
    return Math.min(MOST_GROUPS, voices.size() / FEWEST_IN_GROUP);
  }

  private static Grouping titled(List<ParticipantVoice> voices, double[][] said) {
    var groups = GroupsWithTitles.groups(voices, said, most(voices));
    if (groups.length == 0) {
      return NONE;
    }
    int count = count(groups);
    var random = new Random(5);
    double stability = 0;
    for (int i = 0; i < HALVINGS; i++) {
      var rows = Features.withTitles(Features.said(Halves.of(voices, random).first), voices);
      stability += Agreement.randIndex(KMeans.split(rows, count, QUICK_TRIES, random), groups);
    }
    return new Grouping(IntStream.of(groups).boxed().toList(), count, stability / HALVINGS)
        .withUntitled(voices);
  }

  private static List<Tried> tried(List<ParticipantVoice> voices, double[][] said) {
    var rows = Features.inDirections(said);
    int most = most(voices);
    var tried = new ArrayList<Tried>();
    for (int count = 2; count <= most; count++) {
      var own = Features.forGroups(rows, count);
      tried.add(new Tried(KMeans.split(own, count, TRIES, new Random(count))));
    }
    var random = new Random(5);
    for (int i = 0; i < HALVINGS; i++) {
      judge(tried, Halves.of(voices, random), random);
    }
    return tried;
  }

  /// The same groups, with those whose title is not known placed by single items.
  private Grouping withUntitled(List<ParticipantVoice> voices) {
    var own = groups.stream().mapToInt(g -> g).toArray();
    var placed = Untitled.placed(voices, own, count, FEWEST_IN_GROUP);
    return new Grouping(IntStream.of(placed).boxed().toList(), count, stability);
  }

  /// Groups some, chosen by lot, and puts each of the others where it is nearest.
  private static Grouping withTheRest(List<ParticipantVoice> voices, boolean withRoles) {
    var order = new ArrayList<Integer>(IntStream.range(0, voices.size()).boxed().toList());
    Collections.shuffle(order, new Random(3));
    var chosen = order.subList(0, MOST_COMPARED).stream().sorted().toList();
    var sample = chosen.stream().map(voices::get).toList();
    var saidThere = said(sample);
    boolean titled = withRoles && GroupsWithTitles.titlesTell(sample, saidThere);
    var some = of(sample, saidThere, titled);
    if (!some.isFound()) {
      return some;
    }
    var said = said(voices);
    var rows = titled ? Features.besides(said, Features.titles(said, voices)) : said;
    var middles = new double[some.count][rows[0].length];
    for (int c = 0; c < chosen.size(); c++) {
      VectorRows.add(middles[some.groups.get(c)], rows[chosen.get(c)], 1);
    }
    var units = VectorRows.units(middles);
    var groups = new Integer[voices.size()];
    for (int v = 0; v < groups.length; v++) {
      groups[v] = KMeans.nearest(rows[v], units);
    }
    for (int c = 0; c < chosen.size(); c++) {
      groups[chosen.get(c)] = some.groups.get(c);
    }
    return new Grouping(List.of(groups), some.count, some.stability);
  }

  private static double[][] said(List<ParticipantVoice> voices) {
    return Features.said(
        voices.stream()
            .map(v -> VectorRows.mean(v.items().stream().map(VectorRows::wide).toList()))
            .toArray(double[][]::new));
  }

  private static void judge(List<Tried> tried, Halves halves, Random random) {
    var said = Features.said(halves.first);
    var rows = Features.inDirections(said);
    for (int i = 0; i < tried.size(); i++) {
      int count = i + 2;
      var groups = KMeans.split(Features.forGroups(rows, count), count, QUICK_TRIES, random);
      var one = tried.get(i);
      one.stability += Agreement.randIndex(groups, one.groups) / HALVINGS;
      if (halves.split.length < FEWEST_VOICES) {
        continue;
      }
      var foretold = halves.foretold(said, groups, count);
      var own = IntStream.of(halves.split).map(v -> groups[v]).toArray();
      one.information += Agreement.information(own, foretold, random) / HALVINGS;
      one.foretold += Agreement.beyondChance(own, foretold) / HALVINGS;
    }
  }

  /// The groups that tell most where they stay when half of what was said is left out; else the
  /// fewest that tell nearly as much, since more may be chance.
  private static Grouping best(List<Tried> tried) {
    var most = tried.stream().max(Comparator.comparingDouble(Grouping::worth));
    double least = most.map(one -> worth(one) * (one.stability >= STAYS ? 1 : NEARLY)).orElse(0.0);
    var best = tried.stream().filter(one -> least > 0 && worth(one) >= least).findFirst();
    if (best.isEmpty()) {
      return NONE;
    }
    var one = best.get();
    if (one.foretold < LEAST_FORETOLD || one.information < LEAST_INFORMATION) {
      return NONE;
    }
    return new Grouping(
        IntStream.of(one.groups).boxed().toList(), count(one.groups), one.stability);
  }

  /// What a number of groups tells.
  private static double worth(Tried one) {
    int count = count(one.groups);
    return smallest(one.groups, count) < FEWEST_IN_GROUP ? 0 : one.information * usual(count);
  }

  /// What a number of groups counts for: 3 to 5 serve people best, so others must tell more.
  static double usual(int count) {
    return count >= FEW && count <= MANY ? 1 : NEARLY_USUAL;
  }

  private static int count(int[] groups) {
    return IntStream.of(groups).max().orElse(-1) + 1;
  }

  /// How many voices the smallest of so many groups has, 0 where one has none.
  static int smallest(int[] groups, int count) {
    return IntStream.range(0, count)
        .map(g -> (int) IntStream.of(groups).filter(x -> x == g).count())
        .min()
        .orElse(0);
  }
}
