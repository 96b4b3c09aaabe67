package io.personaassistant.checking.reading;

import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text puts before or above what: "X before Y", "rather X than Y", "prefers X to Y". A text
/// that says it the other way round shares every word and says the opposite. English. Immutable.
public final class OrderedPairs {
  private static final Pattern BEFORE = Pattern.compile("(?iu)^(.+?) before (?!\\d)(.+)$");
  private static final Pattern AFTER = Pattern.compile("(?iu)^(.+?) after (?!\\d)(.+)$");
  private static final Pattern RATHER = Pattern.compile("(?iu)\\brather (.+?) than (.+)$");
  private static final Pattern PREFER =
      Pattern.compile("(?iu)\\bprefer(?:s|red)? (.+?) (?:to|over|rather than) (.+)$");
  private static final Pattern INSTEAD =
      Pattern.compile("(?iu)^(.+?) (?:instead of|rather than) (.+)$");

  private static final Pattern FIRST =
      Pattern.compile(
          "(?iu)^(.+?) first,? (?:and then|and|then) (.+?)(?: afterwards| after that| later| next)?$");

  /// "Quality is what I pay for, not speed."
  private static final Pattern NOT =
      Pattern.compile(
          "(?iu)([^,;:.!?()]+), (?:and |but )?not ((?:[^\\s,;:.!?()]+ ?){1,5})[\\s.!?]*$");

  /// A text without one of these puts nothing before anything.
  private static final Pattern WORDS =
      Pattern.compile("(?i)before|after|rather|prefer|instead|first|, (?:and |but )?not ");

  private final List<Pair> pairs;

  private OrderedPairs(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /// @param kind in time, or in liking: only pairs of one kind are compared
  private record Pair(String kind, Set<String> first, Set<String> second) {}

  /// The pairs of a text.
  public static OrderedPairs of(String text) {
    return new OrderedPairs(WORDS.matcher(text).find() ? pairs(text) : List.of());
  }

  /// Whether some pair of these stands the other way round in the other text.
  public boolean isReversed(OrderedPairs other) {
    return pairs.stream().anyMatch(a -> other.pairs.stream().anyMatch(b -> isReversed(a, b)));
  }

  private static boolean isReversed(Pair a, Pair b) {
    if (!a.kind().equals(b.kind())) {
      return false;
    }
    long straight = Wording.shared(a.first(), b.first()) + Wording.shared(a.second(), b.second());
    long crossed = Wording.shared(a.first(), b.second()) + Wording.shared(a.second(), b.first());
    // a verb may stand on both sides
    return straight <= 1 && crossed >= 2;
  }

  private static List<Pair> pairs(String text) {
    var pairs = new ArrayList<Pair>();
    for (var sentence : Words.sentences(text)) {
      if (sentence.text().contains("not ")) {
        add(pairs, "liking", NOT.matcher(sentence.text()), false);
      }
      for (var clause : sentence.text().split("[,;:.!?()\\n—]+", -1)) {
        add(pairs, "time", BEFORE.matcher(clause), false);
        add(pairs, "time", AFTER.matcher(clause), true);
        add(pairs, "time", FIRST.matcher(clause), false);
        add(pairs, "liking", RATHER.matcher(clause), false);
        add(pairs, "liking", PREFER.matcher(clause), false);
        add(pairs, "liking", INSTEAD.matcher(clause), false);
      }
    }
    return List.copyOf(pairs);
  }

  private static void add(List<Pair> pairs, String kind, Matcher matcher, boolean turned) {
    if (matcher.find()) {
      var first = Wording.stems(matcher.group(1), "");
      var second = Wording.stems(matcher.group(2), "");
      boolean denied =
          Words.tokens(matcher.group(1)).stream().anyMatch(PolarityWords.DENYING::contains);
      if (!denied) {
        pairs.add(turned ? new Pair(kind, second, first) : new Pair(kind, first, second));
      }
    }
  }
}
