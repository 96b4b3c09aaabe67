package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an import says of what it took or left out, so that whoever reads it can find the place and
/// knows what to do.
class ImportTellsTest {
  private static final String MARA =
      """
      {"personas": [{"id": "mara", "name": "Mara", "state": "active",
         "objections": ["We have no time to learn this."]}],
       "talk_tracks": [{"id": "mara-1", "persona": "mara", "objection": "We have no time to learn this.",
         "reply": "Then let us start with one chair.", "proof": "Set-up takes a morning.",
         "proof_refs": ["F1", "F99", "E7"], "approver": "Sam Ortega", "expires": "2099-06-30"}]}
      """;

  private final Terminal terminal;

  ImportTellsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private String run(String... words) {
    return terminal.run(words).out();
  }

  @ParameterizedTest
  @CsvSource({
    "evidence, e.csv, 'id,source_type,date,text'",
    "facts, f.csv, 'id,statement\n\n'",
    "personas, p.json, []",
    "all, a.json, '{\"personas\": [], \"evidence\": []}'"
  })
  void a_file_of_only_its_header_is_told(String what, String file, String text) {
    terminal.file(file, text);

    assertThat(run("import", what, file))
        .startsWith("0 added, 0 updated")
        .contains("! There is no record in the file", "Export it again with its rows.");
  }

  @Test
  void a_file_with_rows_is_not_told_to_have_none() {
    terminal.file(
        "e.csv", "id,source_type,date,text\nE1,carrier pigeon,2026-03-05,Set-up took long\n");

    assertThat(run("import", "evidence", "e.csv"))
        .contains("1 left out")
        .doesNotContain("no record");
  }

  @Test
  void a_proof_that_names_what_is_not_on_record_is_told_and_cites_it_once_it_is() {
    terminal.file("p.json", MARA);
    terminal.file(
        "f.csv", "id,statement,audience,approver\nF1,Set-up takes a morning.,customer,Sam\n");
    terminal.file(
        "e.csv",
        "id,source_type,date,text\nE007,interview,2026-03-05,Set-up took us one morning\n");

    assertThat(run("import", "personas", "p.json"))
        .contains("The proof of the talk track mara-1 names F1, F99, E7, which are not on record");
    assertThat(run("ask", "mara", "objections"))
        .contains("approved by Sam Ortega", "Set-up takes a morning.")
        .doesNotContain("F1", "F99", "E7");

    run("import", "facts", "f.csv");
    run("import", "evidence", "e.csv");

    assertThat(run("import", "personas", "p.json"))
        .startsWith("0 added, 0 updated")
        .contains("The proof of the talk track mara-1 names F99, which is not on record");
    assertThat(run("ask", "mara", "objections")).contains("F1 E7").doesNotContain("F99");
    // what was typed is kept
    assertThat(terminal.stored().at("/talk_tracks/0/proof_refs").toString())
        .isEqualTo("[\"F1\",\"F99\",\"E7\"]");
  }

  @Test
  void what_nobody_stands_behind_is_named_since_no_draft_uses_it() {
    terminal.file("p.json", MARA.replace("\"approver\": \"Sam Ortega\", ", ""));
    terminal.file(
        "f.csv",
        """
        id,statement,audience,approver,expires
        F1,Set-up takes a morning.,customer,Sam,2099-01-01
        F2,It reads cards.,customer,,
        F3,It prints.,customer,Sam,2020-01-01
        """);

    assertThat(run("import", "personas", "p.json"))
        .contains("\n1 talk track has no approver, so drafts do not use it: mara-1. Approve it");
    assertThat(run("import", "facts", "f.csv"))
        .contains("1 product fact has no approver, so drafts do not use it: F2.")
        .contains("1 product fact has an approval that is over, so drafts do not use it: F3.")
        .doesNotContain("talk track", "F1");
    // told once: an unchanged file brings nothing, and a new row only itself
    assertThat(run("import", "facts", "f.csv")).doesNotContain("product fact");
    terminal.file("g.csv", "id,statement,audience\nF4,It scans.,customer\n");
    assertThat(run("import", "facts", "g.csv", "--json"))
        .contains("\"warnings\":[]", "\"notes\":[\"1 product fact has no approver", "F4")
        .doesNotContain("F2");

    terminal.file("p.json", MARA);
    assertThat(run("import", "personas", "p.json")).doesNotContain("no approver");
  }

  @Test
  void an_id_that_can_mean_two_items_is_not_called_missing() {
    terminal.file(
        "e.csv",
        """
        id,source_type,date,text
        E012,interview,2026-03-05,We have no time
        E0012,interview,2026-03-05,Set-up is slow
        e013,interview,2026-03-05,Nobody answers
        """);
    run("import", "evidence", "e.csv");

    assertThat(run("evidence", "E12", "E99"))
        .contains("E12 can mean E0012 or E012: say which.", "Not on record: E99.");
    assertThat(run("evidence", "E013")).contains("Nobody answers");
  }

  @Test
  void links_that_wait_name_what_they_wait_for() {
    terminal.file("p.json", MARA.replace("\"talk_tracks\"", "\"links\": [], \"talk_tracks\""));
    terminal.file(
        "e.csv",
        """
        id,source_type,date,text,supports
        E001,interview,2026-03-05,We have no time,mara-time zzz
        """);
    run("import", "personas", "p.json");

    assertThat(run("import", "evidence", "e.csv"))
        .contains("2 links wait for an item or trait that is not there yet: mara-time, zzz.");
  }

  @Test
  void a_row_with_too_few_fields_is_told_so_and_not_to_use_quotation_marks_for_separators() {
    terminal.file(
        "e.csv",
        """
        id,source_type,date,participant,text
        E001,interview,2026-03-05,P-1
        E002,interview,2026-03-05,P-1,We wait, and wait
        """);

    assertThat(run("import", "evidence", "e.csv"))
        .contains(
            "line 2: It has 4 fields, but the header has 5. Write a separator for each empty field",
            "line 3: It has 6 fields, but the header has 5. Put texts that hold a separator in");
  }

  @Test
  void an_age_that_is_no_number_costs_the_age_alone() {
    terminal.file(
        "p.csv", "id,name,age,goals\nmara,Mara,about 40,Plan ahead\notto,Otto,51,Sleep\n");

    assertThat(run("import", "personas", "p.csv"))
        .startsWith("4 added")
        .contains("Line 2: the age was left out. “about 40” is no age. Write a whole number");
    assertThat(terminal.stored().at("/personas/1/age").asInt()).isEqualTo(51);
  }

  @Test
  void a_range_of_ages_is_kept_so_that_health_can_warn_of_it() {
    terminal.file(
        "p.json", "{\"personas\": [{\"id\": \"mara\", \"name\": \"Mara\", \"age\": \"30-50\"}]}");

    assertThat(run("import", "personas", "p.json")).doesNotContain("the age was");
    assertThat(terminal.run("traits", "mara").out()).contains("Age: 30-50");
    assertThat(terminal.run("health", "mara").out()).contains("30-50");
    // of a sample that gives way nothing is kept
    terminal.run("samples", "load");
    terminal.file(
        "annie.json",
        "{\"personas\": [{\"id\": \"annie\", \"name\": \"Annie\", \"age\": \"30-50\"}]}");
    run("import", "personas", "annie.json");
    assertThat(terminal.run("traits", "annie").out().lines()).hasSizeLessThan(4);
    // and what is on record beside it stays
    terminal.file("more.csv", "id,name,demographics\nmara,Mara,Age: 30-50|Two children\n");
    run("import", "personas", "more.csv");
    terminal.file("again.csv", "id,name,age\nmara,Mara,35-44\n");
    run("import", "personas", "again.csv");
    assertThat(terminal.run("traits", "mara").out())
        .contains("Age: 35-44", "Two children")
        .doesNotContain("30-50");
  }

  @Test
  void a_name_that_is_taken_is_told_with_a_way_that_a_terminal_has() {
    terminal.file("one.csv", "id,name\nmara,Mara\n");
    terminal.file("two.csv", "id,name\nother,Mara\n");
    run("import", "personas", "one.csv");

    assertThat(run("import", "personas", "two.csv"))
        .contains("There is a persona Mara already, with the id mara. Give this one another name,")
        .doesNotContain("/persona edit");
  }
}
