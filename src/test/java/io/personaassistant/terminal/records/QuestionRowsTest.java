package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables with a row for each question: no answer is stored without what was asked.
class QuestionRowsTest {
  private final Terminal terminal;

  QuestionRowsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result imported(String text, String... more) {
    terminal.file("board.csv", text);
    var args = new ArrayList<>(List.of("import", "table", "board.csv", "--yes"));
    args.addAll(List.of(more));
    var ran = terminal.run(args.toArray(String[]::new));
    assertThat(ran.exit()).describedAs(ran.err()).isZero();
    return ran;
  }

  private List<String> stored(String... fields) {
    return StreamSupport.stream(terminal.stored().get("evidence").spliterator(), false)
        .map(e -> String.join(" | ", List.of(fields).stream().map(f -> e.get(f).asText()).toList()))
        .toList();
  }

  @Test
  void each_answer_is_stored_with_its_question_and_a_role_that_was_asked_is_the_segment() {
    var ran =
        imported(
            """
            Response ID,Submitted at,Question ID,Question Text,Answer
            41,2026-09-01 10:00,Q1,What is your role?,Press operator
            41,2026-09-01 10:00,Q2,How satisfied are you with the board?,Very satisfied
            41,2026-09-01 10:00,Q3,Biggest pain,Nobody tells me that the job has moved
            42,2026-09-02 11:00,Q1,What is your role?,Shop owner
            42,2026-09-02 11:00,Q2,How satisfied are you with the board?,Not satisfied
            42,2026-09-02 11:00,Q3,Biggest pain,I type my price list in twice a year
            """);

    assertThat(ran.err())
        .contains(
            "2 rows with a column for each question, taken for: survey",
            "passed over here, counted by analyze");
    assertThat(stored("source_ref", "segment", "text"))
        .containsExactly(
            "board · Biggest pain · line 2 | Press operator | Nobody tells me that the job has moved",
            "board · Biggest pain · line 5 | Shop owner | I type my price list in twice a year");
  }

  @Test
  void a_column_for_each_person_is_read_downwards() {
    imported(
        """
        Question,Maria Lindqvist,Jonas Carter
        Role,Press operator,Shop owner
        Date,2026-09-01,2026-09-02
        What is the worst part of a rush order?,Nobody tells me that it moved,I ring four suppliers for it
        """);

    assertThat(stored("source_ref", "date", "segment", "text"))
        .containsExactly(
            "board · What is the worst part of a rush order? · column 2 | 2026-09-01 | Press operator"
                + " | Nobody tells me that it moved",
            "board · What is the worst part of a rush order? · column 3 | 2026-09-02 | Shop owner"
                + " | I ring four suppliers for it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Question,Answer 1,Answer 2;How do you choose ink?,What my dryer can cure,What the schools ask for!Answer 1",
        "Frage,Antwort 1,Antwort 2;Wie wählen Sie die Farbe?,Was mein Trockner schafft,Was die Schulen wollen!Antwort 1",
        "Question,P-07,P-12;How do you choose ink?,What my dryer can cure,What the schools ask for!P-07",
        "Frage,Antwort,Datum;Wie wählen Sie die Farbe?,Was mein Trockner schafft,2026-09-01;Wie wählen Sie die Farbe?,Was die Schulen wollen,2026-09-01!line 2",
        "Question,Answer;How do you choose ink?,What my dryer can cure;How do you choose ink?,Hoodies for the schools here!line 2"
      })
  void the_question_is_in_what_the_answer_is_cited_by(String table, String place) {
    imported(table.replace(';', '\n') + "\n", "--date=2026-09-01");

    assertThat(stored("source_ref").getFirst())
        .matches("board · (How do you choose ink|Wie wählen Sie die Farbe)\\? · " + place);
  }

  @Test
  void questions_far_down_are_read_where_nothing_says_who_answered() {
    var rows = new StringBuilder("Question,Answer\n");
    for (var question : List.of("How do you choose ink?", "What do you print most?")) {
      IntStream.range(0, 210)
          .forEach(i -> rows.append(question + ",It depends on order " + i + " of that day\n"));
    }
    imported(rows.toString(), "--date=2026-09-01");

    assertThat(stored("source_ref"))
        .hasSize(420)
        .contains("board · What do you print most? · line 212");
  }

  @Test
  void map_names_the_column_of_answers_as_the_file_does() {
    imported(
        """
        Respondent,Question,Answer,Date
        R-1,How do you choose ink?,Price,2026-09-01
        R-2,How do you choose ink?,By what is left over,2026-09-01
        """,
        "--map",
        "Answer=text");

    assertThat(stored("text")).containsExactly("By what is left over");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Question,Answer,Date;How do I split it?,You can split it there,2026-09-01;Where do I see jobs?,In the calendar,2026-09-02",
        "Question,Answer,Date;How do you choose ink?,Price alone,2026-09-01;,By what is left,2026-09-01",
        "Question,Q1,Q2;How do you choose ink?,Price alone,By what is left"
      })
  void a_log_merged_cells_and_quarters_are_not_turned(String table) {
    assertThat(
            imported(table.replace(';', '\n') + "\n", "--date=2026-09-01", "--type=survey").err())
        .doesNotContain("with a column for each question");
  }

  @Test
  void a_log_in_which_each_asks_their_own_stays_as_it_is() {
    var ran =
        imported(
            """
            User,Question,Answer,Date
            ann@example.com,How do I split an order?,You can split it in the order,2026-09-01
            bo@example.com,Where do I see tomorrow's jobs?,Choose tomorrow in the calendar,2026-09-02
            cy@example.com,Can I export my price list?,Yes you can below settings,2026-09-03
            """,
            "--type=survey");

    assertThat(ran.err()).startsWith("3 rows, taken for");
  }
}
