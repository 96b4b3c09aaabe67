package io.personaassistant.checking.reading;

import io.personaassistant.checking.line.Level;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which way a sentence compares: "cost more than", "cheaper", "fell". Two sentences about the same
/// that compare the same thing the other way say the opposite, unless what is compared has changed
/// sides too: "A costs more than B" is "B costs less than A". English.
public final class Comparison {
  /// Words of one axis, the lower end first.
  private static final List<String[]> AXES =
      List.of(
          axis("less fewer lower", "more higher"),
          axis("cheaper", "dearer pricier costlier"),
          axis("shorter", "longer"),
          axis("slower", "faster quicker"),
          axis("smaller", "bigger larger greater"),
          axis("later", "earlier sooner"),
          axis("harder", "easier"),
          axis("worse", "better"),
          axis("weaker", "stronger"),
          axis(
              "fell fallen dropped declined decreased shrank cut reduced lowered halved",
              "rose risen grew grown increased climbed doubled raised"));

  private static final Optional<Level> ERROR = Optional.of(Level.ERROR);

  private static final Map<String, int[]> WORDS = words();

  private final int[] ways = new int[AXES.size()];
  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();

  /// A denial this near in front of a comparison turns it.
  private static final int REACH = 3;

  private static final Set<String> BACK = Set.of("it", "this", "that", "they", "these", "those");

  /// Sentences that share fewer words than this compare other things.
  private static final int FEWEST = 2;

  private boolean denied;

  private Comparison() {}

  static Comparison of(String sentence) {
    var comparison = new Comparison();
    comparison.read(Words.tokens(sentence));
    return comparison;
  }

  /// How a text stands against these sentences and what they measure, sentence by sentence: an
  /// error where both compare the same two things the other way, or otherwise than is measured, a
  /// warning where they only share some of their words or compare two times. Questions and orders
  /// state nothing.
  public static Optional<Level> against(String text, Reading reading) {
    if (!of(text).compares()) {
      return Optional.empty();
    }
    if (MeasuredPair.isTurned(text, reading) || ToldChanges.areTurned(text, reading)) {
      return ERROR;
    }
    var theirs = all(reading.sentences());
    return Words.sentences(text).stream()
        .filter(s -> !Sayings.isQuestion(s.text()))
        .filter(s -> !Sayings.isOrderTo(Sayings.unlabelled(s.text())))
        .map(s -> of(s.text()))
        .flatMap(one -> theirs.stream().filter(one::opposes).map(one::isOfSame))
        .max(Boolean::compare)
        .map(same -> same ? Level.ERROR : Level.WARNING)
        .or(() -> TimeCompared.against(text, reading));
  }

  /// The comparisons of a text. "It cost us more" says of what the sentence before tells.
  private static List<Comparison> all(List<Reading.Sentence> sentences) {
    var all = new ArrayList<Comparison>();
    for (int i = 0; i < sentences.size(); i++) {
      var comparison = of(sentences.get(i).text());
      boolean back = Words.tokens(sentences.get(i).text()).stream().anyMatch(BACK::contains);
      if (i > 0 && back) {
        comparison.before.addAll(of(sentences.get(i - 1).text()).all());
      }
      if (comparison.compares()) {
        all.add(comparison);
      }
    }
    return all;
  }

  private void read(List<String> words) {
    boolean passed = false;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean price =
          i + 1 < words.size()
              && (word.equals("more") || word.equals("less"))
              && words.get(i + 1).equals("expensive");
      if (price) {
        ways[1] |= word.equals("more") ? 2 : 1;
      }
      // "6 more scanners" counts
      boolean than =
          i > 0
              && (words.get(i - 1).equals("no")
                  || word.equals("more")
                      && Character.isDigit(words.get(i - 1).charAt(0))
                      && !words.contains("than"));
      var place = WORDS.get(word);
      if (place != null && !price && !than) {
        ways[place[0]] |= place[1];
      }
      passed |= word.equals("than");
      denied |=
          place != null
              && words.subList(Math.max(0, i - REACH), i).stream()
                  .anyMatch(PolarityWords.DENYING::contains);
      if (!Words.isStop(word) && place == null) {
        (passed ? after : before).add(Words.stem(word));
      }
    }
  }

  /// Whether it compares anything.
  private boolean compares() {
    return Arrays.stream(ways).anyMatch(way -> way != 0);
  }

  /// Whether some axis is told one way here and the other way there, in sentences that share words
  /// beside the comparison and have not changed sides.
  private boolean opposes(Comparison other) {
    if (denied || other.denied || Wording.shared(all(), other.all()) < FEWEST || isTurned(other)) {
      return false;
    }
    for (int i = 0; i < ways.length; i++) {
      if (ways[i] != 0 && other.ways[i] != 0 && (ways[i] & other.ways[i]) == 0) {
        return true;
      }
    }
    // what costs less is cheaper
    int price = ways[0] | ways[1];
    int theirs = other.ways[0] | other.ways[1];
    boolean paid = isPaid() || other.isPaid();
    return paid && price != 0 && theirs != 0 && (price & theirs) == 0;
  }

  /// Whether both compare the same two things, or one of them names nothing that the other does
  /// not.
  private boolean isOfSame(Comparison other) {
    boolean known =
        Wording.shared(after, other.all()) == after.size()
            && Wording.shared(other.after, all()) == other.after.size();
    return Wording.shared(before, other.before) > 0
        && (known || Wording.shared(after, other.after) > 0);
  }

  private Set<String> all() {
    var all = new HashSet<>(before);
    all.addAll(after);
    return all;
  }

  private boolean isPaid() {
    return before.contains("cost") || after.contains("cost") || before.contains("pay");
  }

  private boolean isTurned(Comparison other) {
    long straight = Wording.shared(before, other.before) + Wording.shared(after, other.after);
    long crossed = Wording.shared(before, other.after) + Wording.shared(after, other.before);
    return !after.isEmpty() && !other.after.isEmpty() && crossed > 0 && crossed >= straight;
  }

  private static String[] axis(String low, String high) {
    return new String[] {low, high};
  }

  private static Map<String, int[]> words() {
    var words = new HashMap<String, int[]>();
    for (int i = 0; i < AXES.size(); i++) {
      for (var low : AXES.get(i)[0].split(" ", -1)) {
        words.put(low, new int[] {i, 1});
      }
      for (var high : AXES.get(i)[1].split(" ", -1)) {
        words.put(high, new int[] {i, 2});
      }
    }
    return Map.copyOf(words);
  }
}
