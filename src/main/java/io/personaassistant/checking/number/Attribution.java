package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.AnswerWords;
import io.personaassistant.checking.reading.Bins;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.PolarityWords;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.SharePredicate;
import io.personaassistant.checking.reading.TallyAnswers;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a number stands beside what it was said of. A tally gives several: "51 named cost, 33
/// doubts about quality"; a draft in which 51 doubt the quality has a right number in a wrong
/// place. It shows when the words around the number are those of another number of the same source
/// and none of its own. English.
final class Attribution {
  /// A clause with this share of what another one is about is about that.
  private static final double MOST_OF = 0.6;

  /// "Heating rather than water" says nothing of water.
  private static final Pattern ASIDE =
      Pattern.compile("(?i)\\b(?:rather than|instead of|ahead of)\\b.*$");

  /// "In 93 % of cases" says nothing of what they are.
  private static final String CASE = Words.stem("cases");

  private static final Pattern HOUR =
      Pattern.compile("(?i)\\b(?:before|until|till|by|after|from|since) $");

  private Attribution() {}

  /// @param around the clause of the draft around the number
  static void judge(NumberCase one, Span around, List<Support> all, Findings findings) {
    // whoever cites an item says what that says, whatever else is on record
    var support = all.stream().filter(s -> s.source().isPresent()).toList();
    // in a sum the words stand beside the result
    if (one.operand()
        || support.isEmpty()
        || isHour(one, support)
        || support.stream().anyMatch(TurnedChanges::isOtherEnd)) {
      return;
    }
    var clause = Clauses.stems(ASIDE.matcher(around.text()).replaceFirst(""));
    if (NumbersInRow.has(one)) {
      return; // "chat, phone and e-mail (59 %, 31 % and 10 %)" gives each in its order
    }
    var mates =
        one.beside().stream()
            .filter(q -> q.start() != one.number().start())
            .filter(q -> q.start() >= around.start() && q.end() <= around.end())
            .toList();
    var named = AnswerWords.of(around.text());
    if (mates.stream().noneMatch(q -> isSameSort(q, one.number()))
            && support.stream()
                .allMatch(s -> TallyAnswers.isOfAnother(one.number(), named, s.reading()))
        || support.stream()
            .allMatch(s -> Bins.isOfAnother(one.number(), around.text(), s.reading()))) {
      report(one, findings);
      return;
    }
    if (one.number().kind() == Kind.PERCENT
        && mates.stream()
            .filter(m -> !isSameSort(m, one.number()) && !one.isDated(m))
            .anyMatch(m -> support.stream().allMatch(s -> isBesideAnother(m, s)))) {
      report(one, findings);
      return;
    }
    boolean isWhole = NumberSubject.isWhole(one.at().text(), one.number());
    boolean lacks = PolarityWords.lacks(around.text());
    for (var carrying : support) {
      if (!isElsewhere(clause, isWhole, lacks, mates, carrying)) {
        return;
      }
    }
    report(one, findings);
  }

  /// "Nobody answered before six" for "I mute it until six": the same time of day.
  private static boolean isHour(NumberCase one, List<Support> support) {
    return isHour(one.at().text(), one.number())
        && support.stream()
            .anyMatch(s -> isHour(s.source().orElseThrow().text(), s.said().quantity()));
  }

  private static boolean isHour(String text, Quantity number) {
    return number.kind() == Kind.PLAIN
        && HOUR.matcher(text.substring(0, Math.min(text.length(), number.start()))).find();
  }

  /// "48 % came after 6 pm" for "48 % came at noon, 21 % after 6 pm": what stands beside the number
  /// here stands there beside another of its sort.
  private static boolean isBesideAnother(Quantity mate, Support support) {
    var own = support.said();
    var near =
        support.reading().numbers().stream().filter(s -> s.sentence() == own.sentence()).toList();
    var places = near.stream().filter(s -> mate.isSupportedBy(s.quantity())).toList();
    return !places.isEmpty()
        && places.stream()
            .allMatch(place ->
                !place.around().equals(own.around())
                    && near.stream()
                        .anyMatch(s ->
                            s.around().equals(place.around())
                                && isSameSort(s.quantity(), own.quantity())
                                && s.quantity().start() != own.quantity().start()));
  }

  private static void report(NumberCase one, Findings findings) {
    one.error(findings, Reasons.OF_OTHER, "Give each number to what the evidence gives it to.");
  }

  /// Whether the clause shares nothing with where its number stands and something with where
  /// another one of the same kind does.
  ///
  /// @param isWhole the draft says it of all, as "of 118 leads"
  /// @param lacks the draft says it of those that lack something, as "without a deposit"
  private static boolean isElsewhere(
      Set<String> clause, boolean isWhole, boolean lacks, List<Quantity> mates, Support carrying) {
    var said = carrying.said().quantity();
    if (carrying.said().clause().isEmpty() || isWhole && said.pair().endsWith("/" + said.value())) {
      return false; // nothing tells what it is said of, or it is the whole of all answers
    }
    if (lacks) {
      if (PolarityWords.lacks(carrying.said().around().text())) {
        return false;
      }
      boolean other =
          carrying.reading().numbers().stream()
              .filter(s -> s.sentence() == carrying.said().sentence())
              .filter(s -> isSameSort(s.quantity(), said))
              .anyMatch(s -> PolarityWords.lacks(s.around().text()));
      if (other && !isWhole && mates.isEmpty()) {
        return true;
      }
    }
    var others =
        carrying.reading().numbers().stream()
            .filter(s -> isSameSort(s.quantity(), said) && s.quantity().start() != said.start())
            .filter(s -> mates.stream().noneMatch(m -> m.isSupportedBy(s.quantity())))
            .filter(s -> said.pair().isEmpty() || !s.quantity().pair().equals(said.pair()))
            .filter(s -> Wording.shared(clause, s.clause()) > 0)
            .toList();
    if (others.isEmpty()) {
      return false;
    }
    String text = carrying.source().map(Source::text).orElse("");
    var about = NumberSubject.about(text, carrying.said());
    if (isOfThose(clause, text, carrying.said())) {
      return false;
    }
    return others.stream()
        .anyMatch(s -> {
          var counted = new HashSet<>(NumberSubject.counted(text, said, s.quantity()));
          counted.addAll(Words.content(said.text()));
          counted.add(CASE);
          counted.addAll(sharedVerb(text, carrying.said(), s));
          return isCloser(
                  Wording.without(clause, counted),
                  Wording.without(s.clause(), Words.content(s.quantity().text())),
                  Wording.without(carrying.said().clause(), counted),
                  NumberSubject.withoutCounted(about, counted))
              || isSubjectOfOther(clause, carrying.said(), s, counted, text)
              || Counterparts.areOfOther(clause, behind(text, carrying.said()), behind(text, s));
        });
  }

  /// "38 % were booked late, and 21 % of those were cancelled": what they are is told by the clause
  /// before.
  private static boolean isOfThose(Set<String> clause, String text, Reading.Said own) {
    var left = new HashSet<>(clause);
    left.removeAll(Words.content(text.substring(0, own.around().start())));
    return NumberSubject.isOfThose(text, own.quantity())
        && left.size() < clause.size()
        && Wording.shared(own.clause(), clause) > 0;
  }

  /// "71 % were paid by card, 12 % in cash": a clause without a verb goes on with that of the
  /// clause before it.
  private static Set<String> sharedVerb(String text, Reading.Said own, Reading.Said other) {
    boolean goesOn =
        other.quantity().start() > own.quantity().start()
            && Numbers.share(own.quantity()).signum() > 0
            && SharePredicate.doing(behind(text, other), false).isEmpty();
    return goesOn
        ? SharePredicate.doing(behind(text, own), false).map(Clauses::stems).orElse(Set.of())
        : Set.of();
  }

  private static String behind(String text, Reading.Said said) {
    int from = Math.min(text.length(), said.quantity().end());
    return text.substring(from, Math.max(from, Math.min(text.length(), said.around().end())));
  }

  /// Whether a clause has something of the other one and nothing of its own that the other lacks,
  /// or is about all that the other one is about and not about what its own is.
  private static boolean isCloser(
      Set<String> clause, Set<String> other, Set<String> own, Set<String> about) {
    var otherAlone = Wording.without(other, own);
    var ownAlone = Wording.without(own, other);
    if (own.isEmpty()) {
      return false;
    }
    if (Wording.shared(clause, own) == 0) {
      return Wording.shared(clause, other) > 0;
    }
    long closer = Wording.shared(clause, otherAlone);
    if (ownAlone.isEmpty() || closer == 0) {
      return false;
    }
    long kept = Wording.shared(clause, ownAlone);
    boolean whole = Wording.shared(otherAlone, clause) == otherAlone.size();
    boolean most = closer >= MOST_OF * otherAlone.size() && 2 * kept <= ownAlone.size();
    boolean onlyOther = whole && otherAlone.size() > 1 && about.isEmpty() && kept < ownAlone.size();
    return kept == 0
        || isLeft(clause, about, other.size() < own.size())
            && (whole && !about.isEmpty() || most || onlyOther);
  }

  /// "Small accounts export raw data in 83 %" for "enterprise accounts export raw data in 83 %;
  /// small accounts in 19 %": the other clause only goes on from this one, and the draft names its
  /// subject in place of this one's.
  private static boolean isSubjectOfOther(
      Set<String> clause, Reading.Said own, Reading.Said other, Set<String> counted, String text) {
    var before = text.substring(own.around().start(), own.quantity().start());
    var subject =
        Wording.without(
            Wording.without(NumberSubject.subject(Words.tokens(before)), counted), other.clause());
    var instead = Wording.without(other.clause(), own.clause());
    return other.quantity().start() > own.quantity().start()
        && other.clause().size() < own.clause().size()
        && !subject.isEmpty()
        && !instead.isEmpty()
        && Wording.shared(clause, subject) == 0
        && Wording.shared(instead, clause) == instead.size();
  }

  /// Whether a clause leaves out what its number is said of; what stands at no place of its own is
  /// left out where the other clause only goes on from this one.
  private static boolean isLeft(Set<String> clause, Set<String> about, boolean goesOn) {
    return about.isEmpty()
        ? goesOn
        : !about.equals(NumberSubject.WHOLE_OF) && Wording.shared(clause, about) == 0;
  }

  private static boolean isSameSort(Quantity one, Quantity two) {
    return sort(one.kind()) == sort(two.kind());
  }

  private static Kind sort(Kind kind) {
    return kind == Kind.COUNT ? Kind.PLAIN : kind;
  }
}
