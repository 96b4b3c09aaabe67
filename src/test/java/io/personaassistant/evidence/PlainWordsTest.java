package io.personaassistant.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
  @Test
  void what_a_hyphen_joins_to_a_small_word_is_one_phrase() {
    assertThat(PlainWords.content("no-shows in the morning"))
        .containsExactlyInAnyOrder("no shows", "morning");
  }

  @Test
  void a_phrase_is_shared_where_it_stands_word_by_word() {
    var words = List.of("no shows", "budget");

    assertThat(PlainWords.shared(words, PlainWords.of("Three no shows ate the budgets.")))
        .isEqualTo(2);
    assertThat(PlainWords.shared(words, PlainWords.of("It shows no budget."))).isEqualTo(1);
  }
}
