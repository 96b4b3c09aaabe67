package io.personaassistant.checking.number;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.MajorityCheck;
import io.personaassistant.checking.Rules;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LesserSharesTest {
  private static final String SHARES =
      "Of 320 growers asked, 61 % weigh by hand, 24 % use a scale with an app and 15 % do not weigh.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Most growers use a scale with an app.                  | ERROR
          The majority use a scale with an app.                  | ERROR
          Most growers weigh by hand.                            | -
          Most growers weigh by hand, few use a scale.           | -
          Most growers do not use a scale with an app.           | -
          Most growers (61 %) have no scale with an app.         | -
          Most growers like the app.                             | -
          """)
  void most_is_not_said_of_what_a_lesser_share_is_given_for(String text, String expected) {
    assertThat(levels(SHARES, text))
        .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          61 % weigh by hand, 24 % use a scale with an app. Most growers under 40 use one. | -
          61 % weigh by hand, only 24 % do not use a scale with an app.                    | -
          61 % use a scale, 24 % a scale with an app.                                      | -
          """)
  void a_source_may_say_most_itself_or_count_those_who_do_not(String source, String expected) {
    assertThat(levels(source, "Most growers use a scale with an app."))
        .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }

  private static List<String> levels(String source, String text) {
    var given = Map.of("E1", new Source("E1", source, true, true, "", Optional.empty()));
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("E1"));
    return new MajorityCheck(new Reading.Cache())
        .check(line, rules, Rules.context(given, "", "", "Petra Vogel")).stream()
            .map(f -> f.level().name())
            .toList();
  }
}
