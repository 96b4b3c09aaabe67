package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He said "it costs too much" twice          | it costs too much
          “It costs too much,” he said               | It costs too much,
          „Das ist zu teuer“, sagt er                | Das ist zu teuer
          « c'est trop cher »                        | c'est trop cher
          「高 い で す ね」                            | 高 い で す ね
          ‘it costs too much’ he said                | it costs too much
          'we can't pay for that' he said            | we can't pay for that
          'the clinics' staff are busy' he said      | the clinics' staff are busy
          'We lost two days' she said                | We lost two days
          ''it costs too much'' he said              | it costs too much
          a "term" and "two words" only              | ``
          the clinics' owners don't pay the labs'    | ``
          a 27" screen and a 32" screen are too big  | ``
          "we hang a 27" screen on each wall" he said| we hang a 27" screen on each wall
          rock 'n' roll in the '90s and 'em all      | ``
          “it costs too much and so on               | it costs too much and so on
          he said "it costs too much and so on       | it costs too much and so on
          "one two three" and "four five six"        | one two three; four five six
          “he said ‘it costs too much’ again”        | he said ‘it costs too much’ again
          > it costs too much\\nand more              | it costs too much
          say:"it costs too much"                    | it costs too much
          **"it costs too much"**                    | it costs too much
          """)
  void finds_three_or_more_words_in_marks(String text, String expected) {
    String whole = text.translateEscapes();

    assertThat(
            Quotations.find(whole).stream().map(Quotation::text).collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @Test
  void splits_at_an_ellipsis_of_any_style() {
    var quotation =
        Quotations.find("\"it costs too much … for a clinic [...] our size\"").getFirst();

    assertThat(quotation.segments())
        .containsExactly("it costs too much", "for a clinic", "our size");
  }
}
