package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export carries what a team would miss, and reads back equal.
class ExportCarriesTest {
  private static final String ITEMS =
      """
      source_type,date,participant,text
      interview,2026-09-14,Marta Keller,We wait nine days for people to answer our mails
      interview,2026-09-15,P-8,Nobody shows up for the sessions that we book
      """;

  private final Terminal terminal;

  ExportCarriesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples();
    terminal.run("samples", "load");
    terminal.file("items.csv", ITEMS);
    terminal.file(
        "mara.json",
        "{\"personas\":[{\"id\":\"mara\",\"name\":\"Mara\",\"title\":\"Clinic Manager\"}]}");
    terminal.file(
        "mara2.json",
        "{\"personas\":[{\"id\":\"mara\",\"name\":\"Mara\",\"title\":\"Head of Clinic\"}]}");
    terminal.run("import", "personas", "mara.json");
    terminal.run("import", "personas", "mara2.json");
    terminal.run("import", "evidence", "items.csv");
    terminal.run("ask", "mara", "objections", "do you support mainframe exports in cobol");
    terminal.run("forget", "Marta Keller", "--yes");
    terminal.run("export", "--out", "all.json");
  }

  @Test
  void an_export_that_cannot_be_written_leaves_the_former_one() throws IOException {
    var file = terminal.folder().resolve("all.json");
    var former = Files.readString(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    terminal.run("export", "--out", "all.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
    // stands for a disk that is full: what is written first cannot be
    Files.createDirectories(terminal.folder().resolve(".all.json.part/in the way"));

    var result = terminal.run("export", "--out", "all.json");

    assertThat(result.err()).contains("cannot be written and is as it was");
    assertThat(Files.readString(file)).isEqualTo(former);
  }

  private String export(String db) {
    return terminal.run("export", "--db", db).out();
  }

  private static JsonNode read(String json) {
    return Terminal.read(json);
  }

  @Test
  void versions_open_questions_and_who_is_forgotten_read_back_equal() throws IOException {
    var all = read(Files.readString(terminal.folder().resolve("all.json")));
    assertThat(all.path("versions").findValuesAsText("persona")).contains("mara", "annie");
    assertThat(all.path("open_questions").findValuesAsText("asked"))
        .containsExactly("do you support mainframe exports in cobol");
    assertThat(all.path("forgotten")).hasSize(1);
    assertThat(all.toString()).doesNotContain("Marta", "Keller", "nine days for people to answer");

    var read = terminal.run("import", "all", "all.json", "--db", "new.db");

    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(export("new.db")).isEqualTo(export("data/persona.db"));
    assertThat(terminal.run("history", "mara", "--db", "new.db").out())
        .isEqualTo(terminal.run("history", "mara").out());
    assertThat(terminal.run("history", "mara", "1", "2", "--db", "new.db").out())
        .contains("Clinic Manager", "Head of Clinic");
    assertThat(terminal.run("questions", "--db", "new.db").out()).contains("cobol");
    assertThat(terminal.run("import", "all", "all.json", "--db", "new.db").out())
        .startsWith("0 added, 0 updated");
    assertThat(export("new.db")).isEqualTo(export("data/persona.db"));
  }

  @Test
  void who_is_forgotten_stays_so_where_the_export_is_read_by_name_or_code() {
    terminal.run("import", "all", "all.json", "--db", "new.db");

    var again = terminal.run("import", "evidence", "items.csv", "--db", "new.db");

    assertThat(again.out())
        .startsWith("0 added, 0 updated, 1 unchanged")
        .contains("1 row is of participants who asked to be forgotten");
    assertThat(export("new.db")).doesNotContain("We wait nine days");
  }

  @Test
  void where_items_of_them_lie_already_it_is_said_and_the_codes_stay() {
    terminal.file(
        "own.csv",
        "id,source_type,date,participant,text\nX1,interview,2026-09-14,P-9,We wait for people\n");
    terminal.run("import", "evidence", "own.csv");
    terminal.run("import", "evidence", "own.csv", "--db", "other.db");
    terminal.run("forget", "P-9", "--yes");
    terminal.run("export", "--out", "more.json");

    var report = terminal.run("import", "all", "more.json", "--db", "other.db");

    assertThat(report.out())
        .contains("P-9 asked to be forgotten elsewhere and has 1 item here: `persona forget P-9`");
    assertThat(export("other.db")).contains("We wait for people");
  }

  @Test
  void a_persona_that_is_there_keeps_its_own_history() {
    terminal.run("import", "personas", "mara2.json", "--db", "other.db");

    assertThat(terminal.run("import", "all", "all.json", "--db", "other.db").out())
        .contains("The history of mara was left out");

    assertThat(terminal.run("history", "mara", "--db", "other.db").out())
        .doesNotContain("Clinic Manager");
  }

  @Test
  void a_former_version_brings_nothing_that_no_record_may_hold() throws IOException {
    var all = Files.readString(terminal.folder().resolve("all.json"));
    assertThat(all).contains("Clinic Manager");
    terminal.file(
        "bad.json", all.replace("\\\"Clinic Manager\\\"", "\\\"Ask maria@example.com\\\""));

    var report = terminal.run("import", "all", "bad.json", "--db", "new.db");

    assertThat(report.out()).contains("holds personal data", "Leave this version out.");
    assertThat(export("new.db")).doesNotContain("maria@example.com").contains("Head of Clinic");
  }
}
