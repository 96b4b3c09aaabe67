package io.personaassistant.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          on 2026-03-12 we        | 2026/3/12
          12 March 2026           | 2026/3/12
          12th of March, 2026     | 2026/3/12
          March 12, 2026          | 2026/3/12
          Mar. 12th 2026          | 2026/3/12
          March 2026              | 2026/3/0
          2026-03                 | 2026/3/0
          12.03.2026              | 2026/3/12
          12/03/2026              | 2026/3/12
          12 March                | 0/3/12
          since March             | 0/3/0
          March on, we may march  | ``
          in May                  | 0/5/0
          You may ask             | ``
          Q3 2026                 | 2026/q3
          Q3                      | 0/q3
          third quarter of 2026   | 2026/q3
          H1 2026                 | 2026/h1
          in 2026                 | 2026/0/0
          Deadline: Q3.           | 0/q3
          Launch: Q3. Then we ask | 0/q3
          Churn was 4 in Q1. Q2: flat | 0/q1; 0/q2
          Two parts. Q2) Prices   | 0/q2
          Q3.                     | 0/q3
          - Q3:                   | 0/q3
          Q1: 42 deals            | 0/q1
          Q3 doubled              | 0/q3
          Q3 closes in September  | 0/q3; 0/9/0
          Q4 follows the trend    | 0/q4
          Q1: How often do you?   | ``
          Q2. Tell me of a visit  | ``
          - Q3) What came next?   | ``
          2. **Q1:** Tell me more | ``
          Parts: Q1 asks for whom | ``
          Three. Q2 covers prices | ``
          Q1 and Q2 ask for whom  | ``
          - Q4 closes with thanks | ``
          the 1990s               | 1990/0/0
          2024-2026               | 2024/0/0; 2026/0/0
          $2026, 2026 km          | ``
          2026-13-45              | 2026/0/0
          Monday, last week       | ``
          """)
  void finds_dates_and_periods(String text, String expected) {
    var read =
        Dates.find(text).stream()
            .map(d ->
                d.month() == 0 && d.quarter() > 0
                    ? d.year() + "/q" + d.quarter()
                    : d.month() == 0 && d.half() > 0
                        ? d.year() + "/h" + d.half()
                        : d.year() + "/" + d.month() + "/" + d.day())
            .collect(Collectors.joining("; "));

    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          March 2026     | 2026-03-12       | true
          2026-03-12     | March 2026       | false
          2026           | Q3 2026          | true
          Q1 2026        | 12 March 2026    | true
          Q2 2026        | 12 March 2026    | false
          H1 2026        | Q2 2026          | true
          12 March       | 2026-03-12       | true
          in March       | 2026-03-12       | true
          April 2026     | 2026-03-12       | false
          12 March 2026  | 12/03/2026       | true
          3 December 2026| 12/03/2026       | true
          03/12/2026     | 2026-03-12       | true
          the 2020s      | 2026-03-12       | true
          2025           | 2026-03-12       | false
          """)
  void a_drafted_date_needs_a_source_that_says_at_least_as_much(
      String drafted, String source, boolean expected) {
    var wanted = Dates.find(drafted).getFirst();

    assertThat(wanted.isSupportedBy(Dates.find(source).getFirst())).isEqualTo(expected);
  }

  @Test
  void a_day_supports_its_month() {
    assertThat(Dates.find("March 2026").getFirst().isSupportedBy(LocalDate.of(2026, 3, 12)))
        .isTrue();
  }
}
