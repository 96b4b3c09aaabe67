package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Bins;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.SharePredicate;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether those whom a share counts do in the draft what they do in the source: "64 % of the
/// reservations were paid" for "64 % were picked up". A verb may be another one for the same, so it
/// warns where anything else of what the source says there is kept. English.
final class OtherPredicates {
  /// Who keeps so much of what a clause says has only another verb for it.
  private static final double MOST_OF = 0.6;

  private OtherPredicates() {}

  /// @param clause the clause of the draft around the number
  static void judge(NumberCase one, Span clause, List<Support> support, Findings findings) {
    var number = one.number();
    boolean share =
        number.kind() == Kind.PERCENT || number.kind() == Kind.FRACTION || !number.pair().isEmpty();
    if (!share
        || one.operand()
        || support.stream().anyMatch(TurnedChanges::isOtherEnd)
        || one.end() >= clause.end()
        || Sayings.isQuestion(one.sentence())) {
      return;
    }
    if (support.stream().allMatch(s -> Bins.isOfUnnamed(number, one.sentence(), s.reading()))) {
      one.warn(
          findings,
          " is the share of a certain size in the evidence, which is left out here.",
          "Say of which size it is the share.");
      return;
    }
    var behind = one.at().text().substring(one.end(), clause.end());
    boolean counting = !number.pair().isEmpty();
    var doing = SharePredicate.doing(behind, counting);
    if (doing.isPresent()
        && support.stream().allMatch(s -> isToldOfAnother(doing.get(), counting, s))) {
      report(one, Level.ERROR, Reasons.OF_OTHER, findings);
      return;
    }
    var told = SharePredicate.of(behind, counting).orElse(null);
    if (told == null || support.stream().anyMatch(s -> isTold(told, s))) {
      var cited = support.stream().filter(s -> s.source().isPresent()).toList();
      if (!cited.isEmpty() && cited.stream().allMatch(s -> isOfOtherObject(behind, number, s))) {
        report(one, Level.ERROR, Reasons.OF_OTHER, findings);
      }
      return;
    }
    var kept = new HashSet<>(Clauses.stems(behind));
    var about = new HashSet<>(Clauses.stems(one.sentence()));
    var group = Clauses.stems(told.counted());
    if (support.stream().anyMatch(s -> keeps(s, kept, about, group) > MOST_OF)) {
      return;
    }
    boolean other = support.stream().allMatch(s -> keeps(s, kept, about, group) == 0);
    report(
        one,
        other ? Level.ERROR : Level.WARNING,
        other
            ? Reasons.OF_OTHER
            : " stands in the evidence, but nothing there says “" + told.verb() + "” of it.",
        findings);
  }

  private static void report(NumberCase one, Level level, String why, Findings findings) {
    one.add(findings, level, why, "Say of the share what the evidence says of it.");
  }

  private static boolean isToldOfAnother(String doing, boolean counting, Support support) {
    var said = support.said().quantity();
    return support
        .source()
        .filter(s -> !NumberSubject.isOfThose(s.text(), said))
        .filter(s -> ToldOfAnother.is(doing, s.text(), said.start(), said.end(), counting))
        .isPresent();
  }

  /// "31 of 36 use the export" for "31 of 36 use single sign-on".
  private static boolean isOfOtherObject(String behind, Quantity number, Support support) {
    var source = support.source().orElseThrow();
    var text = source.text();
    var object = Clauses.stems(SharePredicate.object(behind, !number.pair().isEmpty(), text));
    var known = text + " " + source.origin().reference();
    return !object.isEmpty() && Wording.shared(object, Set.copyOf(Words.stems(known))) == 0;
  }

  /// Whether the source, what it is called or what it stands for has the word.
  private static boolean isTold(SharePredicate told, Support support) {
    return support
        .source()
        .map(s ->
            told.isIn(s.text()) || s.origin().stands().stream().anyMatch(t -> told.isIn(t.trait())))
        .orElseGet(
            () -> told.isIn(support.reading().sentences().get(support.said().sentence()).text()));
  }

  /// How much is kept of what the source says of its number: of what stands behind it, or in front
  /// where it is the label of an answer.
  private static double keeps(
      Support support, Set<String> kept, Set<String> about, Set<String> group) {
    var said = support.said();
    var around = said.around();
    int at = Math.clamp(said.quantity().end() - around.start(), 0, around.text().length());
    var behind = Wording.without(Clauses.stems(around.text().substring(at)), group);
    boolean label = behind.isEmpty();
    var own = label ? Wording.without(said.clause(), group) : behind;
    if (own.isEmpty()) {
      return 1;
    }
    double share = (double) Wording.shared(own, label ? about : kept) / own.size();
    // whoever says anything of an answer keeps its label
    return label ? Math.min(share, MOST_OF) : share;
  }
}
