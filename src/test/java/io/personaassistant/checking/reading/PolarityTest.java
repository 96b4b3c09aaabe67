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
}
