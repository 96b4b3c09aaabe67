package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.text.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Of growers and advisers, take the later of the two.  | true
          Which of the two would you like to see first?        | true
          Take the later of the two.                           | false
          """)
  void of_the_two_is_harmless_where_both_have_been_named(String text, boolean harmless) {
    var two = Numbers.find(text).getFirst();

    assertThat(HarmlessNumbers.isHarmless(two, text)).isEqualTo(harmless);
  }
}
