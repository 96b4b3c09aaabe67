package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fewer no-shows — from day one.  | 5
          one—two                         | 2
          a & b                           | 2
          -                               | 0
          ‘it’s fine’                     | 2
          """)
  void counts_as_people_count(String text, int expected) {
    assertThat(Words.count(text)).isEqualTo(expected);
  }

  @Test
  void stems_lightly_and_drops_stop_words() {
    assertThat(Words.content("The owners are worrying about missed bookings and policies"))
        .containsExactly("owner", "worry", "miss", "book", "policy");
  }

  @Test
  void sentences_end_where_a_reader_pauses() {
    assertThat(Words.sentences("Dr. Stone paid 9.5 days. “Too much!” Why? e.g. this\n1. Next one"))
        .extracting(Span::text)
        .isEqualTo(
            List.of("Dr. Stone paid 9.5 days.", "“Too much!”", "Why?", "e.g. this", "1. Next one"));
  }
}
