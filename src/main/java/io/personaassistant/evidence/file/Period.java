package io.personaassistant.evidence.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time of which figures tell: a month, a quarter, a half, a week, a year, or from one day to
/// another.
///
/// @param name as a file writes it
/// @param first its first day
/// @param last its last day
public record Period(String name, LocalDate first, LocalDate last) {
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)(?:[QT](?<quarter>[1-4])[ /-]*(?<year>\\d{4})|(?<before>\\d{4})[ /-]*[QT](?<behind>[1-4]))");
  private static final Pattern HALF =
      Pattern.compile(
          "(?i)(?:H(?<half>[12])[ /-]*(?<year>\\d{4})|(?<before>\\d{4})[ /-]*H(?<behind>[12]))");
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
          .map(month -> new Period(text, month.atDay(1), month.atEndOfMonth()))
          .or(() -> part(text, QUARTER, "quarter", 3))
          .or(() -> part(text, HALF, "half", 6))
          .or(() -> week(text))
          .or(() -> until(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The year that a cell of a column of years names.
  public static Optional<Period> year(String typed) {
    var text = typed.strip();
    return YEAR.matcher(text).matches()
        ? Optional.of(year(text, Integer.parseInt(text)))
        : Optional.empty();
  }

  private static Period year(String name, int year) {
    return new Period(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /// @param named the group that numbers the part before the year
  private static Optional<Period> part(String text, Pattern pattern, String named, int months) {
    var part = pattern.matcher(text);
    if (!part.matches()) {
      return Optional.empty();
    }
    boolean first = part.group(named) != null;
    int year = Integer.parseInt(part.group(first ? "year" : "before"));
    int number = Integer.parseInt(part.group(first ? named : "behind"));
    var last = YearMonth.of(year, months * number);
    return Optional.of(
        new Period(text, last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth()));
  }

  private static Optional<Period> week(String text) {
    var week = WEEK.matcher(text);
    if (!week.matches()) {
      return Optional.empty();
    }
    var last =
        LocalDate.of(Integer.parseInt(week.group("year")), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group("week")))
            .with(java.time.DayOfWeek.SUNDAY);
    return Optional.of(new Period(text, last.minusDays(6), last));
  }

  private static Optional<Period> until(String text) {
    var days = BETWEEN.split(text);
    return days.length == 2
        ? Days.parse(days[0])
            .flatMap(first -> Days.parse(days[1]).map(last -> new Period(text, first, last)))
        : Optional.empty();
  }
}
