package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You can pause the rent, so it is no problem at all. | false",
        "Pausing costs nothing at all, and you keep your place. | false",
        "Above all, you can pause the rent for two months. | false",
        "After all, the rent can be paused. | false",
        "All the best for the season: the rent can be paused. | false",
        "You can pause the rent at all sites. | true",
        "The rent can be paused after all contracts have run a year. | true",
        "All rents can be paused. | true",
        "You can always pause the rent, at no cost at all. | true",
      })
  void what_is_said_of_all_is_told_from_what_only_sounds_so(String said, boolean all) {
    assertThat(Sweeping.saysOfAll(said, "The rent can be paused for two months a year."))
        .isEqualTo(all);
  }
}
