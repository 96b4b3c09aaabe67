package io.personaassistant.terminal.ask;

import static io.personaassistant.terminal.ask.RefineDesk.FIRST;
import static io.personaassistant.terminal.ask.RefineDesk.lines;
import static io.personaassistant.terminal.ask.RefineDesk.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The criteria of outreach below a drafted message.
class OutreachRubricTest {
  @TempDir private Path folder;
  private RefineDesk desk;

  @BeforeEach
  void sitDown() {
    desk = new RefineDesk(folder);
  }

  private String ask(String type, String... messages) {
    desk.model.always(Answer.of(lines(messages)));
    return desk.terminal.run(("ask annie " + type).split(" ")).out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"message email", "email cold"})
  void each_message_has_its_points_and_what_to_mend(String type) {
    var open = FIRST.replace("Is that worth", "More is at [page]. Is that worth");

    var out = ask(type, message("", FIRST), message("", open));

    assertThat(out)
        .contains(
            "Line 1, rubric: personalisation 2/2, ask 1.5/1.5, length 1/1, tone 1/1, value clarity"
                + " 1/1, ready to send 1/1; together 7.5 of 7.5.",
            "ready to send 0/1; together 6.5 of 7.5. To mend: fill [page] before you send it.");
  }

  @Test
  void a_subject_may_be_a_question_beside_the_one_of_the_message() {
    var asked = message("", FIRST).replace("your annual plan", "your annual plan?");

    assertThat(ask("message email", asked)).contains("Line 1, rubric:", "ask 1.5/1.5");
  }

  @Test
  void what_is_no_outreach_has_no_rubric() {
    assertThat(ask("objections", lines())).doesNotContain("rubric");
    assertThat(ask("email marketing", message("", FIRST))).doesNotContain("rubric");
  }
}
