package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A row that is left out costs no other row anything, whatever is wrong with it.
class BadRowsTest {
  private final Terminal terminal;

  BadRowsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private String run(String... words) {
    return terminal.run(words).out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interview,2026-03-05,We wait for nine days,T 1!,,mara",
        "interview,2026-03-05,We wait for nine days,T1,T1,mara",
        "interview,soon,We wait for nine days,,,mara",
        "gossip,2026-03-05,We wait for nine days,,,mara",
        "interview,2026-03-05,,,,mara",
        "interview,2026-03-05,#NAME?,,,mara",
        "interview,2026-03-05,#WERT!,,,mara",
        "interview,2026-03-05,We wait for nine days,,,xLONG",
      })
  void items_without_an_id_come_in_after_one_that_is_left_out(String row) {
    var rows =
        "source_type,date,text,supports,contradicts,persona\n"
            + row.replace("LONG", "x".repeat(600))
            + "\n"
            + "interview,2026-03-05,Nobody answers the phone,,,mara\n"
            + "interview,2026-03-05,Half of them never come,,,mara\n";
    terminal.file("e.csv", rows);

    assertThat(run("import", "evidence", "e.csv"))
        .startsWith("2 added, 0 updated, 0 unchanged, 1 left out.")
        .contains("line 2: ")
        .doesNotContain("says the same");
    assertThat(terminal.items())
        .extracting(item -> item.path("text").asText())
        .containsExactly("Nobody answers the phone", "Half of them never come");
    assertThat(run("import", "evidence", "e.csv")).startsWith("0 added, 0 updated, 2 unchanged");
  }

  @Test
  void a_line_of_json_that_is_broken_costs_no_other() {
    terminal.file(
        "e.jsonl",
        """

        {"source_type": "interview", "date": "2026-03-05", "text": "We wait {for} nine days"}
        {"source_type": "interview", "date": "2026-03-05", "text": "Nobody

        {"source_type": "survey", "date": "2026-03-05", "text": "Half of them never come"}
        {"source_type": "gossip", "date": "2026-03-05", "text": "They say"}
        """);

    assertThat(run("import", "evidence", "e.jsonl"))
        .startsWith("2 added, 0 updated, 0 unchanged, 2 left out.")
        .contains("line 3, evidence 2: It is no record.", "line 6, evidence 4: “gossip” is no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\n", "{\r\n", "{  \n\n"})
  void records_one_after_the_other_may_stand_on_several_lines(String begin) {
    terminal.file(
        "e.json",
        "{\"source_type\": \"interview\", \"date\": \"2026-03-05\", \"text\": \"We wait\"}\n"
            + begin
            + "  \"source_type\": \"survey\",\n"
            + "  \"date\": \"2026-03-05\", \"text\": \"Half come\"\n}\n");

    assertThat(run("import", "evidence", "e.json")).startsWith("2 added, 0 updated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\nsource_type;date;text\n;;\ninterview;2026-03-05;We wait, and wait\n;;\ngossip;;x\n",
        "sep=,\nsource_type,date,text,id\n,,,\n=\"interview\",2026-03-05,=\"Long waits\",=\"07\"\n,,,\ngossip,,x,\n",
        "\ufeffSEP=\t\nsource_type\tdate\ttext\n\t\t\ninterview\t2026-03-05\tLong waits\n \t \t \t\ngossip\t\tx\n",
      })
  void what_excel_adds_to_a_file_is_no_row(String text) {
    terminal.file("e.csv", text);

    assertThat(run("import", "evidence", "e.csv"))
        .startsWith("1 added, 0 updated, 0 unchanged, 1 left out.")
        .contains("line 6: “gossip” is no source type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "all", "transcript", "table", "page"})
  void what_is_no_file_is_refused_before_a_database_is_made(String kind) throws IOException {
    var fresh = new Terminal(Files.createDirectory(terminal.folder().resolve("fresh")));
    Files.createDirectory(fresh.folder().resolve("box"));

    assertThat(fresh.run("import", kind, "box").err())
        .isEqualTo("persona: box is a folder; name a file in it.\n");
    assertThat(fresh.run("import", kind, "gone.csv").err())
        .isEqualTo("persona: There is no file gone.csv.\n");
    assertThat(fresh.folder().resolve("data")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void records_are_read_as_spreadsheets_save_them(String charset) throws IOException {
    Files.writeString(
        terminal.folder().resolve("e.csv"),
        "source_type;date;text\r\ninterview;05.03.2026;The café waits for the new till\r\n",
        Charset.forName(charset));

    assertThat(run("import", "evidence", "e.csv")).startsWith("1 added");
    assertThat(terminal.run("export").out()).contains("The café waits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32"})
  void wider_characters_without_their_mark_are_told_in_one_sentence(String charset)
      throws IOException {
    Files.writeString(
        terminal.folder().resolve("e.csv"),
        "source_type,date,text\ninterview,2026-03-05,We wait\n",
        Charset.forName(charset));

    assertThat(terminal.run("import", "evidence", "e.csv"))
        .satisfies(result -> assertThat(result.exit()).isEqualTo(1))
        .satisfies(
            result -> assertThat(result.err()).contains("That is no text that can be read:"));
  }

  @Test
  void what_is_left_out_of_a_record_is_told_with_its_place_in_the_list() {
    terminal.file(
        "p.json",
        "{\"personas\": [{\"id\": \"otto\", \"name\": \"Otto\"}, {\"id\": \"mara\", \"name\":"
            + " \"Mara\", \"age\": \"old\"}], \"talk_tracks\": [{\"persona\": \"mara\", \"reply\":"
            + " \"No.\"}]}");

    assertThat(run("import", "personas", "p.json"))
        .contains("Line 1, personas 2 (mara): the age was left out.", "Add an objection.");
  }

  @Test
  void a_persona_called_as_a_command_comes_back_from_an_export_and_from_no_other_file()
      throws IOException {
    var named = "{\"id\": \"mara\", \"name\": \"Mara\", \"goals\": [\"Sleep\"]}";
    terminal.file("p.json", "{\"personas\": [" + named + "]}");
    run("import", "personas", "p.json");
    var old =
        run("export")
            .replace("Mara", "Survey")
            .replace("\"mara", "\"survey")
            .replace("mara\\", "survey\\");
    var fresh =
        new Terminal(Files.createDirectory(terminal.folder().resolve("fresh")))
            .withDatabase("p.db");
    fresh.file("old.json", old);
    fresh.file("p.json", "{\"personas\": [" + named.replace("mara", "survey") + "]}");
    fresh.file("e.json", "{\"personas\": [{\"id\": \"e12\", \"name\": \"Emma\"}]}");

    assertThat(fresh.run("import", "personas", "p.json").out())
        .contains("“survey” is the word of a command. Choose another id, such as my-survey.");
    assertThat(fresh.run("import", "personas", "e.json").out())
        .contains("“e12” is how evidence and facts are named. Choose another id, such as my-e12.");
    assertThat(fresh.run("import", "all", "old.json").out())
        .startsWith("3 added (1 persona, 1 trait, 1 version), 0 updated, 0 unchanged, 0 left out.")
        .contains("“Survey” is the word of a command. The persona keeps this name");
    assertThat(fresh.run("export").out()).isEqualTo(old);
  }

  @Test
  void facts_without_an_id_come_in_after_one_that_is_left_out() {
    terminal.file(
        "f.csv",
        """
        statement,audience,expires
        Set-up takes a morning,martians,
        You pay for each session,customer,soon
        You can cancel on any day,customer,
        Support answers in German,internal,
        """);

    assertThat(run("import", "facts", "f.csv"))
        .startsWith("2 added, 0 updated, 0 unchanged, 2 left out.")
        .doesNotContain("say the same");
    assertThat(terminal.stored().path("facts"))
        .extracting(fact -> fact.path("statement").asText())
        .containsExactly("You can cancel on any day", "Support answers in German");
  }

  @Test
  void talk_tracks_without_an_id_come_in_after_one_that_is_left_out() {
    terminal.file(
        "p.json",
        """
        {"personas": [{"id": "mara", "name": "Mara"}],
         "talk_tracks": [
           {"persona": "mara", "objection": "Too dear", "reply": ""},
           {"persona": "mara", "objection": "No time", "reply": "Start small.", "expires": "soon"},
           {"persona": "mara", "objection": "Too new", "reply": "Ask for a pilot."},
           {"persona": "mara", "objection": "Too far", "reply": "We come by."},
           {"persona": "mara", "objection": "Too far", "reply": "We call."}]}
        """);

    assertThat(run("import", "personas", "p.json"))
        .startsWith("3 added (2 talk tracks, 1 persona), 0 updated, 0 unchanged, 3 left out.")
        .contains("It answers the objection of line 6 again.");
    assertThat(terminal.stored().path("talk_tracks"))
        .extracting(track -> track.path("reply").asText())
        .containsExactly("Ask for a pilot.", "We come by.");
  }

  @Test
  void a_file_that_is_neither_csv_nor_json_is_told_how_each_begins() {
    terminal.file("p.json", "not json");

    assertThat(terminal.run("import", "personas", "p.json").err())
        .contains("CSV begins with the names of its columns, JSON with { or [.");
  }

  /// A mark that is not doubled, one that is never closed, and one in a text of several lines.
  private static final String BROKEN_MARKS =
      """
      id,source_type,date,text
      E1,interview,2026-09-01,"They said ""no"", and
      we left."
      E2,interview,2026-09-02,"He said "no" to it, so we left."
      E3,interview,2026-09-03,The portal is slow in the morning.
      E4,interview,2026-09-04,"Nobody picks up the phone

      E5,interview,2026-09-05,We wait for seals each week.
      E6,interview,2026-09-06,"She said "yes" at first,
      then not any more, and it
      stayed so."
      E7,interview,2026-09-07,The price is too high for us.
      E8,interview,2026-09-08,"The list is old, and
      wrong."
      E9,interview,2026-09-09,"Never closed
      """;

  @Test
  void behind_a_broken_mark_in_few_columns_no_comma_of_a_text_makes_a_participant() {
    terminal.file(
        "narrow.csv",
        """
        participant,text
        P0,It was good in the first week.
        P1,"We tried it for a month.
        Then, we stopped using it.
        P2,"It was fine
        """);

    var table =
        terminal.run(
            "import", "table", "narrow.csv", "--yes", "--type", "survey", "--date", "2026-09-01");

    assertThat(table.out() + table.err())
        .doesNotContain("Then,")
        .contains("lines 3 to 5 were not read");
    assertThat(terminal.run("export").out()).doesNotContain("we stopped using it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import evidence m.csv", "import table m.csv --yes"})
  void a_broken_quotation_mark_costs_its_own_lines_alone(String command) {
    terminal.file("m.csv", BROKEN_MARKS);

    assertThat(run(command.split(" ")))
        .startsWith("5 added, 0 updated, 0 unchanged, 4 left out.")
        .contains("line 4: ", "line 6: ", "so this line was not read.")
        .contains("line 9: ", "so lines 9 to 11 were not read.")
        .contains("line 15: ");
    assertThat(terminal.items())
        .extracting(item -> item.path("text").asText().replace('\n', ' '))
        .containsExactly(
            "They said \"no\", and we left.",
            "The portal is slow in the morning.",
            "We wait for seals each week.",
            "The price is too high for us.",
            "The list is old, and wrong.");
  }

  /// Whatever the reader holds at once, and however lines end.
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_are_counted_through_a_long_file(String end) {
    var rows = new StringBuilder("Feedback,Date,Note\n");
    for (int i = 2; i <= 3_000; i++) {
      boolean broken = i % 1_000 == 0;
      rows.append(broken ? "\"It \"never\" works" : "It works on day " + i)
          .append(",2026-09-01,")
          .append("x".repeat(60))
          .append('\n');
    }
    terminal.file("long.csv", rows.toString().replace("\n", end));

    assertThat(run("import", "table", "long.csv", "--yes", "--type", "survey"))
        .startsWith("2,996 added, 0 updated, 0 unchanged, 3 left out.")
        .contains("line 1000: ", "line 2000: ", "line 3000: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import evidence h.csv", "import table h.csv --yes"})
  void a_broken_quotation_mark_in_the_header_refuses_the_file(String command) {
    terminal.file("h.csv", "\"source\" type,date,text\ninterview,2026-09-01,We wait for weeks.\n");

    var refused = terminal.run(command.split(" "));

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("The names of the columns cannot be read: a quotation");
  }
}
