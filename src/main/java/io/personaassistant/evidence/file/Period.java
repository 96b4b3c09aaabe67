package io.personaassistant.evidence.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time of which figures tell: a month, a quarter, a week, a year, or from one day to another.
///
/// @param name as a file writes it
/// @param last its last day
public record Period(String name, LocalDate last) {
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)(?:[QT](?<quarter>[1-4])[ /-]*(?<year>\\d{4})|(?<before>\\d{4})[ /-]*[QT](?<behind>[1-4]))");
  private static final Pattern WEEK =
      Pattern.compile("(?i)(?<year>\\d{4})[ -]*(?:W|KW|week )(?<week>\\d{1,2})");
  private static final Pattern YEAR = Pattern.compile("20\\d{2}");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s+(?:-|–|—|to|bis|au|al|a|até|tot)\\s+|\\s*–\\s*|(?<=\\d{8})-(?=\\d{8})");

  /// Empty for what names no time, and for a day, which is none that lasts.
  public static Optional<Period> of(String typed) {
    var text = typed.strip();
    try {
      return Days.monthOf(text)
          .map(YearMonth::atEndOfMonth)
          .or(() -> quarter(text))
          .or(() -> week(text))
          .or(() -> until(text))
          .map(last -> new Period(text, last));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The year that a cell of a column of years names.
  public static Optional<Period> year(String typed) {
    var text = typed.strip();
    return YEAR.matcher(text).matches()
        ? Optional.of(new Period(text, LocalDate.of(Integer.parseInt(text), 12, 31)))
        : Optional.empty();
  }

  private static Optional<LocalDate> quarter(String text) {
    var quarter = QUARTER.matcher(text);
    if (!quarter.matches()) {
      return Optional.empty();
    }
    boolean first = quarter.group("quarter") != null;
    int year = Integer.parseInt(quarter.group(first ? "year" : "before"));
    int number = Integer.parseInt(quarter.group(first ? "quarter" : "behind"));
    return Optional.of(YearMonth.of(year, 3 * number).atEndOfMonth());
  }

  private static Optional<LocalDate> week(String text) {
    var week = WEEK.matcher(text);
    return week.matches()
        ? Optional.of(
            LocalDate.of(Integer.parseInt(week.group("year")), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group("week")))
                .with(java.time.DayOfWeek.SUNDAY))
        : Optional.empty();
  }

  private static Optional<LocalDate> until(String text) {
    var days = BETWEEN.split(text);
    return days.length == 2 && Days.parse(days[0]).isPresent()
        ? Days.parse(days[1])
        : Optional.empty();
  }
}
