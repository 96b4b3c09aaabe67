package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final String FIRST =
      """
      {"personas": [{"id": "mara", "name": "Mara", "title": "Clinic Manager", "kind": "buyer"}],
       "traits": [{"id": "mara-wait", "persona": "mara", "kind": "pain", "text": "Waits nine days."},
         {"id": "mara-fee", "persona": "mara", "kind": "objection", "text": "The fee is too high."}],
       "talk_tracks": [{"id": "t1", "persona": "mara", "trait": "mara-fee", "type": "price",
         "objection": "The fee is too high.", "reply": "You pay for what took place.", "approver": "Sam"}]}
      """;

  private final Terminal terminal;

  HistoryTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().withDatabase("p.db").with("USER", "ana");
    write("1.json", FIRST);
    write(
        "2.json",
        FIRST
            .replace("Clinic Manager", "Practice Lead")
            .replace("Waits nine days.", "Waits a fortnight."));
    terminal.run("import", "personas", "1.json");
    terminal.run("import", "personas", "2.json");
  }

  private void write(String name, String text) {
    terminal.file(name, text);
  }

  @Test
  void lists_who_changed_it_when_and_why() {
    assertThat(terminal.run("history", "mara").out())
        .isEqualTo(
            """
              2  2026-11-24  import  imported a file (2 changes)
              1  2026-11-24  import  imported a file
            """);
  }

  @Test
  void says_what_became_of_it_and_why() {
    terminal.run("state", "mara", "archived");
    terminal.run("state", "mara", "back");
    terminal.run("state", "mara", "draft");
    terminal.run("state", "mara", "active");
    terminal.run("state", "mara", "reviewed");
    write("3.json", FIRST.replace("\"buyer\"", "\"buyer\", \"state\": \"archived\""));
    terminal.run("import", "personas", "3.json");

    assertThat(terminal.run("history", "mara").out())
        .startsWith(
            """
              8  2026-11-24  import  archived: imported a file (3 changes)
              7  2026-11-24  ana  reviewed (1 change)
              6  2026-11-24  ana  made active (1 change)
              5  2026-11-24  ana  made a draft (1 change)
              4  2026-11-24  ana  brought back as active (1 change)
              3  2026-11-24  ana  archived (1 change)
            """);
  }

  @Test
  void shows_what_a_version_changed() {
    var changed =
        """
        title
          - Clinic Manager
          + Practice Lead
        pain mara-wait
          - Waits nine days.
          + Waits a fortnight.
        """;

    assertThat(terminal.run("history", "mara", "2").out()).isEqualTo(changed);
    assertThat(terminal.run("history", "mara", "1", "2").out()).isEqualTo(changed);
    assertThat(terminal.run("history", "mara", "2", "2").out())
        .isEqualTo("The two are the same.\n");
    assertThat(terminal.run("history", "mara", "2", "--json").out())
        .contains("\"what\":\"title\",", "\"before\":\"Clinic Manager\"");
    assertThat(terminal.run("history", "mara", "--json").out())
        .startsWith("{\"persona\":\"mara\",\"versions\":[{\"version\":2,\"at\":\"2026-11-24T")
        .contains("\"by\":\"import\",\"why\":\"imported a file\",\"changes\":2}")
        .endsWith("\"changes\":0}]}\n");
  }

  @Test
  void goes_back_to_a_version_as_a_new_one() {
    var before = records();
    terminal.run("history", "mara", "--restore", "1", "--why", "the fortnight was one clinic");

    assertThat(terminal.run("show", "mara").out()).contains("Clinic Manager");
    assertThat(terminal.run("history", "mara").out())
        .contains("  3  2026-11-24  ana  the fortnight was one clinic (2 changes)");

    terminal.run("history", "mara", "--restore", "2", "--why", "no, two");
    assertThat(records()).isEqualTo(before);
  }

  /// What is exported, without the history, which grows.
  private String records() {
    return terminal.run("export").out().replaceFirst("(?s)\"versions\" : \\[ \\{.*?\\} \\],", "");
  }

  @Test
  void says_which_traits_come_back_without_evidence() {
    write(
        "edit.json",
        """
        {"personas": [{"id": "mara", "name": "Mara", "pain_points": []}]}
        """);
    terminal.run("import", "personas", "edit.json");

    assertThat(terminal.run("history", "mara", "--restore", "2", "--why", "by mistake").out())
        .contains("Mara is again what it was in version 2; nothing is lost")
        .contains("! Traits that were gone came back without evidence: mara-wait.");
  }

  @Test
  void wrong_use_has_a_next_step() {
    assertThat(terminal.run("history", "mara", "--restore", "1").exit()).isEqualTo(2);
    assertThat(terminal.run("history", "mara", "7").err())
        .contains("no version 7; there are 1 to 2");
    assertThat(terminal.run("history", "mara", "1").err()).contains("is the first");
    assertThat(terminal.run("history", "mara", "--restore", "2", "--why", "x").out())
        .contains("already");
  }
}
