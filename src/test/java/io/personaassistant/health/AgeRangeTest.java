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
          aged 21 and older who travel          | 100
          21+                                   | 100
          Parents, 18+, who rent                | 100
          Adults (18 and over)                  | 100
          18+ years old                         | 100
          16+ year-olds                         | 100
          Aged 30 to 50, days off on Friday     | 20
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
          16+ years of experience
          21 and more years in the trade
          Manages 18+ client accounts
          Pays $18+ per seat
          Pays $18+.
          Pays € 21+, billed yearly
          Spends 18+ hours a week on it
          Has 21 and over reports
          Chases invoices aged 30 to 90 days
          Tickets aged 18+ days
          Debts aged 30-60 months
          Average 30 to 50 EUR
          Leads aged 30-90-day
          """)
  void takes_no_other_range_for_ages(String text) {
    assertThat(AgeRange.in(text, true)).isEmpty();
  }
}
