package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a change goes the way it went: "from four to nine" for "from nine to four", "fell from
/// 3.1 % to 2.6 %" where the source dates the 2.6 before the 3.1, or "up from 9 weeks" of 7.5.
/// English.
final class TurnedChanges {
  private static final String RISING =
      "rose|rises?|risen|rising|grew|grows?|grown|growing|increas(?:ed?|es|ing)|climb(?:ed|s|ing)?|went up|goes up|jumped|gained";

  private static final String FALLING =
      "fell|falls?|fallen|falling|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|shr[aiu]nks?|went down|goes down|sank|slipped";

  private static final Pattern RISE = Pattern.compile("(?iu)\\b(?:" + RISING + ")\\b");

  private static final Pattern FALL = Pattern.compile("(?iu)\\b(?:" + FALLING + ")\\b");

  /// "Up from", but not "sign up ... from".
  private static final Pattern UP = Pattern.compile("(?i)\\bup from\\b");

  private static final Pattern DOWN = Pattern.compile("(?i)\\bdown from\\b");

  private static final String ABOUT = "(?:(?:about|around|some|only|just) )?";

  private static final Pattern OTHER_END =
      Pattern.compile("(?iu)\\b(?:up|down) from " + ABOUT + "$");

  private static final Pattern FROM = Pattern.compile("(?iu)\\bfrom " + ABOUT + "$");

  private static final Pattern ON = Pattern.compile("(?iu)(?: [\\p{L}\\d'’-]+){0,4},? to " + ABOUT);

  private static final Pattern BACK =
      Pattern.compile(
          "(?iu)(?: [\\p{L}\\d'’-]+){0,7}[, (]+(?:(?:up|down|"
              + RISING
              + "|"
              + FALLING
              + ") from|instead of|rather than) "
              + ABOUT);

  /// What tells the way stands so near before a change.
  private static final int REACH = 60;

  /// So far apart, by words of any length, two numbers tell no change; in a long list of numbers
  /// each would be held against all others.
  private static final int FURTHEST = 240;

  private static final Pattern CLAUSE = Pattern.compile("[.,;:!?\\n](?=\\s)");

  private static final int MONTHS_OF_QUARTER = 3;

  private static final int MONTHS_OF_HALF = 6;

  private TurnedChanges() {}

  /// A change as it is told.
  ///
  /// @param way 1 for up, -1 for down, 0 where it is not said
  record Change(Quantity from, Quantity to, int way) {
    /// How much of the first number came on or off.
    BigDecimal by() {
      return to.value().subtract(from.value()).divide(from.value(), MathContext.DECIMAL32);
    }

    boolean contradictsItself() {
      int moved = to.value().compareTo(from.value());
      return way != 0 && moved != 0 && way != moved;
    }
  }

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    if (one.operand()) {
      return;
    }
    for (var other : one.others()) {
      var change = between(one.at().text(), one.number(), other);
      if (change.isEmpty()) {
        continue;
      }
      boolean turned =
          change.orElseThrow().contradictsItself()
              || !support.isEmpty()
                  && support.stream().allMatch(s -> isOther(one, other, change.orElseThrow(), s));
      if (turned) {
        findings.error(
            NumberCase.RULE,
            one.at(),
            one.number().start(),
            one.end(),
            "The change from "
                + Findings.show(change.orElseThrow().from().text())
                + " to "
                + Findings.show(change.orElseThrow().to().text())
                + " goes the other way.",
            "Say what came first and what came later, as the evidence does.");
        return;
      }
    }
  }

  /// "Up from 48 percent" is said of what the sentence says of the number before it.
  static boolean isOtherEnd(Support support) {
    var text = support.source().map(Source::text).orElse("");
    int end = Math.min(text.length(), support.said().quantity().start());
    return OTHER_END.matcher(text.substring(Math.max(0, end - REACH), end)).find();
  }

  /// Whether a text tells of a change from one of two numbers to the other.
  static boolean isTold(String text, Quantity one, Quantity two) {
    return between(text, one, two).or(() -> between(text, two, one)).isPresent();
  }

  /// The changes that a source tells.
  static Stream<Change> in(String text, Reading reading) {
    return among(text, reading.numbers().stream().map(Reading.Said::quantity).toList());
  }

  /// The changes that a text with these numbers tells.
  static Stream<Change> among(String text, List<Quantity> numbers) {
    return numbers.stream()
        .filter(q -> q.value().signum() > 0)
        .flatMap(first ->
            numbers.stream()
                .filter(second -> second.value().signum() > 0)
                .flatMap(second -> between(text, first, second).stream()));
  }

  /// The change that the text tells from the first of two numbers to the second, or back from it.
  private static Optional<Change> between(String text, Quantity first, Quantity second) {
    if (second.start() < first.end()
        || second.start() - first.end() > FURTHEST
        || !isSameSort(first, second)) {
      return Optional.empty();
    }
    var between = text.substring(first.end(), second.start());
    boolean on = ON.matcher(between).matches();
    boolean back = BACK.matcher(between).matches();
    if (!on && !back) {
      return Optional.empty();
    }
    var before =
        CLAUSE.splitAsStream(text.substring(0, first.start())).reduce("", (_, last) -> last);
    before = before.substring(Math.max(0, before.length() - REACH));
    if (on && FROM.matcher(before).find()) {
      return Optional.of(new Change(first, second, way(before)));
    }
    return back ? Optional.of(new Change(second, first, way(between))) : Optional.empty();
  }

  private static boolean isSameSort(Quantity one, Quantity two) {
    boolean places = one.kind() == Kind.ORDINAL || two.kind() == Kind.ORDINAL;
    return !places
        && one.kind() != Kind.CLOCK
        && (one.kind() == two.kind()
            || two.kind() == Kind.PLAIN && two.noun().isEmpty()
            || one.kind() == Kind.PLAIN && one.noun().isEmpty());
  }

  private static int way(String words) {
    boolean up = RISE.matcher(words).find() || UP.matcher(words).find();
    boolean down = FALL.matcher(words).find() || DOWN.matcher(words).find();
    return (up ? 1 : 0) - (down ? 1 : 0);
  }

  /// Whether the source tells the change the other way, or dates what it begins with after what it
  /// ends with.
  private static boolean isOther(NumberCase one, Quantity other, Change change, Support support) {
    String text = support.source().map(Source::text).orElse("");
    var mates =
        support.reading().numbers().stream()
            .map(Reading.Said::quantity)
            .filter(q -> other.alone().isSupportedBy(q.alone()))
            .toList();
    if (support.source().isEmpty() || mates.size() != 1) {
      return false;
    }
    var said = support.said().quantity();
    var mate = mates.getFirst();
    boolean first = change.from().start() == one.number().start();
    var told = between(text, said, mate).or(() -> between(text, mate, said));
    if (told.isPresent()) {
      return told.get().from().equals(first ? mate : said);
    }
    var dates = support.reading().dates();
    var from = DatedNumbers.dateOf(text, first ? said : mate, dates);
    var to = DatedNumbers.dateOf(text, first ? mate : said, dates);
    return from.isPresent() && to.isPresent() && isAfter(from.orElseThrow(), to.orElseThrow());
  }

  private static boolean isAfter(DateMention one, DateMention two) {
    if (one.year() == 0 || two.year() == 0 || one.year() != two.year()) {
      return one.year() != 0 && two.year() != 0 && one.year() > two.year();
    }
    return month(one) > 0 && month(two) > 0 && month(one) > month(two);
  }

  private static int month(DateMention date) {
    if (date.month() > 0) {
      return date.month();
    }
    return date.quarter() > 0
        ? (date.quarter() - 1) * MONTHS_OF_QUARTER + 1
        : date.half() > 0 ? (date.half() - 1) * MONTHS_OF_HALF + 1 : 0;
  }
}
