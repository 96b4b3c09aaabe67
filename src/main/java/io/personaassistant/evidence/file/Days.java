package io.personaassistant.evidence.file;

import io.personaassistant.text.Accents;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads days in the forms that mean one day only.
public final class Days {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// The other languages in which months are known by name; none calls two of them the same.
  private static final List<Locale> OTHERS =
      Stream.of("de", "fr", "es", "it", "pt", "nl").map(Locale::of).toList();

  private static final List<Form> FORMS =
      List.of(
          // with or without a time of day behind it
          new Form(
              "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?",
              m -> day(m.group(1), m.group(3), m.group(4))),
          new Form("(\\d{4})(\\d{2})(\\d{2})", m -> day(m.group(1), m.group(2), m.group(3))),
          new Form(
              "(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})",
              m -> day(m.group(3), m.group(2), m.group(1))),
          new Form("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})", Days::slashed),
          new Form(
              "(\\d{1,2})(?:st|nd|rd|th|er|º)?[ .-]+(?:de )?(\\p{L}{3,10})\\.?,?[ -]+(?:de )?(\\d{4})",
              m -> day(m.group(3), month(m.group(2)), m.group(1))),
          // 04/Aug/26 6:12 AM, as Jira writes it
          new Form(
              "(\\d{1,2})/(\\p{L}{3})/(?:20)?(\\d{2})(?: \\d{1,2}:\\d{2}.*)?",
              m -> day("20" + m.group(3), month(m.group(2)), m.group(1))),
          new Form(
              "(\\p{L}{3,10})\\.?[ ]+(\\d{1,2})(?:st|nd|rd|th)?,?[ ]+(\\d{4})",
              m -> day(m.group(3), month(m.group(1)), m.group(2))));

  private static final Pattern TWO_WAYS = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}).*");

  private static final List<Pattern> MONTH_FORMS =
      List.of(
          Pattern.compile("(?<month>\\p{L}{3,10})\\.?,?[ -]+(?:de )?(?<year>\\d{4})"),
          Pattern.compile("(?<year>\\d{4})[ -]+(?<month>\\p{L}{3,10})\\.?"),
          Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})"),
          Pattern.compile("(?<month>\\d{1,2})[-/.](?<year>\\d{4})"));

  private record Form(Pattern pattern, Function<Matcher, Optional<LocalDate>> day) {
    Form(String pattern, Function<Matcher, Optional<LocalDate>> day) {
      this(Pattern.compile(pattern), day);
    }
  }

  private Days() {}

  /// The day; empty for anything else, and for `03/05/2026`, which is in May for some and in March
  /// for others.
  public static Optional<LocalDate> parse(String typed) {
    try {
      return read(typed.strip()).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Whether it is a day with the month first and another with the day first.
  static boolean isTwoWays(String typed) {
    var parts = TWO_WAYS.matcher(typed.strip());
    return parts.matches()
        && Stream.of(parts.group(1), parts.group(2))
            .mapToInt(Integer::parseInt)
            .allMatch(n -> n >= 1 && n <= 12);
  }

  /// The month, where a text names one without a day: `August 2026`, `2026-08`, `08/2026`.
  public static Optional<YearMonth> monthOf(String typed) {
    var text = typed.strip();
    for (var form : MONTH_FORMS) {
      var matcher = form.matcher(text);
      if (matcher.matches()) {
        return parse("1 " + matcher.group("month") + " " + matcher.group("year"))
            .or(() -> parse("%s-%s-01".formatted(matcher.group("year"), matcher.group("month"))))
            .map(YearMonth::from);
      }
    }
    return Optional.empty();
  }

  /// The two days that `03/05/2026` can be, the day first and then the month first; none for what
  /// can be read one way only.
  public static List<LocalDate> readings(String typed) {
    var parts = TWO_WAYS.matcher(typed.strip());
    if (!parts.matches() || !isTwoWays(typed) || parse(typed).isPresent()) {
      return List.of();
    }
    return List.of(
        LocalDate.of(number(parts, 3), number(parts, 2), number(parts, 1)),
        LocalDate.of(number(parts, 3), number(parts, 1), number(parts, 2)));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static Optional<LocalDate> read(String typed) {
    for (var form : FORMS) {
      var matcher = form.pattern().matcher(typed);
      if (matcher.matches()) {
        return form.day().apply(matcher);
      }
    }
    return Optional.empty();
  }

  /// Only where one of the two can be no month.
  private static Optional<LocalDate> slashed(Matcher m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(2));
    if (first > 12 || first == second) {
      return day(m.group(3), m.group(2), m.group(1));
    }
    return second > 12 ? day(m.group(3), m.group(1), m.group(2)) : Optional.empty();
  }

  private static String month(String word) {
    var lower = plain(word);
    int month = MONTHS.indexOf(lower.substring(0, 3)) + 1;
    var full = month == 0 ? "" : name(Month.of(month), TextStyle.FULL, Locale.ENGLISH);
    if (full.startsWith(lower) || lower.equals("sept")) {
      return Integer.toString(month);
    }
    for (var other : Month.values()) {
      if (OTHERS.stream().anyMatch(l -> isCalled(lower, other, l))) {
        return Integer.toString(other.getValue());
      }
    }
    return "0";
  }

  private static boolean isCalled(String lower, Month month, Locale locale) {
    return lower.equals(name(month, TextStyle.FULL, locale))
        || lower.equals(name(month, TextStyle.SHORT, locale));
  }

  private static String name(Month month, TextStyle style, Locale locale) {
    return plain(month.getDisplayName(style, locale)).replace(".", "");
  }

  /// In small letters without accents, which many leave out: "fevrier".
  private static String plain(String word) {
    return Accents.without(word).toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    return Optional.of(
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
  }
}
