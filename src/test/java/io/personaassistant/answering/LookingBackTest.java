package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.testing.SampleFile;
import io.personaassistant.testing.SampleProgram;
import io.personaassistant.workspace.Preferences;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An earlier answer is made again as its asker got it.
class LookingBackTest {
  @TempDir Path folder;
  private Program program;

  @BeforeEach
  void openProgram() {
    program = SampleProgram.open(folder, new NoModel());
  }

  @AfterEach
  void closeProgram() {
    program.close();
  }

  private static Request fromWindow(String text) {
    return new Request(
        "q-1", 1, Surface.DIRECT, "", "T1", "D1", "", "", "U1", text, SampleFile.NOW, "");
  }

  @Test
  void what_was_typed_into_a_window_is_no_command() {
    program.members().prefer("U1", new Preferences("", "tomas", "", ""));

    var answer = program.answering().retold(fromWindow("objections\nannie, it costs too much"));

    assertThat(answer.title()).startsWith("Tomas");
    assertThat(answer.subtitle()).contains("annie, it costs too much");
  }

  @Test
  void the_usual_persona_is_that_of_who_asked() {
    program.members().prefer("U1", new Preferences("", "tomas", "", ""));

    assertThat(program.answering().retold(fromWindow("objections it costs too much")).title())
        .startsWith("Tomas");
  }

  @Test
  void what_people_set_for_themselves_is_theirs() {
    program.members().prefer("U1", new Preferences("sales", "", "", ""));

    var answer = program.answering().retold(fromWindow("settings"));

    assertThat(answer.sections().getFirst().entries().getFirst().parts())
        .extracting(Answer.Part::text)
        .contains("Sales");
  }
}
