package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredPairTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests with a ticket waited longer than those at the till.       | ERROR
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | At the till the wait is shorter than with a ticket.              | ERROR
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests at the till waited longer than those with a ticket.       |
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests with a ticket waited less than those at the till.         |
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests with a ticket did not wait longer than those at the till. |
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Did guests with a ticket wait longer than those at the till?     |
          Guests with a ticket waited 4 minutes; guests at the till waited 11 minutes. | Guests with a ticket stayed longer than they had planned.        |
          A seat by phone costs 9 euro, one from the machine 7 euro.                   | A seat by phone costs more than one from the machine.            |
          A seat by phone costs 9 euro, one from the machine 7 euro.                   | Opening took 7 minutes longer than a phone call.                 |
          Groups that paid a deposit lost 4 percent of their bookings, groups that paid none 19 percent. | Groups with a deposit lost more of their bookings.    | ERROR
          Groups that paid a deposit lost 4 percent of their bookings, groups that paid none 19 percent. | Groups with a deposit lost fewer of their bookings.   |
          Groups that paid a deposit lost 4 percent of their bookings, groups that paid none 19 percent. | Groups without a deposit lost more of their bookings. |
          In 2025, 57 percent of letters went by mail, up from 41 percent in 2024.     | Fewer letters went by mail than a year before.                   | WARNING
          In 2025, 57 percent of letters went by mail, up from 41 percent in 2024.     | More letters went by mail than in 2024.                          |
          In 2025, 57 percent of letters went by mail, up from 41 percent in 2024.     | Did fewer letters go by mail than a year before?                 |
          In 2025, 57 percent of letters went by mail, up from 41 percent in 2024.     | Fewer vans were washed than a year before.                       |
          In 2025, 57 percent of letters went by mail, up from 41 percent in 2024.     | Fewer letters went by mail in 2025 than in 2024.                 | ERROR
          In 2025, 57 percent of letters went by mail, up from 41 percent in 2024.     | Fewer letters went by mail in 2024 than in 2025.                 |
          In 2025, 57 percent of letters went by mail, up from 41 percent in 2024.     | The share of letters that went by mail fell in 2025.             | ERROR
          In 2025, 57 percent of letters went by mail, up from 41 percent in 2024.     | The number of parcels that went by mail fell in 2025.            |
          I turned the oven down, and the bill for gas was lower in spring.            | The bill for gas climbed in spring.                              | ERROR
          I turned the oven down, and the bill for gas was lower in spring.            | The bill for gas climbed in winter.                              |
          I turned the oven down, and the bill for gas was lower in spring.            | The bill for gas did not rise in spring.                         |
          I turned the oven down, and the bill for gas was lower in spring.            | Since spring the bill for gas has risen.                         |
          When demand grew we hired; when it fell we kept everybody.                   | Demand fell, and they kept everybody.                            |
          Of the loaves of rye, 3 percent came back; of the loaves of oats, 11 percent. | Loaves of rye came back more often than loaves of oats.         | ERROR
          Of the loaves of rye, 3 percent came back; of the loaves of oats, 11 percent. | Loaves of oats came back more often than loaves of rye.         |
          Of the loaves of rye, 3 percent came back; of the loaves of oats, 11 percent. | Loaves of rye came back more often than we had feared.          |
          Boats with a cover needed 4 hours of work, the others 9 hours.               | Boats with a cover needed more work than the others.             | ERROR
          Boats with a cover needed 4 hours of work, the others 9 hours.               | Boats with a cover needed less work than the rest.               |
          Boats with a cover needed 4 hours of work, the others 9 hours.               | Covers cost more than other gear.                                |
          """)
  void what_a_source_measures_is_compared_the_way_of_its_numbers(
      String source, String text, @Nullable Level expected) {
    assertThat(Comparison.against(text, Reading.of(source)))
        .isEqualTo(Optional.ofNullable(expected));
  }
}
