package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.reading.AskedTimes;
import io.personaassistant.checking.reading.HarmlessNumbers;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.ShareWords;
import io.personaassistant.checking.reading.TheirLetter;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Calculation;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Dates;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether every number and date is in the cited sources, the record or the brief, or comes out of
/// a sum that the line shows. Numbers of a field that plans our own work are checked for range
/// only.
public final class NumbersAndDatesCheck implements Check {
  private static final BigDecimal MOST_PLANNED = BigDecimal.valueOf(100_000);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// All in per cent, and how many days, weeks, months, hours and minutes there are in the next
  /// longer time.
  private static final Set<BigDecimal> OF_ARITHMETIC =
      Stream.of(7, 12, 24, 52, 60, 100, 365)
          .map(n -> BigDecimal.valueOf(n).stripTrailingZeros())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern TIMES = Pattern.compile("[x×*·/÷]");

  private final Reading.Cache readings;

  public NumbersAndDatesCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var texts = FieldText.of(line, rules);
    var known = KnownNumbers.of(line, rules, context, readings, worked(texts));
    for (var at : texts) {
      if (at.field().numbers() == NumberSource.PLAN) {
        checkRange(at, findings);
      } else if (!isTheirLetter(at, rules, context)) {
        checkSourced(at, rules, known, findings);
        EveryNth.judge(at, context.cited(line.cites()), readings, findings);
        DatedNouns.judge(at, context.cited(line.cites()), findings);
        Designations.judge(at, line.cites(), context, findings);
      }
    }
    return findings.all();
  }

  /// Where their letter is not at hand, nobody can tell what numbers stand in it.
  private static boolean isTheirLetter(FieldText at, LineRules rules, CheckContext context) {
    return rules.customerFacing()
        && context.brief().isBlank()
        && Words.sentences(at.text()).stream().allMatch(s -> TheirLetter.isToldIn(s.text()));
  }

  private static List<Calculation> worked(List<FieldText> texts) {
    return texts.stream()
        .flatMap(at -> Numbers.calculations(at.text()).stream())
        .filter(Calculation::right)
        .toList();
  }

  private static void checkRange(FieldText at, Findings findings) {
    for (var number : Numbers.find(at.text())) {
      if (number.sign() < 0 || number.value().compareTo(MOST_PLANNED) > 0) {
        findings.error(
            "number_out_of_range",
            at,
            number.start(),
            number.end(),
            Findings.show(number.text()) + " is no sensible number for a plan.",
            "Use a number from 0 to 100,000.");
      }
    }
  }

  private static void checkSourced(
      FieldText at, LineRules rules, KnownNumbers known, Findings findings) {
    var sums = Numbers.calculations(at.text());
    sums.forEach(sum -> judge(at, sum, findings));
    var about = Wording.stems(at.text(), "");
    var dates = Dates.find(at.text());
    var numbers = Numbers.find(at.text());
    var sentences = Words.sentences(at.text());
    var shares = ShareWords.find(at.text());
    var asNumbers = new ArrayList<DateMention>();
    for (var date : dates) {
      Weekdays.judge(at, date, findings);
      var dated = new KnownDates(known);
      boolean otherSeason =
          dated.isOfOtherSeason(date, at.text()) || dated.isOfOtherPart(date, at.text());
      if (!otherSeason && dated.has(date, about)) {
        DatedEvents.judge(at, date, dates, known, findings);
        continue;
      }
      if (!otherSeason && isKnownCount(date, numbers, known, about)) {
        asNumbers.add(date);
      } else if (!AskedTimes.isMonth(date, at.text())) {
        unknownDate(at, date, known, findings);
      }
    }
    for (int i = 0; i < numbers.size(); i++) {
      var number = numbers.get(i);
      boolean isDate =
          dates.stream()
              .anyMatch(d -> number.overlaps(d.start(), d.end()) && !asNumbers.contains(d));
      boolean result = sums.stream().anyMatch(sum -> sum.result().start() == number.start());
      boolean second = i > 0 && isSecondOfPair(numbers.get(i - 1), number);
      boolean operand = sums.stream().anyMatch(sum -> sum.operands().contains(number));
      if (!isDate
          && !result
          && (!second || operand)
          && !isOfArithmetic(number, sums, known)
          && !ForEach.isCounted(number, numbers, sums, known)
          && !HarmlessNumbers.isHarmless(number, at.text())
          && !known.isAskedFor(number)
          && (rules.customerFacing()
              || !HarmlessNumbers.isOrdered(number, at.text())
                  && !HarmlessNumbers.isAsked(number, at.text()))) {
        var other = new HashSet<>(about);
        Words.content(number.text()).forEach(other::remove);
        new NumberCase(
                at,
                number,
                pairEnd(numbers, i),
                operand,
                numbers,
                dates,
                sentences,
                shares,
                other,
                rules,
                known)
            .judge(findings);
      }
    }
  }

  /// "100 - 88 = 12 %", "12 x 365 = 4,380": all that there is, and how many months a year has, need
  /// no source.
  private static boolean isOfArithmetic(
      Quantity number, List<Calculation> sums, KnownNumbers known) {
    return OF_ARITHMETIC.contains(number.value().stripTrailingZeros())
        && number.noun().isEmpty()
        && sums.stream()
            .filter(sum -> sum.right() && sum.operands().contains(number))
            .anyMatch(sum ->
                number.value().compareTo(HUNDRED) == 0
                    ? sum.result().kind() == Kind.PERCENT
                        || sum.operands().stream().anyMatch(known::isPercentage)
                    : TIMES.matcher(sum.text()).find());
  }

  /// "12 % of 1900 recipients": what looks like a year is a number that the sources count.
  private static boolean isKnownCount(
      DateMention date, List<Quantity> numbers, KnownNumbers known, Set<String> about) {
    return date.month() == 0
        && date.half() == 0
        && numbers.stream()
            .filter(q -> q.overlaps(date.start(), date.end()))
            .filter(q -> q.kind() == Kind.COUNT || q.kind() == Kind.PLAIN)
            .anyMatch(q -> !known.support(q, about).isEmpty());
  }

  private static boolean isSecondOfPair(Quantity one, Quantity two) {
    return !two.pair().isEmpty() && two.pair().equals(one.pair());
  }

  private static int pairEnd(List<Quantity> numbers, int i) {
    boolean pair = i + 1 < numbers.size() && isSecondOfPair(numbers.get(i), numbers.get(i + 1));
    return pair ? numbers.get(i + 1).end() : numbers.get(i).end();
  }

  /// A sum that is right still gives a number that nobody reported.
  private static void judge(FieldText at, Calculation sum, Findings findings) {
    if (sum.right()) {
      findings.warning(
          "numbers_derived",
          at,
          sum.start(),
          sum.end(),
          Findings.show(sum.text()) + " is right, and worked out rather than reported.",
          "Keep the sum beside the number, so that the reader sees where it comes from.");
      return;
    }
    String why =
        sum.expected().signum() == 0
            ? Findings.show(sum.text()) + " cannot be worked out."
            : Findings.show(sum.text()) + " comes to " + sum.expected().toPlainString() + ".";
    findings.error(
        "numbers_derived", at, sum.start(), sum.end(), why, "Correct the sum, or leave it out.");
  }

  private static void unknownDate(
      FieldText at, DateMention date, KnownNumbers known, Findings findings) {
    String fix =
        new KnownDates(known)
            .uncitedWith(date)
            .map(id -> "Cite " + id + ", where it stands, or leave the date out.")
            .orElse("Leave the date out, or use one that the evidence has.");
    findings.error(
        "dates_supported",
        at,
        date.start(),
        date.end(),
        Findings.show(date.text()) + " is in no cited evidence, the record or the brief.",
        fix);
  }
}
