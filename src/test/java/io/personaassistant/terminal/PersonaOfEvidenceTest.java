package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Items that say whom they are about.
class PersonaOfEvidenceTest {
  private static final String PERSONAS =
      """
      {"personas": [
        {"slug": "yara", "name": "Yara", "goals": ["Know each boat by its berth"]},
        {"slug": "mara", "name": "Mara Lindt", "aliases": ["the harbour master"], "pains": ["The crane list is wrong"]}
      ]}
      """;

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder).withDatabase("p.db");
    Files.writeString(folder.resolve("p.json"), PERSONAS);
    assertThat(terminal.run("import", "personas", "p.json").out()).contains("4 added");
  }

  private String imported(String... personas) throws IOException {
    var rows = new StringBuilder("source_type,date,text,persona\n");
    for (int i = 0; i < personas.length; i++) {
      rows.append("interview,2026-03-05,We waited for crane number ")
          .append(i + 11)
          .append(" in the rain,")
          .append(personas[i])
          .append('\n');
    }
    Files.writeString(folder.resolve("e.csv"), rows);
    return terminal.run("import", "evidence", "e.csv", "--json").out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yarra     | Did you mean “yara”?",
        "Yra       | Did you mean “yara”?",
        "marra     | Did you mean “mara”?",
        "Mara Lint | Did you mean “Mara Lindt”?",
        "Gudrun    | “Gudrun”. They are stored",
        "bo        | “bo”. They are stored",
      })
  void a_word_that_no_persona_is_called_is_told_with_its_rows(String typed, String told)
      throws IOException {
    assertThat(imported(typed, "mara", typed))
        .contains("2 rows say under “persona” what no persona is called: “" + typed + "”.", told)
        .contains("\"added\":3");
    assertThat(terminal.run("export").out()).contains("crane number 13");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mara", "MARA", "Mara Lindt", "mara lindt", "the harbour master", "Yara", ""})
  void what_a_persona_is_called_is_no_matter(String typed) throws IOException {
    assertThat(imported(typed)).doesNotContain("no persona is called").contains("\"added\":1");
  }
}
