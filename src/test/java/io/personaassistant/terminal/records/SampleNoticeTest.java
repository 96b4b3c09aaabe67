package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody takes what is invented for research of their own: an answer made from the samples begins
/// with saying so.
class SampleNoticeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask annie",
        "show annie",
        "ask ingrid",
        "ask annie --as-of 2027-01-05",
        "ask annie objections --as-of 2027-01-05",
        "ask annie message",
        "ask annie survey",
        "ask evidence annie",
        "evidence E012",
        "ask health",
        "ask health annie",
        "ask compare annie tomas",
        "ask lint annie how great was it?",
        "list",
        "health",
        "health annie",
        "search calendar",
        "traits annie",
        "traits",
      })
  void stands_in_the_first_line(String command) {
    var terminal = new Terminal(folder).withSamples();

    var out = terminal.run(command.split(" ")).out();

    assertThat(out.lines().findFirst().orElse("")).matches("(! )?Sample data: .*");
    assertThat(out.split("Sample data:", -1)).hasSize(2);
  }

  @Test
  void stands_first_for_programs_too() throws IOException {
    var out = new Terminal(folder).withSamples().run("ask", "annie", "--json").out();

    assertThat(new JsonMapper().readTree(out).findValue("notices").path(0).asText())
        .startsWith("Sample data:");
  }

  @Test
  void is_not_said_of_records_of_ones_own() throws IOException {
    var terminal = new Terminal(folder).withDatabase("p.db");
    Files.writeString(
        folder.resolve("p.json"),
        """
        {"personas": [{"id": "mara", "name": "Mara", "state": "active", "goals": ["Plan ahead"]}]}
        """);
    Files.writeString(
        folder.resolve("e.csv"),
        "id,source_type,date,text\nE001,interview,2026-03-05,The calendar is always full\n");
    terminal.run("import", "personas", "p.json");
    terminal.run("import", "evidence", "e.csv");

    var said = new ArrayList<String>();
    for (var command : List.of("ask mara", "health", "search calendar", "traits", "ask E001")) {
      said.add(terminal.run(command.split(" ")).out());
    }
    assertThat(said).noneMatch(out -> out.contains("Sample data"));
  }
}
