package io.personaassistant.checking;

import io.personaassistant.checking.KnownNumbers.Support;
import io.personaassistant.checking.Reading.Said;
import io.personaassistant.text.Quantity;
import io.personaassistant.text.Quantity.Kind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a number counts in the draft what it counts in its source. The noun after a number is a
/// heuristic, so another noun only warns, unless the source counts that noun itself, to another
/// number, or both name groups of people.
final class CountedThings {
  private static final int NAME_REACH = 4;

  /// What somebody takes, counted for them.
  private static final Set<String> PLACES = stems("seats places slots chairs spots");

  private static final Set<String> TAKERS =
      stems("people persons participants guests testers attendees respondents sessions visitors");

  /// What shares are said of besides groups of people.
  private static final Set<String> THINGS =
      stems(
          "studies surveys sessions tickets deals interviews visits invitations answers calls"
              + " projects messages orders sign-ups bookings tests people researchers");

  private static final Pattern OF =
      Pattern.compile("(?iu)\\s*(?:%|percent|per cent)?\\s+of ((?:[\\p{L}'’-]+ ?){1,5})");

  private static Set<String> stems(String words) {
    return Words.tokens(words).stream().map(Words::stem).collect(Collectors.toUnmodifiableSet());
  }

  private CountedThings() {}

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    var number = one.number();
    if (number.kind() == Kind.PERCENT) {
      share(one, support, findings);
      return;
    }
    if (number.kind() != Kind.COUNT || support.stream().anyMatch(s -> countsTheSame(number, s))) {
      return;
    }
    boolean swapped = support.stream().anyMatch(s -> countsOtherwise(number, s.reading()));
    boolean groups =
        support.stream()
            .allMatch(
                s -> Claims.isGroup(number.noun()) && Claims.isGroup(s.said().quantity().noun()));
    findings.add(
        "numbers_supported",
        swapped || groups ? Level.ERROR : Level.WARNING,
        one.at(),
        number.start(),
        one.end(),
        one.shown() + " is in the evidence, but it counts something else there.",
        "Count what the evidence counts, in its words.");
  }

  /// "29 % of teams" is not "29 % of studies".
  private static void share(NumberCase one, List<Support> support, Findings findings) {
    var whole = ofWhat(one.at().text(), one.number().end());
    boolean other =
        !whole.isEmpty()
            && support.stream()
                .allMatch(s -> {
                  var theirs =
                      s.source()
                          .map(source -> ofWhat(source.text(), s.said().quantity().end()))
                          .orElse(Set.of());
                  return !theirs.isEmpty() && Wording.shared(whole, theirs) == 0;
                });
    if (other) {
      findings.error(
          "numbers_supported",
          one.at(),
          one.number().start(),
          one.end(),
          one.shown() + " is a share of something else in the evidence.",
          "Say of what it is a share, in the evidence's words.");
    }
  }

  /// The stems of what a share is said to be of: the group behind "of", none where it is not said.
  private static Set<String> ofWhat(String text, int end) {
    var matcher = OF.matcher(text).region(Math.min(end, text.length()), text.length());
    if (!matcher.lookingAt()) {
      return Set.of();
    }
    var stems = new HashSet<String>();
    for (var word : Words.tokens(matcher.group(1))) {
      var stem = Words.stem(word);
      if (Claims.isGroup(stem) || THINGS.contains(stem)) {
        stems.add(stem);
      }
    }
    return stems;
  }

  private static boolean countsTheSame(Quantity number, Support support) {
    if (support.source().isEmpty()) {
      return true;
    }
    var said = support.said();
    var nouns = new ArrayList<>(Parts.nounsOfWhole(said, support.reading()));
    nouns.add(said.quantity().noun());
    nouns.removeIf(String::isEmpty);
    return nouns.isEmpty()
        || nouns.stream().anyMatch(n -> Quantity.isSameNoun(number.noun(), n))
        || ((isNamed(number.noun(), support) || isPlaceOf(number.noun(), support))
            && !countsOtherwise(number, support.reading()));
  }

  /// "Five seats" of "five B2B participants".
  private static boolean isPlaceOf(String noun, Support support) {
    return PLACES.contains(noun) && after(support).anyMatch(TAKERS::contains);
  }

  /// "118 researchers" of "118 research leads", "22 pilots" of "22 pilot practices".
  private static boolean isNamed(String noun, Support support) {
    return after(support)
        .anyMatch(s -> s.equals(noun) || s.length() >= 6 && s.regionMatches(0, noun, 0, 6));
  }

  /// The stems of the words after a number in its source.
  private static Stream<String> after(Support support) {
    String text = support.source().map(Source::text).orElse("");
    int from = Math.min(text.length(), support.said().quantity().end());
    return Words.tokens(text.substring(from, Math.min(text.length(), from + 60))).stream()
        .limit(NAME_REACH)
        .map(Words::stem);
  }

  private static boolean countsOtherwise(Quantity number, Reading reading) {
    return reading.numbers().stream()
        .map(Said::quantity)
        .anyMatch(q -> q.noun().equals(number.noun()) && q.value().compareTo(number.value()) != 0);
  }
}
