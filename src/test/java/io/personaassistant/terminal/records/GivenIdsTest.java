package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that name no id stand beside rows that do: nothing is lost, nobody is called what another
/// row names, and the same file a second time changes nothing.
class GivenIdsTest {
  private static final String HEADER = "id,source_type,date,participant,text\n";

  private final Terminal terminal;

  GivenIdsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private String twice(String kind, String file) {
    var first = terminal.run("import", kind, file).out();
    var before = terminal.stored();
    assertThat(terminal.run("import", kind, file).out())
        .startsWith("0 added, 0 updated")
        .doesNotContain("says the same");
    assertThat(terminal.stored()).isEqualTo(before);
    return first;
  }

  private Map<String, String> texts(String list, String text) {
    var texts = new TreeMap<String, String>();
    for (JsonNode item : terminal.stored().path(list)) {
      texts.put(item.path("id").asText(), item.path(text).asText());
    }
    return texts;
  }

  @Test
  void new_ids_are_written_as_those_on_record_are() {
    terminal.file(
        "plain.csv", HEADER + "E1,interview,2026-03-02,P-2,The login takes far too long\n");
    terminal.file(
        "more.csv", HEADER + ",interview,2026-03-03,P-3,Nobody answers our mails in time\n");
    terminal.run("import", "evidence", "plain.csv");
    terminal.run("import", "evidence", "more.csv");

    assertThat(texts("evidence", "text")).containsOnlyKeys("E1", "E2");
  }

  @Test
  void a_row_that_names_the_id_given_to_another_row_of_the_file_is_told_and_nothing_is_lost() {
    terminal.file(
        "one.csv",
        HEADER
            + """
            E002,wibble,2026-03-01,P-1,We cannot be stored
            ,interview,2026-03-02,P-2,The login takes far too long
            ,interview,2026-03-03,P-3,Nobody answers our mails in time
            E003,survey,2026-03-04,P-4,Half of them cancel on the day
            """);
    terminal.file(
        "two.csv",
        HEADER
            + """
            ,interview,2026-03-05,P-5,Our panel sends the same five people
            E001,interview,2026-03-06,P-6,Invoices come three weeks late
            E004,wibble,2026-03-07,P-7,We cannot be stored either
            ,interview,2026-03-02,P-2,The login takes far too long
            """);

    assertThat(twice("evidence", "one.csv")).startsWith("3 added, 0 updated, 0 unchanged, 1 left");
    assertThat(texts("evidence", "text"))
        .containsEntry("E001", "The login takes far too long")
        .containsEntry("E004", "Nobody answers our mails in time")
        .containsEntry("E003", "Half of them cancel on the day");

    var second = twice("evidence", "two.csv");

    assertThat(second)
        .contains("E001 is another item here, “The login takes far too long”.")
        .contains("Give the row another id.");
    assertThat(texts("evidence", "text"))
        .containsValues(
            "The login takes far too long",
            "Nobody answers our mails in time",
            "Half of them cancel on the day",
            "Our panel sends the same five people");
  }

  @Test
  void an_id_of_a_row_that_is_left_out_is_given_to_no_other() {
    terminal.file(
        "facts.csv",
        """
        id,statement,audience,approver,expires
        F1,Sessions are booked in a minute,martians,,
        ,Sessions are recorded,customer,Sam,2027-01-01
        F2,Sessions are transcribed,customer,Sam,2027-01-01
        ,Sessions are recorded,customer,Sam,2027-01-01
        """);

    var first = terminal.run("import", "facts", "facts.csv").out();

    assertThat(first).startsWith("2 added, 0 updated, 0 unchanged, 1 left out.");
    assertThat(first)
        .contains("1 row says the same as an earlier one of the file")
        .doesNotContain("repeats the id");
    assertThat(texts("facts", "statement"))
        .containsEntry("F2", "Sessions are transcribed")
        .containsEntry("F3", "Sessions are recorded")
        .hasSize(2);
    var before = terminal.stored();
    assertThat(terminal.run("import", "facts", "facts.csv").out()).startsWith("0 added, 0 updated");
    assertThat(terminal.stored()).isEqualTo(before);
  }

  @Test
  void a_fact_keeps_the_id_it_was_given() {
    terminal.file("one.csv", "statement\nSessions are recorded\n");
    terminal.file("two.csv", "id,statement\nF1,Sessions are transcribed\n,Sessions are recorded\n");
    terminal.run("import", "facts", "one.csv");

    assertThat(twice("facts", "two.csv")).contains("F1 is another fact here");
    assertThat(texts("facts", "statement")).containsEntry("F1", "Sessions are recorded");
  }

  @Test
  void traits_and_talk_tracks_without_an_id_take_none_that_the_file_names() {
    terminal.file(
        "p.json",
        """
        {"personas": [{"id": "mara", "name": "Mara", "goals": ["Sleep well", "Plan ahead"]}],
         "traits": [
           {"persona": "mara", "kind": "pain", "text": "No-shows"},
           {"id": "mara-pain-1", "persona": "mara", "kind": "pain", "text": "Late invoices"},
           {"id": "mara-goal-1", "persona": "mara", "kind": "goal", "text": "Plan ahead"}],
         "talk_tracks": [
           {"persona": "mara", "objection": "Too dear", "reply": "You pay per session."},
           {"id": "mara-track-1", "persona": "mara", "objection": "Too slow", "reply": "Half are filled in days."}]}
        """);

    assertThat(twice("personas", "p.json")).contains("0 left out");
    assertThat(texts("traits", "text"))
        .containsEntry("mara-pain-1", "Late invoices")
        .containsEntry("mara-pain-2", "No-shows")
        .containsEntry("mara-goal-1", "Plan ahead")
        .containsEntry("mara-goal-2", "Sleep well");
    assertThat(texts("talk_tracks", "objection"))
        .containsEntry("mara-track-1", "Too slow")
        .containsEntry("mara-track-2", "Too dear");
  }

  @Test
  void a_number_given_to_one_item_is_not_taken_for_another_in_a_later_file() {
    terminal.file("one.csv", HEADER + ",interview,2026-03-02,P-2,The login takes far too long\n");
    terminal.file(
        "two.csv", HEADER + "E001,survey,2026-04-06,P-6,Invoices come three weeks late\n");
    // the same item with corrected words, and one with a corrected day
    terminal.file(
        "three.csv", HEADER + "E001,interview,2026-03-02,P-2,Logging in needs a minute\n");
    terminal.run("import", "evidence", "one.csv");

    assertThat(terminal.run("import", "evidence", "two.csv").out())
        .contains("E001 is another item here");
    assertThat(terminal.run("import", "evidence", "three.csv").out())
        .startsWith("0 added, 1 updated");
  }
}
