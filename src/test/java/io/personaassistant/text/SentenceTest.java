package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
  @ParameterizedTest
  @CsvSource({
    "Chases late deliveries, chases late deliveries",
    "A pilot, a pilot",
    "I count chairs, I count chairs",
    "I'm late, I'm late",
    "It is late, it is late",
    "SMS at night, SMS at night",
    "late, late",
    "'', ''"
  })
  void goes_on_in_a_sentence_with_a_small_letter_where_english_has_one(String text, String inside) {
    assertThat(Sentence.lowerFirst(text)).isEqualTo(inside);
  }

  @Test
  void begins_with_a_capital() {
    assertThat(Sentence.upperFirst("übung macht es")).isEqualTo("Übung macht es");
    assertThat(Sentence.upperFirst("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "It costs too much., It costs too much",
    "Never again!!, Never again",
    "Version 2.5 is out;, Version 2.5 is out",
    "Who are they?, Who are they?",
    ".., ''"
  })
  void leaves_out_the_stop_but_never_a_question_mark(String text, String bare) {
    assertThat(Sentence.withoutStop(text)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 items are", "1, 1 item is", "2, 2 items are", "21, 21 items are"})
  void counts_one_as_one(long number, String counted) {
    assertThat(Sentence.counted(number, "item is", "items are")).isEqualTo(counted);
  }
}
