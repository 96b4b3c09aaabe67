package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderedPairsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Legal reads the contract before finance sees the price. | Finance sees the price before legal reads the contract. | true",
        "Legal reads the contract after finance saw the price. | Legal reads the contract before finance sees the price. | true",
        "Legal reads the contract before finance sees the price. | Finance sees the price after legal reads the contract. | false",
        "They would rather read answers than summaries. | They would rather read summaries than answers. | true",
        "He prefers monthly invoices to yearly contracts. | I prefer yearly contracts over monthly invoices. | true",
        "He prefers monthly invoices. | I prefer yearly contracts over monthly invoices. | false",
        "They take calls instead of forms. | Rather calls than forms, they said. | false",
        "Quality is what I would pay for, not speed. | Speed is what they pay for, not quality. | true",
        "Quality is what I would pay for, not speed. | They pay for quality, not for speed. | false",
        "They sign the contract first and start the trial afterwards. | They start the trial before they sign the contract. | true",
        "They sign before the pilot ends. | They never sign before the pilot ends. | false",
        "One before the other. | Nothing of this kind. | false",
      })
  void what_is_said_the_other_way_round_is_found(String one, String other, boolean reversed) {
    assertThat(OrderedPairs.of(one).isReversed(OrderedPairs.of(other))).isEqualTo(reversed);
  }
}
