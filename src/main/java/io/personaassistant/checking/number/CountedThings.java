package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.ClaimWords;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)(?: ?(?:or|to|-|–) ?[\\p{L}\\d]+)? ?[:(]? ?\\d+(?:\\.\\d+)? ?(?:%|percent|per cent)");

  private static final Pattern SHARE_OF =
      Pattern.compile("(?i)(?:%|percent|per cent) of (?:the |all |our |these )?$");

  /// "184 downloads" of "downloaded 184 times": what is done so often is so many of them.
  private static final String TIME = Words.stem("times");

  private static Set<String> stems(String words) {
    return Set.copyOf(new HashSet<>(Words.stems(words)));
  }

  private CountedThings() {}

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    var number = one.number();
    if (number.kind() == Kind.PERCENT) {
      SharedOut.judge(one, support, findings);
      return;
    }
    if (number.kind() != Kind.COUNT
        || isDoing(one.at().text(), number)
        || support.stream().anyMatch(s -> countsTheSame(number, s))
        || isWholeOfShare(one)) {
      return;
    }
    boolean swapped = support.stream().anyMatch(s -> countsOtherwise(number, s.reading()));
    boolean groups =
        support.stream()
            .allMatch(
                s -> Claims.isGroup(number.noun()) && Claims.isGroup(s.said().quantity().noun()));
    one.add(
        findings,
        swapped || groups ? Level.ERROR : Level.WARNING,
        " is in the evidence, but it counts something else there.",
        "Count what the evidence counts, in its words.");
  }

  private static boolean countsTheSame(Quantity number, Support support) {
    if (support.source().isEmpty()) {
      return true;
    }
    var said = support.said();
    boolean ofGroup =
        Parts.group(said, support.reading()).isPresent()
            && isDoing(support.source().map(Source::text).orElse(""), said.quantity());
    if (ofGroup || isAnswer(support)) {
      return true;
    }
    var nouns = new ArrayList<>(Parts.nounsOfWhole(said, support.reading(), isSubject(support)));
    nouns.add(said.quantity().noun());
    nouns.removeIf(String::isEmpty);
    return nouns.isEmpty()
        || said.quantity().noun().equals(TIME)
        || nouns.stream().anyMatch(n -> Quantity.isSameNoun(number.noun(), n))
        || ((isNamed(number.noun(), support)
                || isPlaceOf(number.noun(), support)
                || isSubject(support) && isOfOrigin(number.noun(), support))
            && !countsOtherwise(number, support.reading()));
  }

  /// "Two keep files": the noun is what they keep.
  private static boolean isDoing(String text, Quantity number) {
    return after(text, number.end())
        .findFirst()
        .filter(w -> Verbs.isBase(w) && !Words.stem(w).equals(number.noun()))
        .isPresent();
  }

  /// "None 31 %, one or two 44 %": a number that was answered counts what was asked.
  private static boolean isAnswer(Support support) {
    String text = support.source().map(Source::text).orElse("");
    int end = Math.min(text.length(), support.said().quantity().end());
    return ANSWER.matcher(text).region(end, text.length()).lookingAt();
  }

  /// Behind "97 named charges" and "of 60 managers, 36 take bookings" the noun is what they named
  /// or take; who they are stands with the whole.
  private static boolean isSubject(Support support) {
    String text = support.source().map(Source::text).orElse("");
    boolean ofWhole = Parts.share(support.said(), support.reading()).signum() > 0;
    return ofWhole && isDoing(text, support.said().quantity())
        || after(text, support.said().quantity().end())
            .findFirst()
            .filter(w ->
                Verbs.ofPast(w).isPresent()
                    || Claims.isDoing(w) && w.endsWith("ed")
                    || ClaimWords.SAYING.contains(w)
                    || w.equals("would"))
            .isPresent();
  }

  /// "46 % of 530 calls" of "answered in 46 % of 530 attempts": the whole of a share may be called
  /// by another name.
  private static boolean isWholeOfShare(NumberCase one) {
    return SHARE_OF.matcher(one.at().text().substring(0, one.number().start())).find();
  }

  /// "Of 90 librarians" of "38 of 90 named charges" in a survey of librarians.
  private static boolean isOfOrigin(String noun, Support support) {
    return support
        .source()
        .map(Source::origin)
        .filter(o -> Words.stems(o.segment() + " " + o.reference()).contains(noun))
        .isPresent();
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
    return after(text, support.said().quantity().end()).map(Words::stem);
  }

  private static Stream<String> after(String text, int end) {
    int from = Math.min(text.length(), end);
    return Words.tokens(text.substring(from, Math.min(text.length(), from + 60))).stream()
        .limit(NAME_REACH);
  }

  private static boolean countsOtherwise(Quantity number, Reading reading) {
    return reading.numbers().stream()
        .map(Said::quantity)
        .anyMatch(q -> q.noun().equals(number.noun()) && q.value().compareTo(number.value()) != 0);
  }
}
