package io.personaassistant.text.number;

import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Whether a number that was read in a source carries a drafted one.
final class QuantityMatch {
  private static final Map<String, Integer> SECONDS =
      Map.of("second", 1, "minute", 60, "hour", 3600, "day", 86_400, "week", 604_800);

  private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "year", 12);

  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  private QuantityMatch() {}

  static boolean supports(Quantity drafted, Quantity source) {
    boolean otherSign =
        drafted.sign() != 0 && source.sign() != 0 && drafted.sign() != source.sign();
    boolean otherWay =
        drafted.trend() != 0 && source.trend() != 0 && drafted.trend() != source.trend();
    if (otherSign || otherWay || conflictsWithRate(drafted, source)) {
      return false;
    }
    return switch (drafted.kind()) {
      case VERSION -> isSame(drafted, source) && drafted.text().equalsIgnoreCase(source.text());
      case VAGUE -> isSame(drafted, source);
      case DURATION ->
          agreesOnDuration(drafted, source)
              || isCountOf(source, drafted) && sameValue(drafted, source);
      case FRACTION ->
          agreesOnShare(drafted, source)
              || (drafted.bound() == Bound.EXACT && agreesOnShare(source, drafted));
      case PERCENT ->
          source.kind() == Kind.FRACTION
              ? agreesOnShare(source, drafted) && drafted.bound() == Bound.EXACT
              : sameUnit(drafted, source);
      case PLAIN ->
          isPlainlyNumeric(source) && sameValue(drafted, source)
              || Clocks.isBareTime(drafted, source);
      case CLOCK -> Clocks.agree(drafted, source);
      case COUNT ->
          (source.kind() == Kind.COUNT
                  || source.kind() == Kind.PLAIN
                  || isTimes(drafted, source)
                  || isCountOf(drafted, source))
              && sameValue(drafted, source);
      // "twice a week" is how often, "twice as fast" how much
      case TIMES ->
          (sameUnit(drafted, source) || isTimes(source, drafted) && sameValue(drafted, source))
              && drafted.rate().isEmpty() == source.rate().isEmpty();
      case MONEY, MEASURE ->
          sameUnit(drafted, source) || (source.kind() == Kind.PLAIN && sameValue(drafted, source));
      case POINTS, ORDINAL, LABEL -> sameUnit(drafted, source);
    };
  }

  /// "It rings four times," counts, "it rings four times the client" seems to multiply.
  private static boolean isTimes(Quantity count, Quantity times) {
    return count.kind() == Kind.COUNT && count.noun().equals("time") && times.kind() == Kind.TIMES;
  }

  /// "Eleven wet September days" counts the days that "eleven days" lasts.
  private static boolean isCountOf(Quantity count, Quantity duration) {
    return count.kind() == Kind.COUNT
        && duration.kind() == Kind.DURATION
        && count.noun().equals(Words.stem(duration.unit()));
  }

  private static boolean isSame(Quantity drafted, Quantity source) {
    return source.kind() == drafted.kind() && drafted.unit().equals(source.unit());
  }

  private static boolean isPlainlyNumeric(Quantity quantity) {
    return switch (quantity.kind()) {
      case PLAIN, COUNT, MONEY, DURATION, MEASURE, TIMES, POINTS -> true;
      case PERCENT, FRACTION, CLOCK, ORDINAL, VERSION, VAGUE, LABEL -> false;
    };
  }

  private static boolean sameUnit(Quantity drafted, Quantity source) {
    return isSame(drafted, source) && sameValue(drafted, source);
  }

  private static boolean sameValue(Quantity drafted, Quantity source) {
    return agrees(drafted, drafted.value(), source, source.value(), BigDecimal.ONE);
  }

  /// Whether what the source says of a value makes what the draft says true.
  ///
  /// @param scale what one of the source's units comes to in those that the values are given in
  private static boolean agrees(
      Quantity drafted, BigDecimal wanted, Quantity source, BigDecimal said, BigDecimal scale) {
    if (drafted.bound() == Bound.EXACT) {
      boolean partOfRange = !source.range().isEmpty() && drafted.range().isEmpty();
      return wanted.compareTo(said) == 0 && !partOfRange && !source.bound().isUpper();
    }
    if (source.bound() != Bound.EXACT && source.range().isEmpty()) {
      return source.bound().isLower() == drafted.bound().isLower()
          && isImplied(drafted.bound(), wanted, source.bound(), said);
    }
    if (!source.range().isEmpty()) {
      // "40 to 60" says at least 40, not more than 40
      boolean strict = drafted.bound() == Bound.ABOVE || drafted.bound() == Bound.BELOW;
      return !strict && end(source, drafted.bound().isLower(), scale).compareTo(wanted) == 0;
    }
    return holds(drafted.bound(), said, wanted) && isNear(said, wanted);
  }

  /// Whether "over 200" carries "at least 200": both look the same way. Another limit is another
  /// number.
  private static boolean isImplied(
      Bound bound, BigDecimal wanted, Bound sourceBound, BigDecimal said) {
    boolean strict = bound == Bound.ABOVE || bound == Bound.BELOW;
    boolean sourceStrict = sourceBound == Bound.ABOVE || sourceBound == Bound.BELOW;
    return said.compareTo(wanted) == 0 && (sourceStrict || !strict);
  }

  private static BigDecimal end(Quantity source, boolean lower, BigDecimal scale) {
    int slash = source.range().indexOf('/');
    String end = lower ? source.range().substring(0, slash) : source.range().substring(slash + 1);
    return new BigDecimal(end).multiply(scale);
  }

  private static boolean holds(Bound bound, BigDecimal said, BigDecimal limit) {
    int order = said.compareTo(limit);
    return switch (bound) {
      case EXACT -> order == 0;
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
    };
  }

  /// A limit a third away or more is about another number.
  private static boolean isNear(BigDecimal said, BigDecimal limit) {
    return said.subtract(limit).abs().multiply(THREE).compareTo(said.abs()) <= 0;
  }

  /// Whether a number is within the bound of another, such as the ratio of two others.
  static boolean holds(Quantity drafted, BigDecimal worked) {
    if (drafted.bound() != Bound.EXACT) {
      return holds(drafted.bound(), worked, drafted.value());
    }
    var off = worked.subtract(drafted.value()).abs();
    return off.multiply(BigDecimal.valueOf(20)).compareTo(drafted.value()) <= 0;
  }

  private static boolean agreesOnDuration(Quantity drafted, Quantity source) {
    return source.kind() == Kind.DURATION
        && (sameUnit(drafted, source)
            || sameLength(drafted, source, SECONDS)
            || sameLength(drafted, source, MONTHS));
  }

  private static boolean sameLength(Quantity drafted, Quantity source, Map<String, Integer> units) {
    int one = units.getOrDefault(drafted.unit(), 0);
    int two = units.getOrDefault(source.unit(), 0);
    var scale = BigDecimal.valueOf(two);
    return one > 0
        && two > 0
        && agrees(
            drafted,
            drafted.value().multiply(BigDecimal.valueOf(one)),
            source,
            source.value().multiply(scale),
            scale);
  }

  /// A fraction against a fraction, a percentage or a pair: half is 50 % and 5 of 10; more than
  /// half is 62 % and 51 of 80.
  private static boolean agreesOnShare(Quantity fraction, Quantity other) {
    if (fraction.kind() != Kind.FRACTION) {
      return false;
    }
    if (fraction.bound() != Bound.EXACT) {
      var share = share(other);
      return share.signum() > 0
          && other.bound() == Bound.EXACT
          && holds(fraction.bound(), share, fraction.value());
    }
    return switch (other.kind()) {
      case FRACTION -> fraction.value().compareTo(other.value()) == 0;
      case PERCENT -> {
        var percent = fraction.value().movePointRight(2);
        int places = Math.clamp(other.value().scale(), 0, 6);
        yield percent.setScale(places, RoundingMode.HALF_UP).compareTo(other.value()) == 0;
      }
      default -> share(other).compareTo(fraction.value()) == 0 && share(other).signum() > 0;
    };
  }

  /// The part of the whole that a fraction, percentage or pair names; zero for other numbers and
  /// for how much something changed.
  static BigDecimal share(Quantity quantity) {
    if (quantity.trend() != 0) {
      return BigDecimal.ZERO;
    }
    if (quantity.kind() == Kind.FRACTION) {
      return quantity.value();
    }
    if (quantity.kind() == Kind.PERCENT) {
      return quantity.value().movePointLeft(2);
    }
    int slash = quantity.pair().indexOf('/');
    if (slash < 0) {
      return BigDecimal.ZERO;
    }
    var part = new BigDecimal(quantity.pair().substring(0, slash));
    var whole = new BigDecimal(quantity.pair().substring(slash + 1));
    return whole.signum() == 0 ? BigDecimal.ZERO : Numbers.divide(part, whole);
  }

  /// "a month" against "a year" and "per bike" against "per clinic" conflict; what only one of them
  /// says does not.
  private static boolean conflictsWithRate(Quantity one, Quantity two) {
    if (one.rate().isEmpty() || two.rate().isEmpty() || one.rate().equals(two.rate())) {
      return false;
    }
    return conflicts(rateParts(one, true), rateParts(two, true))
        || conflicts(rateParts(one, false), rateParts(two, false))
        // "€9 a night" is not "€9 a berth"
        || Arrays.stream(one.rate().split("/", -1))
            .noneMatch(List.of(two.rate().split("/", -1))::contains);
  }

  private static boolean conflicts(List<String> one, List<String> two) {
    return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
  }

  private static List<String> rateParts(Quantity quantity, boolean time) {
    return Arrays.stream(quantity.rate().split("/", -1))
        .filter(part -> !Units.time(part).isEmpty() == time)
        .toList();
  }
}
