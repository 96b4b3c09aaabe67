package io.personaassistant.checking.number;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Rules;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Mondays we have most no-shows.             | No-shows cost you a day. Could we talk on Thursday?           | -
          On Mondays we have most no-shows.             | Shall I call you on Tuesday?                                  | -
          On Mondays we have most no-shows.             | A short call on Friday would be enough.                       | -
          On Mondays we have most no-shows.             | Most no-shows come on Mondays.                                | -
          On Mondays we have most no-shows.             | A monthly list is ready by Tuesday.                           | WARNING
          On Mondays we have most no-shows.             | Most no-shows come on Tuesdays.                               | ERROR
          On Mondays we have most no-shows.             | MOST NO-SHOWS COME ON TUESDAY.                                | ERROR
          ON MONDAYS WE HAVE MOST NO-SHOWS.             | Most no-shows come on Tuesdays.                               | ERROR
          Recruiting costs doubled last year.           | Recruiting costs doubled. This quarter, start with one study. | -
          Recruiting costs doubled last year.           | Recruiting costs doubled last year.                           | -
          Recruiting costs doubled last year.           | Did recruiting costs double last quarter?                     | -
          Recruiting costs doubled last year.           | Recruiting costs doubled last quarter.                        | ERROR
          Recruiting costs doubled last year.           | RECRUITING COSTS DOUBLED LAST QUARTER.                        | ERROR
          Recruiting costs doubled last year.           | One team went to the trade fair last month.                   | WARNING
          Calls doubled in the last three months.       | Calls doubled in the last year.                               | ERROR
          Calls doubled in the last three months.       | Calls doubled in the last three months.                       | -
          Calls doubled in the last three months.       | Calls doubled last quarter.                                   | -
          Calls doubled in the past 12 months.          | Calls doubled last year.                                      | -
          Calls doubled in the last year.               | Calls doubled these last weeks.                               | -
          Calls doubled in the second quarter.          | In Q2 calls doubled.                                          | -
          Calls doubled in Q2.                          | Calls doubled in the second quarter.                          | -
          Calls doubled in the second quarter.          | Calls doubled in the third quarter.                           | ERROR
          Calls doubled in the second quarter.          | In Q3 calls doubled.                                          | ERROR
          Calls doubled in Q3, by the phone list.       | Q1 asks how often calls come by the phone list.               | -
          Calls doubled in Q3, by the phone list.       | Thirty answers. Q2 covers calls by the phone list.            | -
          Calls doubled in Q3, by the phone list.       | Q1 and Q2 cover calls by the phone list.                      | -
          Calls doubled in Q3, by the phone list.       | Q2: How often do calls come by the phone list               | -
          Calls doubled in Q3, by the phone list.       | By the phone list, calls doubled. Q2: all of them.           | WARNING
          Calls doubled in Q3, by the phone list.       | Calls by the phone list, they say: Q2.                        | ERROR
          Calls doubled in Q3, by the phone list.       | Q1 doubled the calls by the phone list.                       | ERROR
          The dealer sends it every second Friday.      | The dealer sends it on the second Friday of the month.       | ERROR
          The dealer sends it every second Friday.      | The dealer sends it on the last Friday of each month.        | ERROR
          The dealer sends it every second Friday.      | The dealer sends it every second Friday of the month.        | ERROR
          It comes on the second Friday of the month.   | It comes every second Friday.                                | ERROR
          It comes every second Friday of the month.    | It comes on the second Friday of each month.                 | -
          It comes every second Friday.                 | It comes on the second Friday that they are open.            | -
          It is the third time a participant stayed out. | One participant stayed out. It deserves a second look.       | -
          It is the third time a participant stayed out. | Where a participant stayed out, we send a second one.        | -
          It is the third time a participant stayed out. | A participant stayed out for the third time.                 | -
          It is the third time a participant stayed out. | A participant stayed out for the second time.                | ERROR
          It is the 3rd time a participant stayed out.   | A participant stayed out for the 2nd time.                   | ERROR
          The third nurse gave notice this year.         | One nurse gave notice, the second this year.                 | ERROR
          """)
  void what_a_line_states_is_held_against_the_same_kind(
      String source, String text, String expected) {
    var given = Map.of("E1", new Source("E1", source, true, true, "", Optional.empty()));
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("E1"));

    var found = new Periods().check(line, rules, Rules.context(given, "", "", "Petra Vogel"));

    assertThat(found.stream().map(f -> f.level().name()).toList())
        .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }
}
