package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which texts speak of many.
class GeneralityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One owner checks many small growers.                        | true
          She meets several of the busy growers.                      | true
          She heard it from both clients.                             | true
          For most owners the list is late.                           | true
          She keeps all the reports clients send.                     | false
          She needs several weeks before clients answer.              | false
          She reads both lists before managers do.                    | false
          She works all day so clients get their list.                | false
          She spends most of her week on lists.                       | false
          She copies lists most mornings.                             | false
          She cannot say how many owners copy it.                     | false
          """)
  void a_word_for_many_counts_its_own_noun(String text, boolean many) {
    assertThat(Generality.isOfMany(text, "", "")).isEqualTo(many);
  }
}
