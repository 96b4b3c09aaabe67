package io.personaassistant.text.number;

import io.personaassistant.text.number.TimeLimit.Days;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The days of a date as people type it: "june", "q3 2025", "5th of May". Pure functions.
final class NamedDays {
  private static final Pattern PART_OR_MONTH =
      Pattern.compile("\\b(?:[qh](?=[1-4]\\b)|\\p{L}(?=\\p{L}{2}))");
  private static final String LEAD = "in ";

  private NamedDays() {}

  /// The date that these words are, and nothing else.
  static Optional<DateMention> read(String said) {
    // before a month that is a word as well `Dates` wants to see what leads to it
    var text = LEAD + upper(said);
    return Dates.find(text).stream()
        .filter(date -> date.start() == LEAD.length() && date.end() == text.length())
        .filter(date -> date.form() == DateMention.Form.ONE_WAY)
        .findFirst();
  }

  /// `Dates` reads "Q3" and "June", and people type "q3" and "june".
  private static String upper(String text) {
    return PART_OR_MONTH.matcher(text).replaceAll(part -> part.group().toUpperCase(Locale.ROOT));
  }

  /// Where no year is said, the last time that it was.
  static Days of(DateMention date, LocalDate today) {
    int year = date.year() == 0 ? today.getYear() : date.year();
    var days = in(date, year);
    return date.year() == 0 && days.first().isAfter(today) ? in(date, year - 1) : days;
  }

  static Days in(DateMention date, int year) {
    if (date.month() > 0) {
      var month = YearMonth.of(year, date.month());
      int day = Math.min(date.day(), month.lengthOfMonth());
      return day > 0
          ? new Days(month.atDay(day), month.atDay(day))
          : new Days(month.atDay(1), month.atEndOfMonth());
    }
    int months = date.quarter() > 0 ? 3 : date.half() > 0 ? 6 : 12;
    int part = date.quarter() > 0 ? date.quarter() : Math.max(1, date.half());
    var first = LocalDate.of(year, 1, 1).plusMonths(months * (part - 1L));
    return new Days(first, first.plusMonths(months).minusDays(1));
  }
}
