package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredPairTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests with a ticket waited longer than those at the till.       | WARNING
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | At the till the wait is shorter than with a ticket.              | WARNING
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests at the till waited longer than those with a ticket.       |
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests with a ticket waited less than those at the till.         |
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests with a ticket did not wait longer than those at the till. |
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Did guests with a ticket wait longer than those at the till?     |
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests with a ticket stayed longer than they had planned.        |
          A seat by phone costs 9 euro, one from the machine 7 euro.                   | A seat by phone costs more than one from the machine.            |
          A seat by phone costs 9 euro, one from the machine 7 euro.                   | Opening took 7 minutes longer than a phone call.                 |
          """)
  void what_a_source_measures_is_compared_the_way_of_its_numbers(
      String source, String text, Level expected) {
    assertThat(Comparison.against(text, Reading.of(source)).orElse(null)).isEqualTo(expected);
  }
}
