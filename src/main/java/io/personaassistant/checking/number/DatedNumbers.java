package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.text.Span;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a number is said of the time that the source says it of: "2.6 hours in 2025 and 3.9 in
/// 2026" for "2026: 2.6 hours; in 2025 it was 3.9". English.
final class DatedNumbers {
  private static final Pattern SEGMENT =
      Pattern.compile("[;.!?\\n](?=\\s|$)|\\bagainst\\b|\\bwhile\\b");

  /// What may stand between a number and its date.
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)(?: (?!than\\b|from\\b)[\\p{L}'’-]+){0,3} ?(?:\\(|(?:in|of|for|during|by|at|on|since)(?: the)? )");

  private DatedNumbers() {}

  /// @param clause the clause of the draft around the number
  static void judge(NumberCase one, Span clause, List<Support> support, Findings findings) {
    if (one.operand()
        || one.dates().isEmpty()
        || support.stream().anyMatch(s -> s.source().isEmpty() || s.reading().dates().isEmpty())) {
      return;
    }
    var others = others(one.dates(), one.number());
    var date = behind(one.at().text(), one.number(), others).or(() -> onlyOf(clause, others));
    if (date.isPresent()
        && isAlone(one, clause)
        && support.stream().allMatch(s -> isOfOther(date.orElseThrow(), s))) {
      findings.error(
          "dates_supported",
          one.at(),
          one.number().start(),
          one.end(),
          one.shown() + " is of another time in the evidence.",
          "Give each number to the time that the evidence gives it to.");
    }
  }

  /// Whether the source dates its number otherwise, and something else with this date.
  private static boolean isOfOther(DateMention date, Support support) {
    String text = support.source().map(Source::text).orElse("");
    var dates = support.reading().dates();
    var said = support.said().quantity();
    var own =
        dateOf(text, said, dates)
            .filter(d -> !isOfNext(d, support) || behind(text, said, dates).isPresent());
    boolean otherwise =
        own.map(d -> !isSame(date, d) && dates.stream().anyMatch(other -> isSame(date, other)))
            .orElse(false);
    return otherwise || own.isEmpty() && isOfNext(date, support);
  }

  /// "Q3 2026" and the "Q3" of a source may be the same, and its "2026" holds both.
  private static boolean isSame(DateMention date, DateMention said) {
    return date.isSupportedBy(said) || said.isSupportedBy(date);
  }

  /// Whether the date stands right behind another number of the source: "7.5 weeks, down from 9
  /// weeks in 2024".
  private static boolean isOfNext(DateMention date, Support support) {
    String text = support.source().map(Source::text).orElse("");
    var said = support.said().quantity();
    return support.reading().numbers().stream()
        .map(Reading.Said::quantity)
        .filter(q -> q.start() != said.start() && q.kind() == said.kind())
        .filter(q -> q.pair().isEmpty() || !q.pair().equals(said.pair()))
        .anyMatch(q ->
            behind(text, q, support.reading().dates()).filter(date::isSupportedBy).isPresent());
  }

  private static Optional<DateMention> behind(
      String text, Quantity number, List<DateMention> dates) {
    return dates.stream()
        .filter(d -> d.start() >= number.end())
        .filter(d -> BETWEEN.matcher(text.substring(number.end(), d.start())).matches())
        .findFirst();
  }

  /// The date of a source right behind a number, else the only one of its clause.
  static Optional<DateMention> dateOf(String text, Quantity number, List<DateMention> dates) {
    var others = others(dates, number);
    return others.isEmpty()
        ? Optional.empty()
        : behind(text, number, others)
            .or(() -> onlyOf(Clauses.around(SEGMENT, text, number), others));
  }

  private static List<DateMention> others(List<DateMention> dates, Quantity number) {
    return dates.stream().filter(d -> !number.overlaps(d.start(), d.end())).toList();
  }

  private static Optional<DateMention> onlyOf(Span clause, List<DateMention> dates) {
    var inside =
        dates.stream().filter(d -> d.start() >= clause.start() && d.end() <= clause.end()).toList();
    return inside.size() == 1 ? Optional.of(inside.getFirst()) : Optional.empty();
  }

  /// What is drafted of another number of its clause may be dated by that: "171 in 2025 became
  /// 186".
  private static boolean isAlone(NumberCase one, Span clause) {
    return one.others().stream()
        .filter(q -> q.start() >= clause.start() && q.end() <= clause.end())
        .allMatch(q ->
            q.kind() == Quantity.Kind.ORDINAL
                || one.dates().stream().anyMatch(d -> q.overlaps(d.start(), d.end())));
  }
}
