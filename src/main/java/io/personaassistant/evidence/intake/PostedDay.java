package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.ColumnDays;
import io.personaassistant.text.PhraseTable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day of a post as a page shows it: `Edited on Mar 3, 2026 at 9:12 PM`, `2w`, `vor 3 Tagen`.
/// Pure functions.
final class PostedDay {
  private static final PhraseTable PHRASES = PhraseTable.read(PostedDay.class, "posts.txt");
  private static final Pattern BEFORE_DAY = PHRASES.pattern("^", "before", "");
  private static final Pattern BEHIND_DAY = PHRASES.pattern("", "behind", "$");
  private static final Pattern WEEKDAY = PHRASES.pattern("^", "weekday", "");
  private static final Pattern HOURS = PHRASES.pattern("", "hours", "");
  private static final Map<ChronoUnit, Pattern> AGO =
      Map.of(
          ChronoUnit.DAYS, PHRASES.pattern("", "days", ""),
          ChronoUnit.WEEKS, PHRASES.pattern("", "weeks", ""),
          ChronoUnit.MONTHS, PHRASES.pattern("", "months", ""),
          ChronoUnit.YEARS, PHRASES.pattern("", "years", ""));

  private static final Pattern MARKS = Pattern.compile("^[\\s·•|★☆⭐]+|[\\s·•|]+$");

  private PostedDay() {}

  /// Whether a text says a day.
  static boolean isOne(String text) {
    var bare = bare(text);
    return ColumnDays.isDay(bare) || day(bare, LocalDate.EPOCH).isPresent();
  }

  private static String bare(String text) {
    var plain = MARKS.matcher(text).replaceAll("");
    var behind = BEFORE_DAY.matcher(plain).replaceFirst("");
    // a mark may stand before "edited", too
    var day = MARKS.matcher(BEHIND_DAY.matcher(behind).replaceFirst("")).replaceAll("");
    // "mar" is the start of a month in one language and of a weekday in another
    return ColumnDays.isDay(day) ? day : WEEKDAY.matcher(day).replaceFirst("");
  }

  /// The day that a text such as `2 days ago` means, counted from another.
  private static Optional<LocalDate> day(String text, LocalDate from) {
    if (HOURS.matcher(text).matches()) {
      return Optional.of(from);
    }
    for (var ago : AGO.entrySet()) {
      var found = ago.getValue().matcher(text);
      if (found.matches()) {
        var number = found.group("number");
        boolean many = number != null && Character.isDigit(number.charAt(0));
        return Optional.of(from.minus(many ? Integer.parseInt(number) : 1, ago.getKey()));
      }
    }
    return Optional.empty();
  }

  /// Whether it counts from when the page was copied.
  static boolean isRelative(String text) {
    return day(bare(text), LocalDate.EPOCH).isPresent();
  }

  /// The day as a cell of a column of days holds it.
  ///
  /// @param copied the day on which the page was copied
  static String from(String text, LocalDate copied) {
    var bare = bare(text);
    return day(bare, copied).map(LocalDate::toString).orElse(bare);
  }
}
