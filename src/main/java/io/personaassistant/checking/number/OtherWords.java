package io.personaassistant.checking.number;

import io.personaassistant.checking.reading.Bins;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.ShareWords;
import io.personaassistant.checking.reading.TallyAnswers;
import io.personaassistant.text.DayNames;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a source says in other words than a number: how many years lie between its dates, a share
/// in round words, a stretch of one. English.
final class OtherWords {
  private static final Pattern LIMIT =
      Pattern.compile("(?i)\\b(?:within|up to|after|beyond|past|until|\\p{L}+er than) $");

  private static final int LONGEST_LIMIT = 40;

  /// Two of something, said without a number.
  private static final Pattern TWO =
      Pattern.compile("(?i)\\b(?:twice|second|double\\w*|duplicat\\w*|both|pair)\\b");

  private static final int LONGEST_TO = 4;

  private static final Pattern TO = Pattern.compile("\\s?(?:to|-|–)\\s?");

  private static final Pattern MARKS = Pattern.compile("[.,;:!?()–—\\n]");

  private static final List<String> ORDINALS = List.of("third", "fourth", "fifth", "sixth");

  private static final Pattern NTH =
      Pattern.compile(
          "(?i)\\b(third|fourth|fifth|sixth) (?:time|message|mail|e-?mail|letter|ticket|call|try|attempt|day|week|month|year)\\b");

  private static final Pattern MONTH =
      Pattern.compile(
          Arrays.stream(Month.values())
              .map(Month::name)
              .collect(Collectors.joining("|", "(?i)(?:", ")\\b")));

  private static final Pattern MONTHS =
      Pattern.compile("[,:]? \\(?" + MONTH + "(?:(?:,|,? and|,? or) " + MONTH + ")*");

  private static final Pattern APART =
      Pattern.compile("(?i) (?:before|earlier|previously|later|after|apart)\\b");

  private OtherWords() {}

  /// Whether what is cited says a number that it does not have.
  static boolean say(NumberCase one) {
    return isOneOfATime(one)
        || isHalfATime(one)
        || isBetweenYears(one)
        || isBetweenWeekdays(one)
        || isTwoOrNth(one)
        || isShareInWords(one)
        || isEndOfAnswer(one)
        || isEndOfRange(one)
        || isCountOfMonths(one)
        || DroppedLimits.say(one)
        || EveryNth.isSaid(one);
  }

  /// "Two texts" for "went out twice", "three messages" for "the third time I write".
  private static boolean isTwoOrNth(NumberCase one) {
    var number = one.number();
    boolean small =
        (number.kind() == Kind.COUNT || number.kind() == Kind.PLAIN)
            && number.pair().isEmpty()
            && number.rate().isEmpty()
            && Character.isLetter(number.text().codePointAt(0));
    return small
        && one.known()
            .told()
            .anyMatch(text ->
                number.text().equalsIgnoreCase("two") && TWO.matcher(text).find()
                    || NTH.matcher(text)
                        .results()
                        .map(nth -> ORDINALS.indexOf(nth.group(1).toLowerCase(Locale.ROOT)) + 3)
                        .anyMatch(n -> number.value().compareTo(BigDecimal.valueOf(n)) == 0));
  }

  /// The part of the sentence that a number stands in.
  static String clause(NumberCase one) {
    return Clauses.around(MARKS, one.at().text(), one.number().start(), one.end()).text();
  }

  /// "Two in three want the phone" for "67 % say by phone", "three cooks in five (62 %)".
  private static boolean isShareInWords(NumberCase one) {
    return one.shares().stream()
        .filter(s -> s.start() <= one.number().start() && one.number().end() <= s.end())
        .anyMatch(s -> isBeside(s, one) || isOfAnswer(s, one) || isSaid(s, one));
  }

  /// "Nearly half of the parcels were late" for "of 310 parcels nearly half were late".
  private static boolean isSaid(ShareWords.Share share, NumberCase one) {
    return one.known().cited().stream()
        .filter(c -> !TallyAnswers.isTally(c.reading()))
        .anyMatch(c -> ShareWords.find(c.source().text()).stream().anyMatch(share::isSame));
  }

  /// "120 cm instead of 180 to 200" for "180 to 200 cm": a range often leaves its unit to what
  /// stands beside it.
  private static boolean isEndOfRange(NumberCase one) {
    var number = one.number();
    var text = one.at().text();
    return number.kind() == Kind.PLAIN
        && one.others().stream()
            .filter(q -> q.kind() == Kind.PLAIN)
            .map(q -> q.start() < number.start() ? List.of(q, number) : List.of(number, q))
            .filter(ends -> isEndedBy(text, ends.getFirst().end(), ends.getLast().start()))
            .map(ends -> ends.getFirst().text() + "/" + ends.getLast().text())
            .anyMatch(range ->
                one.known()
                    .read()
                    .flatMap(r -> r.numbers().stream())
                    .anyMatch(s -> s.quantity().range().equals(range)));
  }

  /// Whether nothing but "to" stands there; most of what stands between two numbers is longer.
  private static boolean isEndedBy(String text, int from, int to) {
    return from <= to && to - from <= LONGEST_TO && TO.matcher(text).region(from, to).matches();
  }

  /// "Two months, July and August" counts them itself.
  private static boolean isCountOfMonths(NumberCase one) {
    if (one.number().kind() != Kind.DURATION || !one.number().unit().equals("month")) {
      return false;
    }
    var text = one.at().text();
    var months = MONTHS.matcher(text).region(one.end(), text.length());
    return months.lookingAt()
        && MONTH.matcher(months.group()).results().count() == one.number().value().intValue();
  }

  /// "Longer than eight days" for "6 to 8 days 41 %, longer 25 %": where an answer of a tally ends.
  private static boolean isEndOfAnswer(NumberCase one) {
    var number = one.number();
    int from = Math.max(0, number.start() - LONGEST_LIMIT);
    boolean bounded =
        number.bound() != Bound.EXACT
            || LIMIT.matcher(one.at().text().substring(from, number.start())).find();
    return bounded
        && one.known().cited().stream()
            .filter(c -> TallyAnswers.isTally(c.reading()))
            .flatMap(c -> c.reading().numbers().stream())
            .map(Reading.Said::quantity)
            .filter(q ->
                !q.range().isEmpty() && (q.unit().equals(number.unit()) || number.unit().isEmpty()))
            .anyMatch(q -> q.value().compareTo(number.value()) == 0);
  }

  private static boolean isBeside(ShareWords.Share share, NumberCase one) {
    return one.number().pair().isEmpty()
        && one.others().stream()
            .filter(q -> q.kind() == Kind.PERCENT)
            .anyMatch(q -> share.fits(q.value().movePointLeft(2)));
  }

  private static boolean isOfAnswer(ShareWords.Share share, NumberCase one) {
    return isSizeOfAnswer(share, one)
        || Stream.of(clause(one), one.sentence())
            .flatMap(text ->
                one.known().cited().stream()
                    .map(c ->
                        Bins.share(text, c.reading())
                            .map(size -> size.movePointLeft(2))
                            .or(() -> TallyAnswers.share(text, c.reading()))))
            .flatMap(Optional::stream)
            .anyMatch(share::fits);
  }

  /// "For 21 % the phone brings in more than half" for "more than half 21 %": the size that the
  /// source puts in front of a share which stands here, too.
  private static boolean isSizeOfAnswer(ShareWords.Share share, NumberCase one) {
    return one.known().cited().stream()
        .anyMatch(c ->
            ShareWords.find(c.source().text()).stream()
                .filter(share::isSame)
                .flatMap(size ->
                    c.reading().numbers().stream()
                        .map(Reading.Said::quantity)
                        .filter(q -> q.kind() == Kind.PERCENT && q.start() >= size.end())
                        .limit(1))
                .anyMatch(answer -> one.others().stream().anyMatch(answer::isSupportedBy)));
  }

  /// "In one year" says what "last year" and "a year" say.
  private static boolean isOneOfATime(NumberCase one) {
    return one.number().kind() == Kind.DURATION
        && one.number().value().compareTo(BigDecimal.ONE) == 0
        && !Character.isDigit(one.number().text().charAt(0))
        && one.known().cited().stream()
            .anyMatch(
                c -> Words.stems(c.source().text()).contains(Words.stem(one.number().unit())));
  }

  /// "Half a day" for "one morning".
  private static boolean isHalfATime(NumberCase one) {
    return one.number().kind() == Kind.DURATION
        && one.number().text().toLowerCase(Locale.ROOT).startsWith("half")
        && one.known().cited().stream()
            .anyMatch(c -> TimesInWords.isStretchOf(one.number(), c.source().text()));
  }

  /// "Two days later" for "on a Tuesday ... on Thursday".
  private static boolean isBetweenWeekdays(NumberCase one) {
    return isApart(one, "day")
        && one.known()
            .told()
            .map(text ->
                Words.tokens(text).stream()
                    .map(DayNames.OF_WEEK::indexOf)
                    .filter(i -> i >= 0)
                    .toList())
            .filter(days -> days.size() > 1)
            .anyMatch(days ->
                one.number().value().intValue()
                    == Math.floorMod(days.getLast() - days.getFirst(), DayNames.OF_WEEK.size()));
  }

  /// "Two years before" for a source that tells of 2025 and of 2023.
  private static boolean isBetweenYears(NumberCase one) {
    return isApart(one, "year")
        && one.known().cited().stream()
            .map(c -> c.reading().dates().stream().map(DateMention::year).toList())
            .anyMatch(years ->
                years.stream()
                    .anyMatch(y -> y > 0 && years.contains(y + one.number().value().intValue())));
  }

  private static boolean isApart(NumberCase one, String unit) {
    var number = one.number();
    return number.kind() == Kind.DURATION
        && number.unit().equals(unit)
        && APART.matcher(one.at().text().substring(number.end())).lookingAt();
  }
}
