package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What says the opposite of what.
class PolarityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sales of the panel declined.               | Sales of the panel rose.                  | true
          Sales of the panel declined.               | Sales of the panel fell.                  | false
          Sales of the panel declines every autumn.  | Sales of the panel grew every autumn.     | true
          Sales of the panel declined to 40.         | Sales of the panel rose to 40.            | true
          The buyer declined to sign the order.      | The buyer signed the order.               | true
          The buyer declined to sign the order.      | The buyer did not sign the order.         | false
          The buyer declined the offer.              | The buyer accepted the offer.             | true
          The buyer declined the offer.              | The buyer rejected the offer.             | false
          """)
  void what_declines_falls_and_who_declines_to_do_it_does_not(
      String one, String two, boolean opposed) {
    assertThat(Polarity.of(one).opposes(Polarity.of(two))).isEqualTo(opposed);
    assertThat(Polarity.of(two).opposes(Polarity.of(one))).isEqualTo(opposed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nothing is moved before you have seen it.      | We move nothing until you have seen it.       | false
          Nothing is moved before you have seen it.      | The files are moved when you have seen it.    | false
          We do not come before 5:30.                    | We come before 5:30.                          | true
          There is no need to test it before you use it. | Test it before you use it.                    | true
          Drugs that are missing on the bill are listed. | Drugs that are not on the bill are listed.    | false
          Drugs that are missing on the bill are listed. | Drugs that are on the bill are listed.        | true
          The fee counts for a van, not for each shop that shares it. | The fee counts for a van.        | false
          Not every van was on time.                     | The vans were on time.                        | false
          No van was on time.                            | The vans were on time.                        | true
          Hire stops on rain days.                       | No hire is charged on rain days.              | false
          Hire stops on rain days.                       | Hire is charged on rain days.                 | true
          Hire does not stop on rain days.               | No hire is charged on rain days.              | true
          """)
  void what_waits_is_set_apart_or_missing_denies_nothing_else(
      String one, String two, boolean opposed) {
    assertThat(Polarity.of(one).opposes(Polarity.of(two))).isEqualTo(opposed);
    assertThat(Polarity.of(two).opposes(Polarity.of(one))).isEqualTo(opposed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You must explain the fee to them.       | I cannot explain the fee to them.       | false
          The fee is hard to explain to them.     | I cannot explain the fee to them.       | false
          You can explain the fee to them.        | I cannot explain the fee to them.       | true
          You must explain the fee to them.       | You need not explain the fee to them.   | true
          A fee is added for the guests.          | No fee is added for the guests.         | true
          """)
  void who_must_or_struggles_does_not_say_the_opposite_of_who_cannot(
      String one, String two, boolean opposed) {
    assertThat(Polarity.of(one).opposes(Polarity.of(two))).isEqualTo(opposed);
    assertThat(Polarity.of(two).opposes(Polarity.of(one))).isEqualTo(opposed);
  }
}
