package io.personaassistant.checking;

import io.personaassistant.text.Normal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a day stands in the brief in other words: "31 January 2027" and "by January 31" for "end
/// of January", "until 15 January" for "15 January". English.
final class DaysOfBrief {
  private static final Pattern BEFORE =
      Pattern.compile("(?i)^\\W*(?:by|until|till|on|before|due)?\\s*(?:the )?");

  private static final Pattern YEAR = Pattern.compile("(?u),?\\s+(20\\d\\d)\\W*$");

  private static final Pattern YEAR_BEHIND = Pattern.compile(",? (20\\d\\d)\\b");

  private static final String MONTH =
      "((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?";

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "(?iu)^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? "
              + MONTH
              + "|"
              + MONTH
              + " (\\d{1,2})(?:st|nd|rd|th)?$");

  private DaysOfBrief() {}

  /// @param today from when on a year may be added that the brief does not say
  static boolean stand(String text, String brief, Optional<LocalDate> today) {
    var told = Normal.of(brief);
    var whole = BEFORE.matcher(text.strip()).replaceFirst("");
    var year = YEAR.matcher(whole);
    var said = year.find() ? year.group(1) : "";
    var day = year.replaceFirst("").strip();
    boolean added = !said.isEmpty() && !told.contains(said);
    return !day.isEmpty()
        && !(added && today.filter(t -> isBefore(day, Integer.parseInt(said), t)).isPresent())
        && ways(day).map(Normal::of).anyMatch(way -> stands(told, way, said));
  }

  /// The day with its month whole or cut short, before or behind it, and the end of its month where
  /// it is the last.
  private static Stream<String> ways(String day) {
    var parts = DAY_AND_MONTH.matcher(day);
    if (!parts.matches()) {
      return Stream.of(day);
    }
    var number = number(parts);
    var month = month(parts);
    var name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    var cut = name.substring(0, 3);
    boolean last = Integer.parseInt(number) >= month.minLength();
    return Stream.of(
        day,
        number + " " + name,
        name + " " + number,
        number + " " + cut,
        cut + " " + number,
        last ? "end of " + name : day);
  }

  private static String number(Matcher parts) {
    return parts.group(1) == null ? parts.group(4) : parts.group(1);
  }

  private static Month month(Matcher parts) {
    var month = parts.group(2) == null ? parts.group(3) : parts.group(2);
    return Arrays.stream(Month.values())
        .filter(m -> m.name().regionMatches(true, 0, month, 0, 3))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isBefore(String day, int year, LocalDate today) {
    var parts = DAY_AND_MONTH.matcher(day);
    return parts.matches()
        && YearMonth.of(year, month(parts)).isValidDay(Integer.parseInt(number(parts)))
        && LocalDate.of(year, month(parts), Integer.parseInt(number(parts))).isBefore(today);
  }

  /// A year is what may be added; another one than the brief's is another day.
  private static boolean stands(String told, String day, String year) {
    for (int at = Normal.indexOf(told, day, 0); at >= 0; at = Normal.indexOf(told, day, at + 1)) {
      var other = YEAR_BEHIND.matcher(told).region(at + day.length(), told.length());
      if (year.isEmpty() || !other.lookingAt() || other.group(1).equals(year)) {
        return true;
      }
    }
    return false;
  }
}
