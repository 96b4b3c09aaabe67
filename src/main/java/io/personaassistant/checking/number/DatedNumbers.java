package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Cited;
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

  /// "The school with 64 dogs" has them at any time.
  private static final Pattern WITH = Pattern.compile("(?i)\\p{L} with $");

  /// Between the two times of a change and before the two numbers of it.
  private static final Pattern TIMES = Pattern.compile("(?i)\\s*(?:and|to|until|[–-])\\s*");

  private static final Pattern SINCE = Pattern.compile("(?i)\\b(?:between|from)\\s+(?:the )?$");
  private static final Pattern FROM = Pattern.compile("(?i)\\bfrom \\p{Sc}?$");
  private static final Pattern TO = Pattern.compile("(?i)\\bto \\p{Sc}?$");

  private static final Pattern OPENING =
      Pattern.compile("(?i)\\W*(?:in|during|for|by|on|at|since) (?:the (?:end of )?)?");

  private DatedNumbers() {}

  /// @param clause the clause of the draft around the number
  static void judge(NumberCase one, Span clause, List<Support> support, Findings findings) {
    if (one.operand()
        || one.dates().isEmpty()
        || WITH.matcher(one.at().text().substring(0, one.number().start())).find()
        || support.stream().anyMatch(s -> s.source().isEmpty() || s.reading().dates().isEmpty())) {
      return;
    }
    var date = drafted(one, clause);
    if (date.isPresent()
        && isAlone(one, clause)
        && support.stream().allMatch(s -> isOfOther(date.orElseThrow(), one.number(), s))) {
      findings.error(
          "dates_supported",
          one.at(),
          one.number().start(),
          one.end(),
          one.shown() + " is of another time in the evidence.",
          "Give each number to the time that the evidence gives it to.");
    }
  }

  private static Optional<DateMention> drafted(NumberCase one, Span clause) {
    var others = others(one.dates(), one.number());
    return behind(one.at().text(), one.number(), others)
        .or(() -> onlyOf(clause, others))
        .or(() -> opening(one, others));
  }

  /// Whether a number of a source may be the one meant here: it is not of another time, nor where a
  /// change began if no time is said.
  static boolean mayBeMeant(NumberCase one, Cited cited, Quantity said) {
    var text = cited.source().text();
    var date = drafted(one, Clauses.around(Clauses.DRAFT_CLAUSE, one.at().text(), one.number()));
    return date.isPresent()
        ? dateOf(text, said, cited.reading().dates())
            .filter(d -> !isSame(date.orElseThrow(), d))
            .isEmpty()
        : !FROM.matcher(text.substring(0, said.start())).find();
  }

  /// Whether the source dates its number otherwise, and something else with this date.
  private static boolean isOfOther(DateMention date, Quantity drafted, Support support) {
    String text = support.source().map(Source::text).orElse("");
    var dates = support.reading().dates();
    var said = support.said().quantity();
    var own =
        dateOf(text, said, dates)
            .filter(d -> !isOfNext(d, drafted, support) || behind(text, said, dates).isPresent());
    boolean otherwise =
        own.map(d -> !isSame(date, d) && dates.stream().anyMatch(other -> isSame(date, other)))
            .orElse(false);
    return otherwise || own.isEmpty() && isOfNext(date, drafted, support);
  }

  /// "Q3 2026" and the "Q3" of a source may be the same, and its "2026" holds both.
  private static boolean isSame(DateMention date, DateMention said) {
    return date.isSupportedBy(said) || said.isSupportedBy(date);
  }

  /// Whether the date stands right behind another number of the source: "7.5 weeks, down from 9
  /// weeks in 2024".
  private static boolean isOfNext(DateMention date, Quantity drafted, Support support) {
    String text = support.source().map(Source::text).orElse("");
    var said = support.said().quantity();
    return support.reading().numbers().stream()
        .map(Reading.Said::quantity)
        .filter(q -> q.start() != said.start() && q.kind() == said.kind())
        .filter(drafted::countsTheSame)
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
            .or(() -> ofChange(text, number, others))
            .or(() -> onlyOf(Clauses.around(SEGMENT, text, number), others));
  }

  /// "Between September and October 2026 it rose from 32 to 48 percent": the first number is of the
  /// first time.
  private static Optional<DateMention> ofChange(
      String text, Quantity number, List<DateMention> dates) {
    var before = text.substring(0, number.start());
    int time = FROM.matcher(before).find() ? 0 : TO.matcher(before).find() ? 1 : -1;
    var sentence = Clauses.around(SEGMENT, text, number);
    var inside =
        dates.stream()
            .filter(d -> d.start() >= sentence.start() && d.end() <= sentence.end())
            .toList();
    return time >= 0
            && inside.size() == 2
            && SINCE.matcher(text.substring(0, inside.getFirst().start())).find()
            && TIMES
                .matcher(text.substring(inside.getFirst().end(), inside.getLast().start()))
                .matches()
        ? Optional.of(inside.get(time))
        : Optional.empty();
  }

  private static List<DateMention> others(List<DateMention> dates, Quantity number) {
    return dates.stream().filter(d -> !number.overlaps(d.start(), d.end())).toList();
  }

  private static Optional<DateMention> onlyOf(Span clause, List<DateMention> dates) {
    var inside =
        dates.stream().filter(d -> d.start() >= clause.start() && d.end() <= clause.end()).toList();
    return inside.size() == 1 ? Optional.of(inside.getFirst()) : Optional.empty();
  }

  /// "In September 2026, 48 percent ...": the only date, with which the sentence opens.
  private static Optional<DateMention> opening(NumberCase one, List<DateMention> dates) {
    var sentence = one.sentenceSpan();
    return onlyOf(sentence, dates)
        .filter(d ->
            OPENING.matcher(one.at().text().substring(sentence.start(), d.start())).matches()
                && one.at().text().startsWith(",", d.end()));
  }

  /// What is drafted of another number of its clause may be dated by that: "171 in 2025 became
  /// 186".
  private static boolean isAlone(NumberCase one, Span clause) {
    return one.others().stream()
        .filter(q -> q.start() >= clause.start() && q.end() <= clause.end())
        // "In 2025 there were 412 houses with two screens"
        .filter(q -> q.start() < one.number().start() || one.number().countsTheSame(q))
        .allMatch(q ->
            q.kind() == Quantity.Kind.ORDINAL
                || one.dates().stream().anyMatch(d -> q.overlaps(d.start(), d.end())));
  }
}
