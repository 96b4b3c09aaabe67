package io.personaassistant.checking.number;

import io.personaassistant.checking.reading.TallyAnswers;
import io.personaassistant.text.DateMention;
import io.personaassistant.text.Numbers;
import io.personaassistant.text.Quantity;
import io.personaassistant.text.Quantity.Kind;
import io.personaassistant.text.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a source says in other words than a number: how many years lie between its dates, a share
/// in round words, a stretch of one. English.
final class OtherWords {
  private static final Pattern ROUGHLY =
      Pattern.compile(
          "(?iu)\\b(?:about|around|roughly|some|nearly|almost|close to|approximately) (?:an? )?$");

  private static final Pattern NOUNS_IN =
      Pattern.compile(
          "(?iu)\\b(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine) (?:\\p{L}[\\p{L}-]* ){1,3}(?:in|out of) (?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\\b");

  private static final BigDecimal NEAR = new BigDecimal("0.03");

  /// "Six in ten" for 61 %, "two in three" for 67 %: rounded as anybody would.
  private static final BigDecimal ROUNDED = new BigDecimal("0.015");

  /// Two of something, said without a number.
  private static final Pattern TWO =
      Pattern.compile("(?iu)\\b(?:twice|second|double\\w*|duplicat\\w*|both|pair)\\b");

  private static final String MARKS = ".,;:!?()–—\n";

  private static final List<String> ORDINALS = List.of("third", "fourth", "fifth", "sixth");

  private static final Pattern NTH =
      Pattern.compile(
          "(?iu)\\b(third|fourth|fifth|sixth) (?:time|message|mail|e-?mail|letter|ticket|call|try|attempt|day|week|month|year)\\b");

  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Pattern APART =
      Pattern.compile("(?iu) (?:before|earlier|previously|later|after|apart)\\b");

  private OtherWords() {}

  /// Whether what is cited says a number that it does not have.
  static boolean say(NumberCase one) {
    return isOneOfATime(one)
        || isOfPairBeside(one)
        || isBetweenYears(one)
        || isBetweenWeekdays(one)
        || isTwoOrNth(one)
        || isRoughly(one)
        || isRoundedShare(one)
        || isNounsIn(one)
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

  /// "Two days later" for "on a Tuesday ... on Thursday".
  private static boolean isBetweenWeekdays(NumberCase one) {
    boolean apart =
        one.number().kind() == Kind.DURATION
            && one.number().unit().equals("day")
            && APART.matcher(one.at().text().substring(one.number().end())).lookingAt();
    return apart
        && one.known()
            .told()
            .map(
                text -> Words.tokens(text).stream().map(DAYS::indexOf).filter(i -> i >= 0).toList())
            .anyMatch(days ->
                days.size() > 1
                    && BigDecimal.valueOf(
                                Math.floorMod(days.getLast() - days.getFirst(), DAYS.size()))
                            .compareTo(one.number().value())
                        == 0);
  }

  /// What stands around a number between two marks.
  private static String clause(NumberCase one) {
    var text = one.at().text();
    int from = one.number().start();
    while (from > 0 && MARKS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = one.end();
    while (to < text.length() && MARKS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(from, to);
  }

  /// "Two in three want the phone" for "67 % say by phone".
  private static boolean isRoundedShare(NumberCase one) {
    var text = one.at().text();
    if (one.number().pair().isEmpty()
        || !Character.isLetter(one.number().text().codePointAt(0))
        || one.end() > text.length()) {
      return false;
    }
    var near = ROUGHLY.matcher(text.substring(0, one.number().start())).find() ? NEAR : ROUNDED;
    var numbers = Numbers.find(text.substring(one.number().start(), one.end()));
    return numbers.size() == 2
        && numbers.getLast().value().signum() > 0
        && one.known().cited().stream()
            .map(c -> TallyAnswers.share(clause(one), c.reading()))
            .flatMap(Optional::stream)
            .anyMatch(share -> share.subtract(ratio(numbers)).abs().compareTo(near) <= 0);
  }

  /// "More than half: 268 of 420" says in words what the pair says, which is judged by itself.
  private static boolean isOfPairBeside(NumberCase one) {
    return one.number().kind() == Kind.FRACTION
        && one.others().stream()
            .anyMatch(q -> !q.pair().isEmpty() && one.number().isSupportedBy(q));
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

  /// "About a quarter" for 27 %.
  private static boolean isRoughly(NumberCase one) {
    return one.number().kind() == Kind.FRACTION
        && ROUGHLY.matcher(one.at().text().substring(0, one.number().start())).find()
        && one.known().cited().stream()
            .map(c -> TallyAnswers.share(one.sentence(), c.reading()))
            .flatMap(Optional::stream)
            .anyMatch(share -> share.subtract(one.number().value()).abs().compareTo(NEAR) <= 0);
  }

  /// "Three cooks in five (62 %)": both numbers of it say about what the share beside them does.
  private static boolean isNounsIn(NumberCase one) {
    var shares =
        one.others().stream()
            .filter(q -> q.kind() == Kind.PERCENT)
            .map(q -> q.value().movePointLeft(2))
            .toList();
    if (shares.isEmpty()) {
      return false;
    }
    var in = NOUNS_IN.matcher(one.at().text());
    while (in.find()) {
      if (in.start() < one.number().end() && one.number().end() <= in.end()) {
        var numbers = Numbers.find(in.group());
        return numbers.size() == 2
            && numbers.getLast().value().signum() > 0
            && shares.stream()
                .anyMatch(share -> share.subtract(ratio(numbers)).abs().compareTo(NEAR) <= 0);
      }
    }
    return false;
  }

  private static BigDecimal ratio(List<Quantity> numbers) {
    return numbers.getFirst().value().divide(numbers.getLast().value(), MathContext.DECIMAL32);
  }

  /// "Two years before" for a source that tells of 2025 and of 2023.
  private static boolean isBetweenYears(NumberCase one) {
    boolean apart =
        one.number().kind() == Kind.DURATION
            && one.number().unit().equals("year")
            && APART.matcher(one.at().text().substring(one.number().end())).lookingAt();
    return apart
        && one.known().cited().stream()
            .map(c -> c.reading().dates().stream().map(DateMention::year).distinct().toList())
            .anyMatch(years ->
                years.stream()
                    .anyMatch(year ->
                        year > 0
                            && years.contains(year + one.number().value().intValue())
                            && one.number().value().signum() > 0));
  }
}
