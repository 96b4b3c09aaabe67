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
        "They choose a panel before the new year. | They want a panel and a review before any trial in the new year. | false",
        "Choosing a tool before the launch leaves no room for a review. | A review comes before any tool. | false",
        "Running the demo before the review is how most firms work. | They need a review before any demo. | true",
        "Whoever runs the demo before the review loses time. | They need a review before any demo. | true",
        "They run the demo before the Monday review. | They run a review before any demo. | true",
        "Calls go out before the heating season and after it. | Owners get calls before and after the heating season. | false",
        "Calls go out before the heating season. | The heating season begins before calls go out. | true",
        "Quality matters more to them than speed. | They would trade quality for speed. | true",
        "They care more about quality than about speed. | They gave up quality for speed. | true",
        "Speed before quality. | Quality is what I pay for, not speed. | true",
        "They answer more than 40 mails about quality. | They would trade quality for speed. | false",
        "One before the other. | Nothing of this kind. | false",
      })
  void what_is_said_the_other_way_round_is_found(String one, String other, boolean reversed) {
    assertThat(OrderedPairs.of(one).isReversed(OrderedPairs.of(other))).isEqualTo(reversed);
  }
}
