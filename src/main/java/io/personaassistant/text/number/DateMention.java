package io.personaassistant.text.number;

import io.personaassistant.text.Span;
import java.time.LocalDate;

/// A date or period as it stands in a text. What is not said is 0.
///
/// @param text the exact substring
/// @param start offset in UTF-16 units
/// @param end offset after it in UTF-16 units
/// @param year the year, or the first of a decade
/// @param half 1 or 2
/// @param quarter 1 to 4
/// @param month 1 to 12
/// @param day 1 to 31
/// @param form how it is to be read
public record DateMention(
    String text,
    int start,
    int end,
    int year,
    int half,
    int quarter,
    int month,
    int day,
    Form form) {

  private static final Span NOWHERE = new Span("", 0, 0);

  /// How a date is to be read.
  public enum Form {
    ONE_WAY,
    /// `03/04/2026`: day and month may be the other way round.
    EITHER_ORDER,
    DECADE
  }

  /// Whether a date read in a source says all that this drafted one says: "12 March 2026" supports
  /// "March 2026", "Q1" and "2026"; not the reverse.
  public boolean isSupportedBy(DateMention source) {
    if (source.form == Form.EITHER_ORDER && agrees(source.swapped())) {
      return true;
    }
    return agrees(source) || (form == Form.EITHER_ORDER && swapped().agrees(source));
  }

  /// Whether a day supports this drafted date.
  public boolean isSupportedBy(LocalDate day) {
    return isSupportedBy(
        of(NOWHERE, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), Form.ONE_WAY));
  }

  static DateMention of(Span at, int year, int month, int day, Form form) {
    int quarter = month == 0 ? 0 : (month + 2) / 3;
    return new DateMention(
        at.text(), at.start(), at.end(), year, (quarter + 1) / 2, quarter, month, day, form);
  }

  private boolean agrees(DateMention source) {
    boolean sameYear =
        form == Form.DECADE
            ? source.year >= year && source.year < year + 10
            : year == 0 || (year == source.year && source.form != Form.DECADE);
    return sameYear
        && (half == 0 || half == source.half)
        && (quarter == 0 || quarter == source.quarter)
        && (month == 0 || month == source.month)
        && (day == 0 || day == source.day);
  }

  private DateMention swapped() {
    return of(new Span(text, start, end), year, day, month, Form.ONE_WAY);
  }
}
