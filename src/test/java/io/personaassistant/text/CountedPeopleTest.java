package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedPeopleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Of 96 lead vets, 44 say late clients spoil their morning.                       | true
          Of 188 owners over 65 asked in six waiting rooms, 103 want a phone call.        | true
          62 of 90 librarians said hired parts arrive later than they need them.          | true
          54 of 132 practice managers name missed appointments.                           | true
          In a survey of 90 librarians, 38 named bowings.                                 | true
          8 % of the owners never answer.                                                 | true
          The minimum of 5 seats is too much for a small practice.                        | false
          A deposit of 40 euros per booking scares owners away.                           | false
          Page 3 of 24 in the invoice is blank.                                           | false
          9 of 10 for the support.                                                        | false
          Of 40 numbers we rang this morning, 13 were dead.                               | false
          Stuck at step 2 of 20 steps.                                                    | false
          """)
  void what_counts_people_is_told_from_what_somebody_says(String text, boolean counts) {
    assertThat(CountedPeople.counts(text)).isEqualTo(counts);
  }
}
