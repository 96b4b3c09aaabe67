package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A message to start from holds no line that speaks of one which is not there, and keeps the rules
/// that stand below it.
class MessageStartTest {
  @Test
  void a_question_about_a_line_that_is_left_out_is_left_out_too(@TempDir Path folder) {
    var terminal = new Terminal(folder).withDatabase("p.db");
    terminal.file(
        "p.json",
        """
        {"personas": [
          {"id": "otto", "name": "Otto", "kind": "user", "goals": ["Finish the list by noon"]},
          {"id": "mara", "name": "Mara", "kind": "buyer", "vocabulary": ["no-show"]},
          {"id": "dora", "name": "Dora", "kind": "buyer", "vocabulary": ["time to fill"]}]}
        """);
    terminal.run("import", "personas", "p.json");

    assertThat(terminal.run("ask", "otto", "message").out())
        .doesNotContain("Shall I show you where that is?", "A message to start from");
    assertThat(terminal.run("ask", "mara", "message").out())
        .doesNotContain("Worth a look?", "Subject   No-show");
    assertThat(terminal.run("ask", "dora", "message").out())
        .contains("Subject   Time to fill")
        .doesNotContain("Worth a look?");
    assertThat(terminal.run("ask", "otto", "message", "calendars").out())
        .contains("[“calendars” in 2 to 4 words]", "Shall I show you where that is?");
  }
}
