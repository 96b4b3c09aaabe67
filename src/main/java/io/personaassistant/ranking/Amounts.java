package io.personaassistant.ranking;

import io.personaassistant.ranking.Amount.Given;
import io.personaassistant.ranking.Amount.Missing;
import io.personaassistant.ranking.Amount.Unusable;
import io.personaassistant.text.WordList;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what people write into the columns effort and reach. A number with two readings is none:
/// nothing is guessed. Pure functions.
final class Amounts {
  /// What a column holds.
  enum Column {
    EFFORT(
        "person-months",
        new BigDecimal("1200"),
        WordList.stroked(
            "pm|pms|m|mo|month|months|person-month|person-months|person month|person months"
                + "|man-months|mm")),
    REACH(
        "people per quarter",
        new BigDecimal("10000000000"),
        WordList.stroked(
            "user|users|people|customers|customer|accounts|persons|teams|leads|per quarter"
                + "|/quarter|a quarter|/q|users per quarter|users/quarter|people per quarter"
                + "|customers per quarter|accounts per quarter"));

    private final String unit;
    private final BigDecimal most;
    private final Set<String> units;

    Column(String unit, BigDecimal most, Set<String> units) {
      this.unit = unit;
      this.most = most;
      this.units = units;
    }
  }

  private static final Set<String> NOTHING =
      Set.of("", "-", "–", "—", "?", "n/a", "na", "tbd", "need", "[need]", "unknown", "none");

  private static final Pattern SHAPE =
      Pattern.compile("(?<sign>[+−-]?)(?<number>\\d[\\d.,'’   _]*\\d|\\d|[.,]\\d+)\\s*(?<rest>.*)");

  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([,'’   _])\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?");
  private static final Pattern GROUPED_BY_DOT =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}(?:,\\d+)?|\\d{1,3}\\.\\d{3},\\d+");
  private static final Pattern TWO_READINGS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern PLAIN = Pattern.compile("\\d*(?:[.]\\d+)?|\\d+,\\d{1,2}|,\\d+");

  private Amounts() {}

  /// What a cell holds.
  static Amount read(String cell, Column column) {
    var typed = bare(cell);
    if (NOTHING.contains(typed.toLowerCase(Locale.ROOT))) {
      return new Missing();
    }
    if (typed.contains("%")) {
      return new Unusable(typed, "is a share; give " + column.unit);
    }
    var shape = SHAPE.matcher(typed);
    if (!shape.matches()) {
      return new Unusable(typed, "is no number; give " + column.unit);
    }
    var rest = shape.group("rest").strip().toLowerCase(Locale.ROOT);
    if (!shape.group("sign").isEmpty() && !shape.group("sign").equals("+")) {
      return new Unusable(typed, "is below 0; give " + column.unit);
    }
    var number = shape.group("number").strip();
    if (TWO_READINGS.matcher(number).matches()) {
      return new Unusable(
          typed,
          "can be read as %s or %s; write the one you mean"
              .formatted(
                  number.replace(".", ""),
                  new BigDecimal(number).stripTrailingZeros().toPlainString()));
    }
    return number(number)
        .map(value -> amount(typed, value, rest, column))
        .orElseGet(() -> new Unusable(typed, "is no number; give " + column.unit));
  }

  private static Amount amount(String typed, BigDecimal value, String rest, Column column) {
    var amount = value;
    var unit = rest;
    if (column == Column.REACH && (unit.equals("k") || unit.startsWith("k "))) {
      amount = value.movePointRight(3);
      unit = unit.substring(1).strip();
    } else if (column == Column.REACH && (unit.equals("m") || unit.startsWith("m "))) {
      amount = value.movePointRight(6);
      unit = unit.substring(1).strip();
    }
    if (!unit.isEmpty() && !column.units.contains(unit)) {
      return new Unusable(typed, "is not in " + column.unit + "; give it so");
    }
    if (amount.signum() == 0) {
      return new Unusable(
          typed,
          column == Column.EFFORT
              ? "costs nothing, so no order follows; give person-months above 0"
              : "reaches nobody; give people per quarter above 0");
    }
    if (amount.compareTo(column.most) > 0) {
      return new Unusable(typed, "is too large for " + column.unit + "; check it");
    }
    return new Given(amount.stripTrailingZeros());
  }

  private static Optional<BigDecimal> number(String text) {
    if (GROUPED.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replaceAll("[,'’   _]", "")));
    }
    if (GROUPED_BY_DOT.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
    }
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(',', '.')));
    }
    return Optional.empty();
  }

  /// Without what spreadsheets and people put around a number.
  private static String bare(String cell) {
    var text = cell.strip();
    if (text.startsWith("'")) {
      text = text.substring(1).strip();
    }
    return text.replaceFirst("^(?:~|≈|ca\\.?|about|approx\\.?)\\s*", "").strip();
  }
}
