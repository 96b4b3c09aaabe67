package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionCheckTest {
  @Test
  void a_drafted_question_is_linted() {
    var question = field("question").checks("lint_survey");

    assertThat(question.rulesBrokenBy("How much faster is recruiting with us?"))
        .contains("leading");
    assertThat(question.rulesBrokenBy("How many studies did you run in the last 3 months?"))
        .doesNotContain("leading", "recall_burden");
  }

  @Test
  void its_options_are_linted_with_it() {
    var rule = field("question").checks("lint_survey").plan().build();
    var options = field("options").items(0, 9).plan().build();
    var rules = new LineRules("question", "", 1, 9, false, false, List.of(rule, options));
    var line =
        new Line(
            "question",
            Map.of(
                "question", List.of("How many studies did you run last month?"),
                "options", List.of("0 to 2", "2 to 4", "5 or more")),
            List.of());

    var found = Checks.standard().check(line, rules, Rules.context());

    assertThat(found).extracting(Finding::rule).contains("overlapping_options");
  }
}
