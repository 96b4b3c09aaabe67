package io.personaassistant.text.number;

import java.math.BigDecimal;
import java.util.Set;

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
/// @param range `8/12` for both ends of "8 to 12"; else `""`
/// @param bound whether it is the number itself or a limit, as in "over 90 %"
/// @param trend 1 when words say more, up or rose, -1 when they say less, down or fell, else 0
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
    String pair,
    String range,
    Bound bound,
    int trend) {

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

  /// What people go by when no better noun is at hand; compatible with any noun.
  private static final Set<String> ANYBODY =
      Set.of("peopl", "respondent", "interviewe", "person", "folk");

  /// Whether a number read in a source says the same as this drafted one, or what this one says by
  /// comparison: the value within its bound and, where both have one, the same unit, rate, sign and
  /// direction. One end of a range says less than the range. Nouns are not compared, see
  /// [#countsTheSame].
  public boolean isSupportedBy(Quantity source) {
    return QuantityMatch.supports(this, source);
  }

  /// Whether both count the same things, as far as their nouns tell.
  public boolean countsTheSame(Quantity source) {
    return noun.isEmpty() || source.noun.isEmpty() || isSameNoun(noun, source.noun);
  }

  /// Whether both are numbers of one "9 of 10".
  public boolean isOfPairWith(Quantity other) {
    return !pair.isEmpty() && pair.equals(other.pair);
  }

  /// Whether two stems of nouns name the same: equal, a word for anybody, or alike in their first
  /// five letters, as "invites" and "invitations".
  public static boolean isSameNoun(String one, String two) {
    return one.equals(two)
        || ANYBODY.contains(one)
        || ANYBODY.contains(two)
        || (one.length() >= 5 && two.length() >= 5 && one.regionMatches(0, two, 0, 5));
  }

  /// The same number as a percentage.
  public Quantity asPercent() {
    return withUnit(Kind.PERCENT, "percent");
  }

  /// The same number without its unit.
  public Quantity asPlain() {
    return withUnit(Kind.PLAIN, "");
  }

  /// What is left of the whole of its pair: 31 of 36 for "all but five of 36".
  public Quantity rest() {
    var whole = new BigDecimal(pair.substring(pair.indexOf('/') + 1));
    var left = whole.subtract(value);
    return with(left, kind, unit, noun, left + "/" + whole, range, bound, trend);
  }

  /// The same number without the other one of its pair.
  public Quantity alone() {
    return with(value, kind, unit, noun, "", range, bound, trend);
  }

  /// The same number with the unit of another.
  public Quantity withUnitOf(Quantity other) {
    return withUnit(other.kind, other.unit);
  }

  Quantity withUnit(Kind newKind, String newUnit) {
    return with(value, newKind, newUnit, noun, pair, range, bound, trend);
  }

  /// The whole hour, with the unit of the time that it is tied to: the 8 of "8 to 10 am".
  Quantity asClock(String half) {
    var minutes = value.multiply(BigDecimal.valueOf(60));
    return with(minutes, Kind.CLOCK, half, "", pair, range, bound, trend);
  }

  Quantity withPair(String newPair) {
    return with(value, kind, unit, noun, newPair, range, bound, trend);
  }

  Quantity withNoun(String newNoun) {
    var newKind = kind == Kind.PLAIN && !newNoun.isEmpty() ? Kind.COUNT : kind;
    return with(value, newKind, unit, newNoun, pair, range, bound, trend);
  }

  Quantity withRange(String newRange) {
    return with(value, kind, unit, noun, pair, newRange, bound, trend);
  }

  Quantity withSense(Bound newBound, int newTrend) {
    return with(value, kind, unit, noun, pair, range, newBound, newTrend);
  }

  private Quantity with(
      BigDecimal newValue,
      Kind newKind,
      String newUnit,
      String newNoun,
      String newPair,
      String newRange,
      Bound newBound,
      int newTrend) {
    return new Quantity(
        text, start, end, newValue, sign, newKind, newUnit, rate, newNoun, newPair, newRange,
        newBound, newTrend);
  }

  /// Whether two stretches share a character.
  public boolean overlaps(int otherStart, int otherEnd) {
    return start < otherEnd && otherStart < end;
  }
}
