package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How many times one number is the other, where the line shows both ("twice as many (62 %) as (31
/// %)"), and the percentage of a part that stands beside it ("70 %, 595 of 850"): right, and worked
/// out rather than reported. Of two shares of one source it is another way to say them. English.
final class Ratios {
  /// "Twice as often" is said of 1.8 times and of 2.2.
  private static final BigDecimal ROUND = new BigDecimal("0.1");

  /// "A fifth more" is said of 18 % and of 22 %.
  private static final BigDecimal NEAR = new BigDecimal("0.03");

  /// "More than twice" is not said of four times.
  private static final BigDecimal ABOVE = new BigDecimal("0.5");

  private static final Pattern BY =
      Pattern.compile("(?i)\\bby (?:(?:about|around|roughly|nearly|almost|over|just) )*(?:a )?$");

  private static final Pattern WHOLLY = Pattern.compile("(?i)halv.*|doubl.*|trebl.*|tripl.*");

  private static final Set<Kind> MEASURED = Set.of(Kind.PERCENT, Kind.DURATION, Kind.MONEY);

  private static final Set<String> LESS =
      Set.of("faster", "quicker", "less", "fewer", "cheaper", "lower", "off", "shorter");

  private Ratios() {}

  /// Whether the number is such a ratio; says so where the line shows what it comes from.
  static boolean judge(NumberCase one, Findings findings) {
    if (!isShown(one) && !isShareShown(one)) {
      return isOfSource(one);
    }
    findings.warning(
        "numbers_derived",
        one.at(),
        one.number().start(),
        one.end(),
        one.shown() + " is worked out from the numbers beside it, not reported.",
        "Keep both numbers beside it, so that the reader sees where it comes from.");
    return true;
  }

  private static boolean isShown(NumberCase one) {
    var number = one.number();
    boolean factor = number.kind() == Kind.TIMES || number.kind() == Kind.FRACTION;
    var others = factor ? one.others() : List.<Quantity>of();
    return others.stream()
        .anyMatch(top ->
            others.stream()
                .anyMatch(under ->
                    top.start() != under.start()
                        && under.value().signum() > 0
                        && top.kind() == under.kind()
                        && top.unit().equals(under.unit())
                        && Numbers.isWorkedOut(number, ratio(top, under))));
  }

  private static boolean isShareShown(NumberCase one) {
    var number = one.number();
    return number.kind() == Kind.PERCENT
        && number.bound() == Bound.EXACT
        && one.others().stream()
            .filter(q -> !q.pair().isEmpty() && one.isCarried(q))
            .filter(q -> ShownShares.isOneSentence(one.at().text(), number, q))
            .map(q -> Numbers.share(q).movePointRight(2))
            .map(s -> s.setScale(Math.max(0, number.value().scale()), RoundingMode.HALF_UP))
            .anyMatch(s -> s.compareTo(number.value()) == 0);
  }

  /// "The code is asked for almost twice as often as the hours" of "the code 35 %, the hours 18 %".
  private static boolean isOfSource(NumberCase one) {
    var number = one.number();
    if (isOfChange(one)) {
      return true;
    }
    if (number.kind() == Kind.FRACTION) {
      return isChangeOfSource(one);
    }
    if (number.kind() != Kind.TIMES) {
      return false;
    }
    var told = Clauses.stems(one.sentence());
    return one.known().cited().stream()
        .anyMatch(c -> {
          var shares =
              c.reading().numbers().stream()
                  .filter(s -> MEASURED.contains(s.quantity().kind()))
                  .filter(s -> Wording.shared(told, s.clause()) > 0)
                  .toList();
          return shares.stream()
              .anyMatch(top -> shares.stream().anyMatch(under -> isRatio(number, top, under)));
        });
  }

  /// "Fell by a third, from 8.1 to 5.4 percent", "halved the term from twelve months to six": both
  /// ends are shown.
  private static boolean isOfChange(NumberCase one) {
    var number = one.number();
    boolean by =
        BY.matcher(one.at().text().substring(0, number.start())).find()
            || WHOLLY.matcher(number.text()).matches();
    if (!by || number.kind() != Kind.FRACTION && number.kind() != Kind.TIMES) {
      return false;
    }
    var wanted =
        number.kind() == Kind.TIMES ? number.value().subtract(BigDecimal.ONE) : number.value();
    return TurnedChanges.among(one.at().text(), one.others())
        .map(c -> c.by().abs().subtract(wanted).abs())
        .anyMatch(off -> off.compareTo(NEAR) <= 0);
  }

  /// "About a fifth more than in 2022" for "512 in 2025, up from 430 in 2022".
  private static boolean isChangeOfSource(NumberCase one) {
    var text = one.at().text();
    var compared = UnsupportedNumber.COMPARED.matcher(text).region(one.end(), text.length());
    return compared.lookingAt()
        && one.known().cited().stream()
            .flatMap(c -> TurnedChanges.in(c.source().text(), c.reading()))
            .filter(c -> LESS.contains(compared.group(1)) == (c.by().signum() < 0))
            .map(c -> c.by().abs().subtract(one.number().value()).abs())
            .anyMatch(off -> off.compareTo(NEAR) <= 0);
  }

  private static boolean isRatio(Quantity number, Said top, Said under) {
    if (top.sentence() != under.sentence()
        || top.quantity().kind() != under.quantity().kind()
        || !top.quantity().unit().equals(under.quantity().unit())
        || under.quantity().value().signum() <= 0
        || top.quantity().value().compareTo(under.quantity().value()) <= 0) {
      return false;
    }
    var ratio = ratio(top.quantity(), under.quantity());
    var off = ratio.subtract(number.value());
    return switch (number.bound()) {
      case ABOVE, AT_LEAST ->
          off.signum() >= 0 && off.compareTo(number.value().multiply(ABOVE)) < 0;
      case BELOW, AT_MOST ->
          off.signum() <= 0 && off.negate().compareTo(number.value().multiply(ABOVE)) < 0;
      case EXACT -> off.abs().compareTo(number.value().multiply(ROUND)) <= 0;
    };
  }

  private static BigDecimal ratio(Quantity top, Quantity under) {
    return top.value().divide(under.value(), MathContext.DECIMAL32);
  }
}
