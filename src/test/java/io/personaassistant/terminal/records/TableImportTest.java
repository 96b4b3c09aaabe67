package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableImportTest {
  private final Terminal terminal;

  TableImportTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @Test
  void what_columns_are_taken_for_is_shown_and_nothing_happens_without_a_yes() {
    terminal.file("q3.csv", ImportFiles.SURVEY);

    var asked = terminal.run("import", "table", "q3.csv");

    assertThat(asked.exit()).isEqualTo(1);
    assertThat(asked.err())
        .contains("3 rows, taken for: survey")
        .contains("Response ID                        participant, as a code")
        .contains("NPS                                passed over")
        .contains("What is hardest about recruiting?  an item for each answer (3 filled)")
        .contains("Nothing was imported.");
    assertThat(terminal.run("export").out()).doesNotContain("Mondays");
  }

  @Test
  void answers_to_choose_from_are_said_to_be_counted_by_analyze() {
    terminal.file(
        "q4.csv",
        """
        Response ID,Date,Where do you look for advice? (select all),How likely are you to recommend us? (0-10),What annoys you most?,Van colour
        R1,2026-09-01,Fairs; Forums,7,The loading bay is never free,Pro
        R2,2026-09-02,Fairs,7,Drivers wait without a word,Pro
        R3,2026-09-03,Forums,3,I type each order in twice,Free
        R4,2026-09-04,Fairs; Forums,3,Nobody answers the phone at noon,Free
        """);

    assertThat(terminal.run("import", "table", "q4.csv").err())
        .containsPattern("Where do you look for advice.* passed over here, counted by analyze \\(4")
        .containsPattern("How likely are you to.* passed over here, counted by analyze \\(4")
        .containsPattern("Van colour +passed over \\(4 filled")
        .contains("`persona analyze FILE` counts");
    terminal.file("notes.csv", "Date,Note\n2026-09-01,They wait for the bay all day\n");
    assertThat(terminal.run("import", "table", "notes.csv", "--type", "crm_note").err())
        .doesNotContain("analyze");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          August 2026  | is a month, not a day. Write the day; where only the month is known, its first: 2026-08-01.
          2026-08      | is a month, not a day. Write the day; where only the month is known, its first: 2026-08-01.
          08/2026      | is a month, not a day. Write the day; where only the month is known, its first: 2026-08-01.
          Sept. 2026   | is a month, not a day. Write the day; where only the month is known, its first: 2026-09-01.
          März 2026    | is a month, not a day. Write the day; where only the month is known, its first: 2026-03-01.
          Summer 2026  | is no date that can be read. Write it as year-month-day, such as 2026-03-05.
          2026-13      | is no date that can be read. Write it as year-month-day, such as 2026-03-05.
          """)
  void a_month_is_no_day_and_what_to_write_is_said(String cell, String said) {
    terminal.file("f.csv", "Period,Comment\n%s,They wait for the bay all day\n".formatted(cell));

    assertThat(
            terminal
                .run(
                    "import", "table", "f.csv", "--type", "survey", "--map", "Period=date", "--yes")
                .out())
        .contains("“" + cell + "” " + said);
    var unmapped = terminal.run("import", "table", "f.csv", "--type", "survey", "--yes").err();
    assertThat(unmapped)
        .contains(said.contains("month,") ? "“Period” holds months" : "No column holds a date.");
  }

  @Test
  void each_answer_of_a_row_becomes_an_item_that_says_what_was_asked() {
    terminal.file("q3.csv", ImportFiles.SURVEY);
    terminal.typing("y\n");

    assertThat(terminal.run("import", "table", "q3.csv").out())
        .startsWith("4 added, 0 updated, 0 unchanged, 0 left out.")
        .contains("1 cell says nothing, such as “n/a” or one word, and was left out.")
        .endsWith("They support no trait yet: `persona link --review links.csv` suggests which.\n");
    assertThat(terminal.run("export").out())
        .contains("Finding people; really, finding them")
        .contains("q3 · What is hardest about recruiting? · line 2")
        .contains("q3 · Anything else? · line 4")
        .contains("2026-03-05")
        .doesNotContain("R_3c");
  }

  @Test
  void a_file_that_holds_no_evidence_as_documented_is_shown_the_ways_for_others() {
    terminal.file("export.csv", "Respondent;What annoys you most?\nR1;Cards get wet\n");

    assertThat(terminal.run("import", "evidence", "export.csv").err())
        .contains(
            "no column for text, date, source_type",
            "`persona import transcript export.csv`",
            "`persona import table export.csv`");
  }

  @Test
  void a_row_with_the_id_of_another_item_is_refused_and_our_own_export_is_taken() {
    terminal.file("q3.csv", ImportFiles.SURVEY);
    terminal.run("import", "table", "q3.csv", "--yes");
    var before = terminal.run("export").out();
    terminal.file(
        "own.csv",
        """
        id,source_type,date,text
        E001,interview,2026-01-05,The clinic moved and our parking went with it
        X1,interview,2026-01-05,Parking is far away
        """);

    var refused = terminal.run("import", "evidence", "own.csv");

    assertThat(refused.out() + refused.err())
        .contains("1 added")
        .contains(
            "E001 is another item here, from “q3 · What is hardest about recruiting? · line 2”."
                + " Give the row another id");
    assertThat(terminal.run("export").out())
        .contains("Finding people; really, finding them")
        .doesNotContain("The clinic moved");

    terminal.file("export.json", before);
    assertThat(terminal.run("import", "all", "export.json").out()).startsWith("0 added, 0 updated");
    // an edited text is the same item as long as it says where it is from, or much of the same
    terminal.file(
        "export.json", before.replace("Nobody shows up on Mondays", "Mornings stay empty"));
    assertThat(terminal.run("import", "all", "export.json").out()).startsWith("0 added, 1 updated");
  }

  @Test
  void a_link_of_a_refused_row_is_no_link_of_the_item_that_has_its_id() {
    terminal.file("q3.csv", ImportFiles.SURVEY);
    terminal.run("import", "table", "q3.csv", "--yes");
    terminal.file(
        "other.json",
        "{\"personas\": [{\"id\": \"annie\", \"name\": \"Annie\"}], \"traits\": [{\"id\": \"T1\","
            + " \"persona\": \"annie\", \"kind\": \"pain\", \"text\": \"Parks far away\"}],"
            + " \"evidence\": [{\"id\": \"E001\", \"source_type\": \"survey\", \"date\":"
            + " \"2026-01-05\", \"text\": \"The clinic moved and our parking went with it\"}],"
            + " \"links\": [{\"evidence\": \"E001\", \"trait\": \"T1\", \"stance\":"
            + " \"supports\"}]}");

    var result = terminal.run("import", "all", "other.json");

    assertThat(result.out() + result.err())
        .contains("E001 is another item here, so this is no link of it.");
    assertThat(terminal.run("traits", "--json").out()).contains("\"supports\":[]");
  }

  @Test
  void how_far_a_long_import_is_stands_on_standard_error_alone() {
    var rows = new StringBuilder("Respondent,Date,Comment\n");
    for (int i = 0; i < 500; i++) {
      rows.append("R-%d,2026-03-05,We waited %d days and then nobody came%n".formatted(i, i));
    }
    terminal.file("many.csv", rows.toString());

    var piped = terminal.run("import", "table", "many.csv", "--type", "survey", "--yes");
    assertThat(piped.err())
        .contains("25 %: 125 of 500 rows\n50 %: 250 of 500 rows\n75 %: 375 of 500 rows\n100 %: 500")
        .doesNotContain("\r");
    assertThat(piped.out()).startsWith("500 added").doesNotContain("of 500 rows");

    var watched =
        terminal.watched().run("import", "table", "many.csv", "--type", "survey", "--yes");
    assertThat(watched.err())
        .contains("\r[############············]  50 %  250 of 500 rows")
        .endsWith("] 100 %  500 of 500 rows  Storing ...\n");
  }

  @Test
  void the_health_of_the_personas_is_told_after_a_table_too() {
    terminal.file(
        "p.json",
        "{\"personas\": [{\"id\": \"mara\", \"name\": \"Mara\", \"goals\": [\"Sleep\"]}]}");
    terminal.run("import", "personas", "p.json");
    terminal.file("q3.csv", ImportFiles.SURVEY);

    assertThat(terminal.run("import", "table", "q3.csv", "--yes").out())
        .contains("  Mara: every trait is an assumption", "Health of the personas as they are now");
  }

  @ParameterizedTest
  @ValueSource(ints = {117, 118, 119, 120})
  void a_long_question_is_cut_between_characters(int before) {
    terminal.file(
        "q.csv",
        "Date,%s👍🏽 or not?\n2026-05-01,Nobody answered the phone\n"
            .formatted("w".repeat(before)));

    terminal.run("import", "table", "q.csv", "--type", "survey", "--yes");

    assertThat(terminal.run("export").out()).contains("q · " + "w".repeat(before) + "… · ");
  }

  @Test
  void the_same_table_a_second_time_changes_nothing() {
    terminal.file("q3.csv", ImportFiles.SURVEY);
    terminal.run("import", "table", "q3.csv", "--yes");

    assertThat(terminal.run("import", "table", "q3.csv", "--yes").out())
        .startsWith("0 added, 0 updated, 4 unchanged, 0 left out.");
  }

  @Test
  void a_row_that_says_the_same_as_an_earlier_one_is_taken_once() {
    terminal.file(
        "t.csv",
        "Ticket,Created,Comment\n"
            + "7,2026-05-01,The link was dead for us\n".repeat(3)
            + "8,2026-05-01,Nobody answered for a week\n9,2026-05-01,Two people came too late\n");

    assertThat(terminal.run("import", "table", "t.csv", "--yes").out())
        .startsWith("3 added, 0 updated, 0 unchanged, 0 left out.")
        .contains("2 rows say the same as an earlier one of the file; it was taken once.");
  }

  @Test
  void a_person_says_otherwise_by_the_name_of_a_column() {
    terminal.file("q3.csv", ImportFiles.SURVEY);

    var report =
        terminal.run(
            "import",
            "table",
            "q3.csv",
            "--yes",
            "--map",
            "anything else?=none",
            "--map",
            "NPS=source_ref",
            "--type",
            "interview",
            "--persona",
            "annie");

    assertThat(report.out()).startsWith("3 added");
    assertThat(terminal.run("export").out())
        .contains("q3 · What is hardest about recruiting? · 9")
        .contains("\"interview\"")
        .doesNotContain("move the invites");
  }

  @Test
  void tickets_come_from_json_whatever_is_around_the_list() {
    terminal.file(
        "t.json",
        """
        {"count": 1, "tickets": [{"id": 4811, "created_at": "2026-06-03T10:11:12Z",
          "requester": {"email": "mia.torres@example.com"},
          "description": "We are charged for sessions that never took place."}]}
        """);

    assertThat(terminal.run("import", "table", "t.json", "--yes").out()).startsWith("1 added");
    assertThat(terminal.run("export").out())
        .contains("\"support_ticket\"")
        .contains("t · 4811")
        .contains("2026-06-03")
        .doesNotContain("mia.torres");
  }

  @Test
  void remarks_above_the_header_are_passed_over_and_lines_still_counted() {
    terminal.file(
        "ga.csv",
        """
        # -----
        # All users
        #

        Date,Page,Comment
        2026-04-01,/p,The price page loads slowly here

        2026-13-01,/q,Nobody finds the way back to the list
        """);

    assertThat(terminal.run("import", "table", "ga.csv", "--yes", "--type", "analytics").out())
        .startsWith("1 added")
        .contains("line 8: “2026-13-01” is no date that can be read. Write it as");
  }
}
