package io.personaassistant.checking.number;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.text.DayNames;
import io.personaassistant.text.number.DateMention;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether the weekday in front of a whole date is that of the calendar. English.
final class Weekdays {
  private static final Pattern BEFORE =
      Pattern.compile("(?iu)\\b(" + DayNames.ANY + ")(?:,| the|, the)? $");

  private Weekdays() {}

  static void judge(FieldText at, DateMention date, Findings findings) {
    var before = BEFORE.matcher(at.text()).region(0, date.start());
    var day = day(date);
    if (day.isEmpty() || !before.find()) {
      return;
    }
    var named = DayOfWeek.valueOf(before.group(1).toUpperCase(Locale.ROOT));
    var right = day.orElseThrow().getDayOfWeek();
    if (named != right) {
      findings.error(
          "dates_supported",
          at,
          before.start(1),
          date.end(),
          Findings.show(date.text())
              + " is a "
              + right.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + ".",
          "Correct the weekday or the date, or leave the weekday out.");
    }
  }

  private static Optional<LocalDate> day(DateMention date) {
    if (date.year() == 0 || date.day() == 0 || date.form() != DateMention.Form.ONE_WAY) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(date.year(), date.month(), date.day()));
    } catch (DateTimeException e) {
      return Optional.empty(); // 30 February is found elsewhere
    }
  }
}
