package io.personaassistant.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30-50 years old                       | 20
          Between 30 and 50 year-olds           | 20
          aged 25 to 60                         | 35
          Age: 18–65                            | 47
          between the ages of 30 and 45         | 15
          in their 30s to 50s                   | 29
          late 20s or early 40s                 | 29
          all ages                              | 100
          aged 18 and over                      | 100
          21+                                   | 100
          """)
  void reads_the_span_of_ages(String text, int years) {
    assertThat(AgeRange.in(text, true))
        .hasValueSatisfying(a -> assertThat(a.years()).isEqualTo(years));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Manages 20-50 people
          5-25 years of experience
          Works 30 to 50 hours a week
          A firm of 10-99 employees
          Waits 15-45 minutes
          Listens to the 80s and 90s
          Founded between 1990 and 2010
          42 years old
          Has 18 and 21 inch tyres
          """)
  void takes_no_other_range_for_ages(String text) {
    assertThat(AgeRange.in(text, true)).isEmpty();
  }
}
