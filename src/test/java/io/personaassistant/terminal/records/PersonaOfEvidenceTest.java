package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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

  private final Terminal terminal;

  PersonaOfEvidenceTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
    terminal.file("p.json", PERSONAS);
    assertThat(terminal.run("import", "personas", "p.json").out()).contains("4 added");
  }

  private String imported(String... personas) {
    var rows = new StringBuilder("source_type,date,text,persona\n");
    for (int i = 0; i < personas.length; i++) {
      rows.append("interview,2026-03-05,We waited for crane number ")
          .append(i + 11)
          .append(" in the rain,")
          .append(personas[i])
          .append('\n');
    }
    terminal.file("e.csv", rows);
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
        "Gudrun    | and none is called so. The rows are stored",
        "bo        | and none is called so. The rows are stored",
      })
  void a_word_that_no_persona_is_called_is_told_with_its_rows(String typed, String told) {
    assertThat(imported(typed, "mara", typed))
        .contains("2 rows name the persona “" + typed + "”, and none is called so.", told)
        .contains("\"added\":3");
    assertThat(terminal.run("export").out()).contains("crane number 13");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mara", "MARA", "Mara Lindt", "mara lindt", "the harbour master", "Yara", ""})
  void what_a_persona_is_called_is_no_matter(String typed) {
    assertThat(imported(typed)).doesNotContain("no persona is called").contains("\"added\":1");
  }

  @Test
  void what_waits_for_a_link_is_told_and_shown_and_not_denied() throws IOException {
    imported("mara", "mara", "mara", "yara");

    assertThat(terminal.run("show", "mara").out().replaceAll("\\s+", " "))
        .contains(
            "3 items on record for Mara Lindt wait for links to traits and count once they are"
                + " linked: `persona link --review links.csv`.",
            "Illustrative, no linked evidence",
            "3 items on record, none linked · not researched")
        .doesNotContain("nothing here has been researched", "No evidence on record");
    assertThat(terminal.run("evidence", "mara").out())
        .contains(
            "3 items on record for Mara Lindt wait",
            "Not linked to a trait, so not counted",
            "crane number 11",
            "crane number 13",
            "not linked · interview")
        .doesNotContain("crane number 14", "No evidence on record");
    assertThat(terminal.run("show", "yara").out().replaceAll("\\s+", " "))
        .contains("1 item on record for Yara waits for a link to a trait and counts once it is");
    for (var draft :
        List.of("mara objections", "mara it costs too much", "mara email", "mara survey")) {
      assertThat(terminal.run(("ask " + draft).split(" ")).out().replaceAll("\\s+", " "))
          .contains("3 items on record for Mara Lindt wait", "3 items on record, none linked")
          .doesNotContain("No evidence on record");
    }
    assertThat(terminal.run("ask", "search mara rain").out())
        .contains("crane number 11", "Mara Lindt: no trait speaks of it until");
    terminal.run("show", "mara", "--html", "m.html");
    assertThat(Files.readString(terminal.folder().resolve("m.html")))
        .contains("no linked evidence")
        .doesNotContain("link --review");
  }

  @Test
  void more_than_a_few_are_counted() {
    imported("mara,".repeat(12).split(","));

    assertThat(terminal.run("evidence", "mara").out())
        .contains("crane number 20", "2 more not linked: `persona triage` shows them.")
        .doesNotContain("crane number 21");
  }

  @Test
  void what_nobody_waits_for_is_not_told() {
    imported("mara", "");
    assertThat(terminal.run("show", "yara").out())
        .contains("nothing here has been researched", "No evidence on record")
        .doesNotContain("wait");
    terminal.run("triage", "aside", "E001");
    assertThat(terminal.run("show", "mara").out())
        .contains("nothing here has been researched")
        .doesNotContain("waits for a link");
  }

  @Test
  void once_some_is_linked_the_brief_rests_on_it_and_the_evidence_still_shows_the_rest() {
    imported("mara", "mara");
    var trait = trait();
    terminal.file(
        "l.json",
        "{\"links\": [{\"evidence\": \"E001\", \"trait\": \""
            + trait
            + "\", \"stance\": \"supports\"}]}");
    terminal.run("import", "evidence", "l.json");

    assertThat(terminal.run("show", "mara").out())
        .doesNotContain("Illustrative", "wait for", "waits for");
    assertThat(terminal.run("evidence", "mara").out())
        .contains("1 item on record for Mara Lindt waits", "crane number 12", "confidence low");
  }

  private String trait() {
    var found = Pattern.compile("mara-pain-\\w+").matcher(terminal.run("traits", "mara").out());
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
