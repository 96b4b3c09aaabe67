package io.personaassistant.text.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakenTest {
  /// Taken are 5 to 10, then 20 to 25, then 12 to 14.
  @ParameterizedTest
  @CsvSource({
    "0, 5, true",
    "0, 6, false",
    "5, 10, false",
    "6, 8, false",
    "9, 11, false",
    "10, 12, true",
    "10, 13, false",
    "13, 20, false",
    "14, 20, true",
    "0, 40, false",
    "4, 11, false",
    "24, 30, false",
    "25, 30, true",
    "26, 26, false"
  })
  void a_place_is_taken_once(int start, int end, boolean isTaken) {
    var taken = new Taken();
    taken.take(5, 10);
    taken.take(20, 25);
    taken.take(Span.of("a text of some length", 12, 14));

    assertThat(taken.take(start, end)).isEqualTo(isTaken);
  }
}
