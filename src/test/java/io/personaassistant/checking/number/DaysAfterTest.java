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

class DaysAfterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orders come on the second working day.        | Orders come on the next working day.                          | ERROR
          Orders come on the second working day.        | Order by 2 pm, and your orders come the next day.             | ERROR
          Orders come on the second working day.        | Orders come on the second working day.                        | -
          Orders come on the 2nd business day.          | Orders come on the second working day.                        | -
          Orders come on the next day.                  | Orders come on the following day.                             | -
          Orders come on the second working day.        | Do orders come the next day?                                  | -
          Orders come on the third business day.        | ORDERS COME ON THE FOLLOWING DAY.                             | ERROR
          Moulds leave on the third working day.        | Order today and your moulds leave the next day.               | ERROR
          Moulds leave on the third working day.        | The wearer rings, and the next day she rings again.           | -
          Moulds leave on the third working day.        | Your wearers ask for their moulds the next day.               | -
          Moulds leave on the third working day.        | You scan in the evening and the next day the phone is quiet.  | -
          Moulds leave on the third working day.        | The paste is dry the next day.                                | -
          Moulds leave on the third working day.        | On the next working day we ring you.                          | -
          Moulds leave on the third working day.        | Bring the moulds to the post the next day.                    | -
          Moulds leave on the third working day.        | Moulds leave on the 3rd working day.                          | -
          """)
  void what_comes_days_later_is_held_against_the_day_that_a_fact_names(
      String fact, String text, String expected) {
    var given = Map.of("F1", new Source("F1", fact, true, true, "", Optional.empty()));
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("F1"));

    var found = new DaysAfter().check(line, rules, Rules.context(given, "", "", "Petra Vogel"));

    assertThat(found.stream().map(f -> f.level().name()).toList())
        .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }
}
