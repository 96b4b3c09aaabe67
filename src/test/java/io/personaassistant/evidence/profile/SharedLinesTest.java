package io.personaassistant.evidence.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedLinesTest {
  /// Two participants who say the same, in each kind of source, and others who say other things.
  private static List<SharedLine> lines(String reference, String text, SourceType... sources) {
    var own = new ArrayList<Statement>();
    int number = 0;
    for (var source : sources) {
      number++;
      own.add(new Statement("E" + number, "P-" + number, source, reference, text, at(0)));
    }
    var all = new ArrayList<>(own);
    for (int i = 0; i < 20; i++) {
      all.add(new Statement("X" + i, "Q-" + i, SourceType.SURVEY, "", "Other " + i, at(i + 1)));
    }
    return SharedLines.of(own, Closeness.of(all), List.of("waiting", "slot"));
  }

  /// Nothing else means what is said in another place.
  private static float[] at(int place) {
    var vector = new float[21];
    vector[place] = 1;
    return vector;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          autumn · What would make you switch your software? · line 3 | GOAL
          autumn · If you could wish for one thing, what is it? | GOAL
          autumn · What would help you most?                | GOAL
          autumn · What slows you down most in a week?      | PAIN
          autumn · What would stop you from switching?      | PAIN
          call 00:00:34                                     | PAIN
          """)
  void takes_the_answer_to_what_somebody_wishes_for_a_goal(String reference, TraitKind kind) {
    var lines =
        lines(
            reference,
            "Our old slot list that nobody can read is wrong.",
            SourceType.SURVEY,
            SourceType.INTERVIEW);

    assertThat(lines).extracting(SharedLine::kind).containsExactly(kind);
  }

  @Test
  void a_waiting_list_is_no_complaint() {
    assertThat(
            lines(
                "",
                "A waiting list that offers the slot to the next one.",
                SourceType.SURVEY,
                SourceType.SURVEY))
        .isEmpty();
  }

  @Test
  void takes_words_of_customers_from_what_they_say_themselves() {
    var text = "A waiting list that offers the slot to the next one.";
    assertThat(lines("", text, SourceType.SURVEY, SourceType.SURVEY, SourceType.INTERVIEW))
        .extracting(SharedLine::text)
        .contains("slot");
    assertThat(lines("", text, SourceType.SURVEY, SourceType.SURVEY, SourceType.CRM_NOTE))
        .extracting(SharedLine::text)
        .doesNotContain("slot");
  }
}
