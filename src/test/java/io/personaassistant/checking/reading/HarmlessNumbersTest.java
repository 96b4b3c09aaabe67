package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.text.number.Numbers;
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
          Before the two of them decide, she calls her boss.   | true
          She ran between the two in ski boots.                | true
          The two owners decide.                               | false
          The two who left had asked before.                   | false
          """)
  void the_two_are_harmless_where_nobody_is_counted(String text, boolean harmless) {
    var two = Numbers.find(text).getFirst();

    assertThat(HarmlessNumbers.isHarmless(two, text)).isEqualTo(harmless);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Twice is once too often.                             | true
          They log in with a two-factor code.                  | true
          Three letters are two too many.                      | true
          It did not fall to zero.                             | true
          It fell to zero.                                     | false
          A bill that is written between two patients.         | true
          Two of yours could share a van.                      | true
          Two of yours share a van.                            | false
          Two of your kitchens may share a van.                | true
          Two of yours could not share a van.                  | false
          They lost two of them, which can cost a customer.    | false
          Two of these could pay nothing.                      | false
          A bill between two patients and the next call.       | true
          A bill is split between two and four patients.       | false
          It takes between two days and four.                  | false
          Look for double records first.                       | true
          We double deliveries within a year.                  | false
          It will double the price.                            | false
          """)
  void a_manner_of_speaking_gives_no_figure(String text, boolean harmless) {
    var numbers = Numbers.find(text);

    assertThat(HarmlessNumbers.isHarmless(numbers.getLast(), text)).isEqualTo(harmless);
  }
}
