package io.personaassistant.text.number;

import io.personaassistant.text.DayNames;
import io.personaassistant.text.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From when to when something is asked for, as people say it: "last month", "since June", "in Q3",
/// "over the past 30 days". What days these are depends on the day it is said. English. Immutable.
///
/// @param words as they stand in the text
/// @param start where they begin, in UTF-16 units
/// @param end where they end
public record TimeLimit(String words, int start, int end) {
  /// From one day to another, both included.
  public record Days(LocalDate first, LocalDate last) {
    /// Whether a day is one of them.
    public boolean contain(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  private static final String COUNTS = "two|three|four|five|six|seven|eight|nine|ten|twelve";
  private static final List<String> COUNT_WORDS = List.of(COUNTS.split("\\|"));
  private static final String WITHIN =
      "(?:(?:in|over|during|within|for|from|of) )?(?:(?:all|the) )*";
  private static final String UNIT = "(?<unit>day|week|month|quarter|year)";
  private static final Pattern STRETCH =
      Pattern.compile(
          WITHIN
              + "(?<which>last|past|previous|this|current)(?: (?<count>\\d{1,3}|"
              + COUNTS
              + "))? "
              + UNIT
              + "s?(?:['’]s?)?");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:from|since|on|of) )?(?<day>today|yesterday)(?:['’]s)?"
              + "|since (?:last )?(?<weekday>"
              + DayNames.ANY
              + ")");
  private static final Pattern FROM_STRETCH =
      Pattern.compile("since (?:the )?(?:last|previous|start of (?:this|the)) " + UNIT);

  /// A date behind what leads to it: `Dates` tells whether it is one.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<lead>since|after|from|until|till|before|in|during|of|last|on) (?:(?:last|the|early|late|start of|end of) )?"
              + "(?<date>[\\p{L}\\d]+(?:[ ,/-]{1,2}[\\p{L}\\d]+){0,4})");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:between|from) (?<one>[\\p{L}\\d]+(?:[ ,/-][\\p{L}\\d]+){0,2}) (?:and|to|until|till|through) "
              + "(?<other>[\\p{L}\\d]+(?:[ ,/-]{1,2}[\\p{L}\\d]+){0,3})");

  private static final Pattern MONTH =
      Pattern.compile(
          Stream.of(Month.values())
              .map(Month::name)
              .collect(Collectors.joining("|", "(?i)\\b(?:", ")\\b")));

  private static final Pattern PART_OF_TIME =
      Pattern.compile(
          "(?i)\\b(?:day|week|month|quarter|half|year)s? of (?:the )?(?:\\d|q[1-4]\\b|(?:last|this|next|year)\\b|"
              + MONTH.pattern()
              + ")");

  /// "From May Berg" may be somebody.
  private static final Pattern PERSON =
      Pattern.compile("(?:from|of) (?:April|May|June|August) \\p{Lu}\\p{Ll}");

  private static final Pattern ANY =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d'’-])(?:%s|%s|%s|%s|%s)(?![\\p{L}\\d])"
              .formatted(STRETCH, DAY, FROM_STRETCH, BETWEEN, NAMED)
              .replaceAll("\\?<\\w+>", "?:"));

  /// The first that a text names; empty for none, for a date that can be read in two ways, and for
  /// a part of a longer time, such as "the last week of October".
  public static Optional<TimeLimit> in(String text) {
    if (PART_OF_TIME.matcher(text).find()) {
      return Optional.empty();
    }
    var found = ANY.matcher(text);
    int from = 0;
    while (found.find(from)) {
      var limit = longest(text, found.start(), found.end());
      if (limit.isPresent()) {
        return limit;
      }
      from = found.start() + 1;
    }
    return Optional.empty();
  }

  /// "Since June from Annie" names a date with its first words alone.
  private static Optional<TimeLimit> longest(String text, int start, int most) {
    for (int end = most; end > start; end = text.lastIndexOf(' ', end - 1)) {
      var limit = new TimeLimit(text.substring(start, end), start, end);
      if (limit.on(LocalDate.EPOCH).isPresent()
          && !PERSON.matcher(text.substring(start)).lookingAt()) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }

  /// The words with the months as they are written, which people type in small letters.
  public String spelled() {
    return MONTH
        .matcher(words)
        .replaceAll(month -> Sentence.upperFirst(month.group().toLowerCase(Locale.ROOT)));
  }

  /// The days that are meant on a day.
  ///
  /// @throws IllegalStateException where the words name none, which [#in] does not give
  public Days from(LocalDate today) {
    return on(today).orElseThrow(() -> new IllegalStateException("no time: " + words));
  }

  private Optional<Days> on(LocalDate today) {
    var said = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    var stretch = STRETCH.matcher(said);
    if (stretch.matches()) {
      return Optional.of(stretch(stretch, today));
    }
    var day = DAY.matcher(said);
    if (day.matches()) {
      return Optional.of(day(day, said.startsWith("since"), today));
    }
    var since = FROM_STRETCH.matcher(said);
    if (since.matches()) {
      var start = startOf(since.group("unit"), today);
      return Optional.of(
          new Days(said.contains("start of") ? start : earlier(since.group("unit"), start), today));
    }
    return between(said, today).or(() -> named(said, today));
  }

  private static Days stretch(Matcher said, LocalDate today) {
    var unit = said.group("unit");
    var start = startOf(unit, today);
    boolean isThis = List.of("this", "current").contains(said.group("which"));
    if (said.group("count") != null || said.group("which").equals("past")) {
      return new Days(back(unit, count(said.group("count")), today).plusDays(1), today);
    }
    return isThis || unit.equals("day")
        ? new Days(start, today)
        : new Days(earlier(unit, start), start.minusDays(1));
  }

  private static int count(String said) {
    if (said == null) {
      return 1;
    }
    int word = COUNT_WORDS.indexOf(said);
    return word < 0 ? Integer.parseInt(said) : said.equals("twelve") ? 12 : word + 2;
  }

  private static LocalDate back(String unit, int count, LocalDate day) {
    return switch (unit) {
      case "day" -> day.minusDays(count);
      case "week" -> day.minusWeeks(count);
      case "month" -> day.minusMonths(count);
      case "quarter" -> day.minusMonths(3L * count);
      default -> day.minusYears(count);
    };
  }

  private static LocalDate earlier(String unit, LocalDate start) {
    return back(unit, 1, start);
  }

  private static LocalDate startOf(String unit, LocalDate day) {
    return switch (unit) {
      case "day" -> day;
      case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      case "quarter" -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      default -> day.withDayOfYear(1);
    };
  }

  private static Days day(Matcher said, boolean isSince, LocalDate today) {
    var weekday = said.group("weekday");
    if (weekday != null) {
      var of = DayOfWeek.of(DayNames.OF_WEEK.indexOf(weekday) + 1);
      return new Days(today.with(TemporalAdjusters.previous(of)), today);
    }
    var first = said.group("day").equals("today") ? today : today.minusDays(1);
    return new Days(first, isSince ? today : first);
  }

  private static Optional<Days> between(String said, LocalDate today) {
    var between = BETWEEN.matcher(said);
    return between.matches()
        ? NamedDays.read(between.group("one"))
            .flatMap(one ->
                NamedDays.read(between.group("other"))
                    .map(other -> between(one, NamedDays.of(other, today).last(), today)))
        : Optional.empty();
  }

  /// A year behind the second is that of both.
  private static Days between(DateMention one, LocalDate last, LocalDate today) {
    var first =
        one.year() > 0
            ? NamedDays.of(one, today).first()
            : NamedDays.in(one, last.getYear()).first();
    return new Days(first.isAfter(last) ? first.minusYears(1) : first, last);
  }

  private static Optional<Days> named(String said, LocalDate today) {
    var named = NAMED.matcher(said);
    return named.matches()
        ? NamedDays.read(named.group("date"))
            .map(date -> led(named.group("lead"), NamedDays.of(date, today), today))
        : Optional.empty();
  }

  private static Days led(String lead, Days days, LocalDate today) {
    return switch (lead) {
      case "since" -> new Days(days.first(), today);
      case "after" -> new Days(days.last().plusDays(1), today);
      case "until", "till" -> new Days(LocalDate.EPOCH, days.last());
      case "before" -> new Days(LocalDate.EPOCH, days.first().minusDays(1));
      default -> days;
    };
  }
}
