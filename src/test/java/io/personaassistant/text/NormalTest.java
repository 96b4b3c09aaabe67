package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It’s  TOO\u00a0dear.       | it's too dear
          “We can’t”                 | "we can't"
          ﬁve – six — seven          | five - six - seven
          a\u200bb\u00ad c           | ab c
          Why?                       | why
          Why?!                      | why?
          ４２ %                      | 42 %
          not $40                    | not $40
          """)
  void unifies_what_reads_the_same_and_keeps_what_does_not(String text, String expected) {
    assertThat(Normal.of(text.translateEscapes().replace("\\u200b", "\u200b"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the price is too high   | price is too  | true
          the price is too high   | ice is too    | false
          unhelpful and slow      | helpful       | false
          we don't pay            | we don        | false
          it was 9.5 days         | it was 9      | false
          it was 1,200 bikes      | 200 bikes     | false
          it was 12 %             | was 12        | true
          it was 12%              | was 12        | false
          it works. always        | it works      | true
          café society            | caf           | false
          """)
  void holds_whole_words_only(String text, String phrase, boolean expected) {
    assertThat(Normal.holds(text, phrase)).isEqualTo(expected);
  }
}
