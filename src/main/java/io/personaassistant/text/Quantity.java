package io.personaassistant.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A number as it stands in a text, with what it counts.
///
/// @param text the exact substring, unit and currency included
/// @param start offset in UTF-16 units
/// @param end offset after it in UTF-16 units
/// @param value the magnitude, never negative
/// @param sign -1 or 1 when a sign is written, else 0
/// @param unit the unit in one spelling: `percent`, `EUR`, `week`, `km`; `""` without one
/// @param rate what it is per, such as `month`; `""` without one
/// @param noun stem of the plural noun it counts; `""` without one
/// @param pair `9/10` for both numbers of "9 of 10"; else `""`
public record Quantity(
    String text,
    int start,
    int end,
    BigDecimal value,
    int sign,
    Kind kind,
    String unit,
    String rate,
    String noun,
    String pair) {

  /// What sort of number it is.
  public enum Kind {
    /// A bare number.
    PLAIN,
    /// A number of things; the thing is the noun.
    COUNT,
    PERCENT,
    /// Percentage points.
    POINTS,
    MONEY,
    DURATION,
    /// A length, weight, amount of data and the like.
    MEASURE,
    /// "3x", "twice".
    TIMES,
    /// "half of", "two thirds of".
    FRACTION,
    /// A time of day, in minutes after midnight.
    CLOCK,
    /// "2nd", "#2".
    ORDINAL,
    /// "2.3.1": its text counts, not its value.
    VERSION,
    /// "dozens of", "thousands of": its unit is the word.
    VAGUE,
    /// A list number or "step 2": names a place, claims nothing.
    LABEL
  }

  private static final Map<String, Integer> SECONDS =
      Map.of("second", 1, "minute", 60, "hour", 3600, "day", 86_400, "week", 604_800);

  private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "year", 12);

  /// What people go by when no better noun is at hand; compatible with any noun.
  private static final java.util.Set<String> ANYBODY =
      java.util.Set.of("people", "respondent", "participant", "interviewee", "person", "folk");

  /// Whether a number read in a source says the same as this drafted one: the same value and, where
  /// both have one, the same unit, rate and sign. Nouns are not compared, see [#countsTheSame].
  public boolean isSupportedBy(Quantity source) {
    if (sign != 0 && source.sign != 0 && sign != source.sign) {
      return false;
    }
    if (conflictsWithRate(source)) {
      return false;
    }
    return switch (kind) {
      case VERSION -> source.kind == kind && text.equalsIgnoreCase(source.text);
      case VAGUE -> source.kind == kind && unit.equals(source.unit);
      case DURATION -> agreesOnDuration(source);
      case FRACTION -> agreesOnShare(source) || source.agreesOnShare(this);
      case PERCENT -> source.kind == Kind.FRACTION ? source.agreesOnShare(this) : sameUnit(source);
      case PLAIN -> source.kind != Kind.PERCENT && source.isPlainlyNumeric() && sameValue(source);
      case COUNT -> sameValue(source) && (source.kind == Kind.COUNT || source.kind == Kind.PLAIN);
      // "twice a week" is how often, "twice as fast" how much
      case TIMES -> sameUnit(source) && rate.isEmpty() == source.rate.isEmpty();
      case MONEY, MEASURE -> sameUnit(source) || (source.kind == Kind.PLAIN && sameValue(source));
      case POINTS, CLOCK, ORDINAL, LABEL -> sameUnit(source);
    };
  }

  /// Whether both count the same things, as far as their nouns tell.
  public boolean countsTheSame(Quantity source) {
    return noun.isEmpty()
        || source.noun.isEmpty()
        || noun.equals(source.noun)
        || ANYBODY.contains(noun)
        || ANYBODY.contains(source.noun);
  }

  private boolean isPlainlyNumeric() {
    return switch (kind) {
      case PLAIN, COUNT, MONEY, DURATION, MEASURE, TIMES, POINTS -> true;
      case PERCENT, FRACTION, CLOCK, ORDINAL, VERSION, VAGUE, LABEL -> false;
    };
  }

  private boolean sameValue(Quantity other) {
    return value.compareTo(other.value) == 0;
  }

  private boolean sameUnit(Quantity other) {
    return kind == other.kind && unit.equals(other.unit) && sameValue(other);
  }

  /// "a month" against "a year" and "per bike" against "per clinic" conflict; what only one of them
  /// says does not.
  private boolean conflictsWithRate(Quantity source) {
    if (rate.isEmpty() || source.rate.isEmpty() || rate.equals(source.rate)) {
      return false;
    }
    return conflicts(rateParts(true), source.rateParts(true))
        || conflicts(rateParts(false), source.rateParts(false));
  }

  private static boolean conflicts(List<String> one, List<String> two) {
    return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
  }

  private List<String> rateParts(boolean time) {
    return Arrays.stream(rate.split("/", -1))
        .filter(part -> !Units.time(part).isEmpty() == time)
        .toList();
  }

  private boolean agreesOnDuration(Quantity source) {
    if (source.kind == Kind.PLAIN) {
      return sameValue(source);
    }
    return source.kind == Kind.DURATION
        && (sameUnit(source) || sameLength(source, SECONDS) || sameLength(source, MONTHS));
  }

  private boolean sameLength(Quantity other, Map<String, Integer> units) {
    var one = units.getOrDefault(unit, 0);
    var two = units.getOrDefault(other.unit, 0);
    return one > 0
        && two > 0
        && value
                .multiply(BigDecimal.valueOf(one))
                .compareTo(other.value.multiply(BigDecimal.valueOf(two)))
            == 0;
  }

  /// A fraction against a fraction, a percentage or a pair: half is 50 % and 5 of 10.
  private boolean agreesOnShare(Quantity other) {
    return switch (other.kind) {
      case FRACTION -> sameValue(other);
      case PERCENT -> {
        var percent = value.movePointRight(2);
        int places = Math.clamp(other.value.scale(), 0, 6);
        yield percent.setScale(places, RoundingMode.HALF_UP).compareTo(other.value) == 0;
      }
      default -> !other.pair.isEmpty() && isShareOf(other.pair);
    };
  }

  private boolean isShareOf(String pair) {
    int slash = pair.indexOf('/');
    var part = new BigDecimal(pair.substring(0, slash));
    var whole = new BigDecimal(pair.substring(slash + 1));
    return whole.signum() != 0 && Numbers.divide(part, whole).compareTo(value) == 0;
  }

  /// The same number as a percentage.
  public Quantity asPercent() {
    return withUnit(Kind.PERCENT, "percent");
  }

  Quantity withUnit(Kind newKind, String newUnit) {
    return new Quantity(text, start, end, value, sign, newKind, newUnit, rate, noun, pair);
  }

  Quantity withPair(String newPair) {
    return new Quantity(text, start, end, value, sign, kind, unit, rate, noun, newPair);
  }

  Quantity withNoun(String newNoun) {
    var newKind = kind == Kind.PLAIN && !newNoun.isEmpty() ? Kind.COUNT : kind;
    return new Quantity(text, start, end, value, sign, newKind, unit, rate, newNoun, pair);
  }

  /// Whether two stretches share a character.
  public boolean overlaps(int otherStart, int otherEnd) {
    return start < otherEnd && otherStart < end;
  }
}
