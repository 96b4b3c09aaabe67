package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table that is exported again after somebody corrected an answer in it.
class RewordedAnswersTest {
  private static final String SURVEY =
      """
      Response ID,Submitted,What slows you down most?,What would help you?
      R001,2026-09-02,The crane list is wrong by eight,A list that is right
      R002,2026-09-02,Owners move their boats at night,A lock on the lift
      R003,2026-09-03,We print the plan twice a day,A screen at the gate
      """;
  private static final String OLD = "Owners move their boats at night";
  private static final String NEW = "Boats are moved while nobody of us is there";

  private final Terminal terminal;

  RewordedAnswersTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private String table(String name, String text, String... more) {
    terminal.file(name, text);
    var all = new ArrayList<>(List.of("import", "table", name, "--yes"));
    all.addAll(List.of(more));
    var result = terminal.run(all.toArray(String[]::new));
    return result.out() + result.err().replaceAll("(?s).*\\(\\d+ filled\\)\n", "");
  }

  @Test
  void an_answer_in_other_words_is_the_same_item_and_the_report_names_it_and_its_links() {
    table("q3.csv", SURVEY);
    terminal.file(
        "p.json",
        """
        {"personas": [{"id": "mara", "name": "Mara"}],
         "traits": [{"id": "mara-night", "persona": "mara", "kind": "pain", "text": "Boats move at night"}],
         "links": [{"evidence": "E003", "trait": "mara-night", "stance": "supports"}]}
        """);
    terminal.run("import", "all", "p.json");
    // a row more above moves the others down
    var later =
        SURVEY.replace(OLD, NEW).replace("R001", "R000,2026-09-01,Nothing is slow here,-\nR001");

    var again = table("q3.csv", later);

    assertThat(again)
        .startsWith("1 added, 1 updated, 5 unchanged, 0 left out.")
        .contains("! E003 is on record already and now has the words of this file.")
        .contains("! A link to the old words stays: E003 supports mara-night. Read it again");
    var export = terminal.run("export").out();
    assertThat(export).contains(NEW, "mara-night").doesNotContain(OLD);
    assertThat(table("q3.csv", later)).startsWith("0 added, 0 updated, 7 unchanged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what the table is | its rows before | its rows after
        "survey by"
            + " address|Email,Date,Comment;a@x.example,2026-05-01,OLD|Email,Date,Comment;a@x.example,2026-05-01,NEW",
        "tickets by"
            + " number|Ticket,Created,Comment;T-7,2026-05-01,OLD|Ticket,Created,Comment;T-7,2026-05-01,NEW",
        "both columns|Ticket,Requester,Created,Comment;T-7,Ana,2026-05-01,OLD|Ticket,Requester,Created,Comment;T-7,Ana,2026-05-01,NEW",
        "the form sent"
            + " twice|Respondent,Date,Comment;R1,2026-05-01,OLD|Respondent,Date,Comment;R1,2026-05-01,NEW;R1,2026-05-01,NEW",
        "a row"
            + " more|Respondent,Date,Comment;R1,2026-05-01,OLD|Respondent,Date,Comment;R2,2026-05-01,Nobody"
            + " ever answers us;R1,2026-05-01,NEW"
      })
  void who_answered_or_the_number_of_the_row_says_that_it_is_the_same(
      String what, String before, String after) {
    table("t.csv", rows(before), "--type", type(what));

    var report = table("t.csv", rows(after), "--type", type(what));

    assertThat(report).contains(" 1 updated,").contains("now has the words of this file");
    assertThat(terminal.run("export").out()).contains(NEW).doesNotContain(OLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "survey, another"
            + " day|Respondent,Date,Comment;R1,2026-05-01,OLD|Respondent,Date,Comment;R1,2026-05-02,NEW",
        "survey, another"
            + " person|Respondent,Date,Comment;R1,2026-05-01,OLD|Respondent,Date,Comment;R2,2026-05-01,NEW",
        "survey without people|Date,Comment;2026-05-01,OLD|Date,Comment;2026-05-01,NEW",
        "survey, another question|Respondent,Date,What is"
            + " slow?;R1,2026-05-01,OLD|Respondent,Date,What is hard?;R1,2026-05-01,NEW",
        "survey, two answers"
            + " after|Respondent,Date,Comment;R1,2026-05-01,OLD|Respondent,Date,Comment;R1,2026-05-01,NEW;R1,2026-05-01,And"
            + " nobody told us",
        "survey, two answers before|Respondent,Date,Comment;R1,2026-05-01,OLD;R1,2026-05-01,And"
            + " nobody told us|Respondent,Date,Comment;R1,2026-05-01,NEW",
        "tickets, their numbers given"
            + " anew|ID,Created,Comment;1,2026-05-01,OLD|ID,Created,Comment;1,2026-05-01,NEW;2,2026-05-01,OLD",
        "tickets of one"
            + " customer|Customer,Created,Comment;Ana,2026-05-01,OLD|Customer,Created,Comment;Ana,2026-05-01,NEW",
        "tickets with other"
            + " numbers|Ticket,Customer,Created,Comment;T-7,Ana,2026-05-01,OLD|Ticket,Customer,Created,Comment;T-8,Ana,2026-05-01,NEW",
        "tickets, two comments of"
            + " one|Ticket,Created,Comment;T-7,2026-05-01,OLD|Ticket,Created,Comment;T-7,2026-05-01,NEW;T-7,2026-05-01,And"
            + " nobody told us"
      })
  void what_can_be_another_answer_is_kept_beside_it(String what, String before, String after) {
    var day = what.startsWith("tickets") ? "Created=date" : "Date=date";
    table("t.csv", rows(before), "--type", type(what), "--map", day);

    var report = table("t.csv", rows(after), "--type", type(what), "--map", day);

    assertThat(report).contains(" 0 updated,").doesNotContain("the words of this file");
    assertThat(terminal.run("export").out()).contains(OLD, NEW);
  }

  @Test
  void the_answer_in_the_column_beside_it_is_another() {
    var both = rows("Respondent,Date,Comment,Remarks;R1,2026-05-01,OLD,NEW");
    table("t.csv", both, "--type", "survey", "--map", "Remarks=none");

    assertThat(
            table(
                "t.csv",
                both,
                "--type",
                "survey",
                "--map",
                "Remarks=text",
                "--map",
                "Comment=none"))
        .startsWith("1 added, 0 updated");
    assertThat(terminal.run("export").out()).contains(OLD, NEW);
  }

  @Test
  void the_same_number_in_another_survey_is_another_person() {
    table("spring.csv", SURVEY);

    assertThat(table("autumn.csv", SURVEY.replace(OLD, NEW)))
        .startsWith("1 added, 0 updated, 5 unchanged");
    assertThat(terminal.run("export").out()).contains(OLD, NEW);
  }

  private static String type(String what) {
    return what.startsWith("tickets") || what.startsWith("both") ? "support_ticket" : "survey";
  }

  private static String rows(String cells) {
    return cells.replace("OLD", OLD).replace("NEW", NEW).replace(';', '\n') + "\n";
  }
}
