package io.personaassistant.terminal.ask;

import static io.personaassistant.terminal.ask.RefineDesk.FIRST;
import static io.personaassistant.terminal.ask.RefineDesk.GENERIC;
import static io.personaassistant.terminal.ask.RefineDesk.SECOND;
import static io.personaassistant.terminal.ask.RefineDesk.lines;
import static io.personaassistant.terminal.ask.RefineDesk.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was last asked, drafted and refined, looked at again.
class LastCommandTest {
  private final RefineDesk desk;

  LastCommandTest(@TempDir Path folder) {
    desk = new RefineDesk(folder);
  }

  @Test
  void last_tells_of_a_refused_refinement_what_was_said_and_shows_the_draft_that_stands() {
    desk.model.next(
        Answer.of(
            lines(
                message("", FIRST),
                message("", GENERIC)
                    .replace("your annual plan", "better results")
                    .replace("the invoice", "time"))));
    desk.terminal.run("ask", "annie", "message", "email");
    desk.terminal.run("refine", "as", "fax");

    assertThat(desk.last())
        .containsSubsequence(
            "Asked 2026-11-24 09:00 UTC: refine as fax",
            "I do not know “as fax” as a way to refine a draft.",
            "The draft before it: d-",
            "1. Hook",
            "2. Hook",
            "Line 2: Fits Ingrid and Tomas just as well as Annie.")
        .doesNotContain("Not yours");
  }

  @Test
  void last_is_an_object_for_scripts() {
    desk.draft(FIRST, SECOND);

    assertThat(desk.terminal.run("last", "--json").out())
        .startsWith("{\"request\":\"q-")
        .contains("\"asked\":\"annie message email\"", "\"answer\":{", "\"tokens_in\":100")
        .contains("\"what\":\"message\"", "\"number\":2", "\"marks\":[");
  }

  @Test
  void looking_back_at_a_gap_does_not_open_it_again() {
    desk.terminal.run("ask", "annie", "objections", "does she like opera");
    desk.terminal.run("questions", "done", "1");

    assertThat(desk.last()).contains("Nothing on record answers this for Annie.");
    assertThat(desk.terminal.run("questions").out()).contains("Nothing was asked");
  }
}
