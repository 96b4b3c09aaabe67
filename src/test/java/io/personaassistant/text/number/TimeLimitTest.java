package io.personaassistant.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From when to when something is asked for, on a Monday in November.
class TimeLimitTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          objections last month                        | last month                | 2026-10-01 | 2026-10-31
          objections from the last week                | from the last week        | 2026-11-23 | 2026-11-29
          complaints since June                        | since June                | 2026-06-01 | 2026-11-30
          complaints since june about price            | since june                | 2026-06-01 | 2026-11-30
          complaints since the 5th of May from annie   | since the 5th of May      | 2026-05-05 | 2026-11-30
          tickets this quarter                         | this quarter              | 2026-10-01 | 2026-11-30
          tickets from last quarter                    | from last quarter         | 2026-07-01 | 2026-09-30
          what came in over the past 30 days?          | over the past 30 days     | 2026-11-01 | 2026-11-30
          in the last two weeks                        | in the last two weeks     | 2026-11-17 | 2026-11-30
          past month                                   | past month                | 2026-10-31 | 2026-11-30
          last year's tickets                          | last year's               | 2025-01-01 | 2025-12-31
          tickets in Q3                                | in Q3                     | 2026-07-01 | 2026-09-30
          tickets in q4 2025                           | in q4 2025                | 2025-10-01 | 2025-12-31
          calls in december                            | in december               | 2025-12-01 | 2025-12-31
          calls of March 2026                          | of March 2026             | 2026-03-01 | 2026-03-31
          calls between June and August                | between June and August   | 2026-06-01 | 2026-08-31
          calls from November to January 2026          | from November to January 2026 | 2025-11-01 | 2026-01-31
          tickets until 2026-03                        | until 2026-03             | 1970-01-01 | 2026-03-31
          tickets before May                           | before May                | 1970-01-01 | 2026-04-30
          tickets after 3 March 2026                   | after 3 March 2026        | 2026-03-04 | 2026-11-30
          what came in yesterday                       | yesterday                 | 2026-11-29 | 2026-11-29
          tickets since Monday                         | since Monday              | 2026-11-23 | 2026-11-30
          tickets since last week                      | since last week           | 2026-11-23 | 2026-11-30
          tickets since the start of the year          | since the start of the year | 2026-01-01 | 2026-11-30
          in 2025                                      | in 2025                   | 2025-01-01 | 2025-12-31
          """)
  void says_which_days_are_meant(String text, String words, LocalDate first, LocalDate last) {
    var limit = TimeLimit.in(text).orElseThrow();

    assertThat(limit.words()).isEqualTo(words);
    assertThat(text.substring(limit.start(), limit.end())).isEqualTo(words);
    assertThat(limit.from(TODAY)).isEqualTo(new TimeLimit.Days(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quotes from May Berg about price",
        "this is too slow",
        "the last thing they need",
        "in 30 days",
        "since the launch",
        "the first week is free",
        "tickets since 03/04/2026",
        "next month",
        "tickets in the last quarter of 2025",
        "tickets in the last week of October",
        "every month"
      })
  void names_no_time_that_has_been(String text) {
    assertThat(TimeLimit.in(text)).isEmpty();
  }
}
