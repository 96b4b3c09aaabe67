package io.personaassistant.checking.number;

import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.DateMention;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The dates that a line may give, for those who know its numbers. English.
record KnownDates(KnownNumbers numbers) {
  private static final String SEASON_OF =
      "(?i)\\b(?:(spring|summer|autumn|fall|winter)(?:,| and| or| to) )?(spring|summer|autumn|fall|winter)(?: of| in|,)? ";

  private static final Pattern SEASON = Pattern.compile(SEASON_OF + "$");

  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\b(?:(?<end>(?:the )?(?:end|close) of|late)|(?<start>(?:the )?(?:beginning|start) of|early)) $");

  private static final int LAST_MONTHS = 10;

  /// Up to which month a year begins, below zero.
  private static final int FIRST_MONTHS = -4;

  private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

  /// Whether a source, the record or the brief has a date.
  boolean has(DateMention date, Set<String> about) {
    var stems = new HashSet<>(about);
    stems.removeAll(Words.content(date.text()));
    boolean onRecord =
        numbers.record().dates().stream()
            .filter(date::isSupportedBy)
            .anyMatch(d -> isAbout(stems, d.text()));
    return onRecord
        || numbers.cited().stream()
            .anyMatch(c -> c.source().date().filter(date::isSupportedBy).isPresent())
        || numbers
            .read()
            .anyMatch(reading ->
                reading.dates().stream().anyMatch(date::isSupportedBy)
                    || isNamedMonth(date, reading)
                    || isNamedQuarter(date, reading));
  }

  /// Whether a sentence of the record that has this date is about the same.
  private boolean isAbout(Set<String> stems, String date) {
    return stems.size() < 2
        || numbers.record().sentences().stream()
            .filter(s -> s.text().contains(date))
            .anyMatch(s -> Wording.shared(stems, s.stems()) > 0);
  }

  /// "Q2" says what "second quarter" says.
  private static boolean isNamedQuarter(DateMention date, Reading reading) {
    return date.year() == 0
        && date.quarter() > 0
        && Normal.holds(reading.normal(), QUARTERS.get(date.quarter() - 1) + " quarter");
  }

  /// "In September" says what "the September invoice" says; "may" is a verb more often.
  private static boolean isNamedMonth(DateMention date, Reading reading) {
    var name = Words.tokens(date.text()).stream().filter(w -> w.length() > 3).toList();
    return date.year() == 0
        && date.month() > 0
        && date.day() == 0
        && !name.isEmpty()
        && Normal.holds(reading.normal(), name.getLast());
  }

  /// "In spring 2027" where all that is known of the year is summer.
  boolean isOfOtherSeason(DateMention date, String text) {
    var season = SEASON.matcher(text.substring(0, date.start()));
    if (date.month() > 0 || !season.find()) {
      return false;
    }
    var own = season(season.group(2));
    var year = Pattern.compile(SEASON_OF + date.year() + "\\b");
    var known =
        numbers
            .told()
            .flatMap(told -> year.matcher(told).results())
            .flatMap(m -> Stream.of(m.group(1), m.group(2)))
            .filter(Objects::nonNull)
            .map(KnownDates::season)
            .toList();
    return !known.isEmpty() && !known.contains(own);
  }

  /// "The end of 2027" where all that is known of the year is February.
  boolean isOfOtherPart(DateMention date, String text) {
    var part = PART.matcher(text.substring(0, date.start()));
    if (date.month() > 0 || date.quarter() > 0 || date.half() > 0 || !part.find()) {
      return false;
    }
    int months =
        part.group("end") != null ? LAST_MONTHS : part.group("start") != null ? FIRST_MONTHS : 0;
    var known =
        numbers
            .read()
            .flatMap(reading -> reading.dates().stream())
            .filter(d -> d.year() == date.year())
            .toList();
    return months != 0
        && !known.isEmpty()
        && known.stream().allMatch(d -> d.month() > 0)
        && known.stream().noneMatch(d -> months > 0 ? d.month() >= months : d.month() <= -months)
        // "in July 2026 ... until April 2027" holds at the end of 2026, too
        && numbers
            .read()
            .flatMap(reading -> reading.dates().stream())
            .noneMatch(d ->
                d.year() != 0
                    && (months > 0
                        ? d.year() > date.year()
                        : d.year() < date.year() && d.year() > 0));
  }

  private static String season(String word) {
    return word.toLowerCase(Locale.ROOT).replace("fall", "autumn");
  }

  /// The id of the first given but uncited source that has this date.
  Optional<String> uncitedWith(DateMention date) {
    return numbers.uncited().stream()
        .filter(c -> c.reading().dates().stream().anyMatch(date::isSupportedBy))
        .map(c -> c.source().id())
        .findFirst();
  }
}
