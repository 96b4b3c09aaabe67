package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a table cannot be read, and what is told of it.
class TableRefusalsTest {
  private final Terminal terminal;

  TableRefusalsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @Test
  void a_column_called_text_is_taken_although_its_rows_say_the_same() {
    var row = "P-1,2026-03-05,The crane list is wrong by eight because two owners moved\n";
    terminal.file("same.csv", "Teilnehmer;Datum;Text\n".replace(';', ',') + row.repeat(4));

    assertThat(terminal.run("import", "table", "same.csv", "--yes", "--type", "interview").out())
        .startsWith("4 added")
        .contains("3 items repeat an earlier one and are not counted twice.");
  }

  @Test
  void a_table_of_one_column_is_told_from_a_text() {
    terminal.file("score.csv", "Score\n7\n9\n");
    terminal.file("one.csv", "Feedback\nGreat, but slow\nToo pricey, for us\n");
    terminal.file("text.csv", "We spoke for an hour.\nThey left, and came back.\n");

    assertThat(terminal.run("import", "table", "score.csv").err())
        .contains("The columns are: Score.");
    assertThat(terminal.run("import", "table", "one.csv").err()).contains("Line 2 cannot be read");
    assertThat(terminal.run("import", "table", "text.csv").err()).contains("That is no table");
  }

  @Test
  void a_table_without_rows_and_one_of_figures_are_told_apart() {
    terminal.file("none.csv", "participant,date,text\n");
    terminal.file("figures.csv", "Page,Score\n/pricing,41\n");

    assertThat(terminal.run("import", "table", "none.csv").err())
        .contains("The file has no row below the names of its columns.");
    assertThat(terminal.run("import", "table", "figures.csv").err())
        .contains("a table of figures", "persona import evidence");
  }

  @Test
  void what_excel_writes_is_read() throws IOException {
    var text =
        "sep=;\r\nDatum;Kommentar zur letzten Studie im Labor\r\n"
            + "14.3.2026;\"=\"\"Das Café in der Größe war zu klein – ÄÄÄ, ££££££\"\"\"\r\n";
    Files.write(terminal.folder().resolve("x.csv"), text.getBytes(Charset.forName("windows-1252")));

    assertThat(terminal.run("import", "table", "x.csv", "--yes", "--type", "survey").out())
        .startsWith("1 added");
    assertThat(terminal.run("export").out())
        .contains("\"Das Café in der Größe war zu klein – ÄÄÄ, ££££££\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB18030|我们等了三个星期才拿到报告",
        "windows-1251|Мы ждём отчёт три недели",
        "Shift_JIS|レポートを三週間待っています",
        "windows-1253|Περιμένουμε την αναφορά"
      })
  void text_in_a_coding_that_is_not_read_is_refused_and_never_stored_as_nonsense(
      String charset, String said) throws IOException {
    Files.write(
        terminal.folder().resolve("x.csv"),
        ("Date,Comment\n2026-03-14,Fine\n2026-03-14," + said + "\n")
            .getBytes(Charset.forName(charset)));
    Files.write(
        terminal.folder().resolve("x.txt"),
        ("Interviewer: Why?\nMarcus: " + said + "\n").getBytes(Charset.forName(charset)));

    for (var kind :
        List.of("table x.csv --map Comment=text --yes --type survey", "transcript x.txt")) {
      var refused = terminal.run(("import " + kind).split(" "));

      assertThat(refused.exit()).as(kind).isEqualTo(1);
      assertThat(refused.err()).as(kind).contains("UTF-16 with its mark and Windows-1252 are");
    }
  }

  @Test
  void rows_that_are_none_are_named_by_line_and_the_others_go_in() {
    terminal.file(
        "t.csv",
        """
        Ticket,Created,Comment
        1,2026-05-01,The link was dead for us
        2,soon,Nobody answered for a week
        3,2026-05-03,Too, many, separators here
        4,2026-05-04,"It never closes
        """);

    var report = terminal.run("import", "table", "t.csv", "--yes");

    assertThat(report.out())
        .startsWith("1 added, 0 updated, 0 unchanged, 3 left out.")
        .contains("line 3: “soon” is no date")
        .contains("line 4: It has 5 fields, but the header has 3.")
        .contains("line 5: A quotation mark is never closed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"It never ends,2026-09-01;\"The \"lift\" is slow,2026-09-02|Line 2 cannot be"
            + " read|quotation mark",
        "The lift is slow, very slow,2026-09-01;The radio is dead again|Line 2 cannot be read|It"
            + " has 3 fields, but the header has 2.",
        "The lift is slow, a, b;The radio, dead, again|Line 2 cannot be read and 1 more|Put texts"
            + " that hold a separator"
      })
  void a_row_that_cannot_be_read_is_the_reason_where_nothing_else_shows_the_columns(
      String rows, String line, String what) {
    terminal.file("t.csv", "Comment,Date\n" + rows.replace(';', '\n') + "\n");

    var refused = terminal.run("import", "table", "t.csv", "--yes", "--type", "survey");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains(line, what).doesNotContain("--map");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Niemand kann mir sagen wann der Kran frei ist;Wir warten jeden Tag auf die Kasse und das"
            + " Geld;The lift is slow on Mondays|true",
        "Nous attendons neuf jours avant une réponse;Personne ne répond au téléphone le lundi|true",
        "Die Bilder laden zu langsam am Empfang;The lift is slow on Mondays;Nobody answers the"
            + " radio at noon|false",
        "Slow lift;Nobody answers;Too dear|false"
      })
  void a_table_in_another_language_is_told_so(String texts, boolean told) {
    terminal.file(
        "t.csv",
        "Date|Comment\n".replace('|', ',')
            + "2026-05-01,"
            + texts.replace(";", "\n2026-05-01,")
            + "\n");

    var out = terminal.run("import", "table", "t.csv", "--yes", "--type", "survey").out();

    assertThat(out.contains("! It does not read as English.")).isEqualTo(told);
  }

  @Test
  void days_as_a_spreadsheet_counts_them_are_read_in_a_column_that_is_called_so() {
    terminal.file(
        "t.csv",
        """
        Submitted,Chairs,Comment
        46115,46115,The lift is slow today
        46116.5,46001,The radio is dead
        """);
    assertThat(terminal.run("import", "table", "t.csv", "--yes").err())
        .containsPattern("Submitted +date")
        .containsPattern("Chairs +passed over");
    assertThat(terminal.run("export").out()).contains("\"2026-04-03\"", "\"2026-04-04\"");
    // nothing but its name tells a number of days from any other
    terminal.file("u.csv", "Chairs,Comment\n46115,The lift is slow today\n");
    assertThat(terminal.run("import", "table", "u.csv", "--yes", "--type", "survey").err())
        .contains("No column holds a date.");
  }

  @Test
  void a_file_in_an_encoding_that_is_not_read_says_which_are() throws IOException {
    Files.write(
        terminal.folder().resolve("x.csv"),
        "Datum;Kommentar\n2026-05-01;Die Prüfung dauert länger\n"
            .getBytes(Charset.forName("IBM850")));

    assertThat(terminal.run("import", "table", "x.csv", "--yes", "--type", "survey").err())
        .contains("UTF-8", "UTF-16", "Windows-1252");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a,b\n1,2\n",
        "Ticket,Comment\n1,The link was dead for us\n",
        "When,What\n2026-05-01,The link was dead for us\n",
        "[1, 2]",
        "{\"a\": ",
      })
  void a_file_that_cannot_be_taken_is_refused_with_a_next_step(String text) {
    terminal.file("t.csv", text);

    var refused = terminal.run("import", "table", "t.csv", "--yes");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).startsWith("persona: ").endsWith(".\n").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Comment", "=text", "Comment=words"})
  void a_use_that_is_none_is_wrong_use(String map) {
    terminal.file("q3.csv", ImportFiles.SURVEY);

    assertThat(terminal.run("import", "table", "q3.csv", "--map", map).exit()).isEqualTo(2);
  }
}
