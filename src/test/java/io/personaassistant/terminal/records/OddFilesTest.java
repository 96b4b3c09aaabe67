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
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are laid out or written otherwise than most.
class OddFilesTest {
  private static final String TABLE =
      "Date,Respondent,Comment\n2026-03-01,P-01,The list is never right\n2026-03-02,P-02,I ring the yard twice a day\n";

  private final Terminal terminal;

  OddFilesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private List<String> said(String file) {
    var out = terminal.run("import", "table", file, "--yes", "--type=survey");
    assertThat(out.exit()).describedAs(out.err()).isZero();
    return terminal.items().stream()
        .map(item -> item.get("participant").asText() + ": " + item.get("text").asText())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf_16_without_its_mark_is_read(String charset) throws IOException {
    Files.write(terminal.folder().resolve("t.csv"), TABLE.getBytes(Charset.forName(charset)));

    assertThat(said("t.csv"))
        .containsExactly("P-01: The list is never right", "P-02: I ring the yard twice a day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Customer feedback report\nExported on 1 Mar 2026 by the team\n\n", "Feedback\n"})
  void what_a_report_has_above_its_table_names_no_column(String above) {
    terminal.file("t.csv", above + TABLE);

    assertThat(said("t.csv"))
        .containsExactly("P-01: The list is never right", "P-02: I ring the yard twice a day");
  }

  @Test
  void a_bar_may_separate() {
    terminal.file("t.csv", TABLE.replace(',', '|'));

    assertThat(said("t.csv")).hasSize(2).contains("P-01: The list is never right");
  }

  @Test
  void a_row_of_groups_above_the_names_is_no_header() {
    terminal.file(
        "t.csv",
        """
        Respondent,,Survey,,
        ID,Date,How often?,Why?,Anything else?
        P-01,2026-03-01,Daily,Because the list is never right,No
        P-02,2026-03-02,Weekly,I plan the week on Sunday evening,The app is slow in the yard
        """);

    assertThat(said("t.csv"))
        .containsExactlyInAnyOrder(
            "P-01: Because the list is never right",
            "P-02: I plan the week on Sunday evening",
            "P-02: The app is slow in the yard");
  }

  @Test
  void of_two_columns_called_the_same_neither_is_lost() {
    terminal.file(
        "t.csv",
        "Date,Respondent,Comment,Comment\n2026-03-01,P-01,The list is never right,I ring the yard twice a day\n");

    assertThat(said("t.csv")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[01.03.26, 09:12:44] Anna Berg: How is the new list working?\n[01.03.26, 09:13:02] Tom Reyes: It is never right before ten.\n",
        "3/1/26, 9:12 AM - Anna Berg: How is the new list working?\n3/1/26, 9:13 AM - Tom Reyes: It is never right before ten.\n"
      })
  void a_chat_of_a_phone_is_a_talk(String chat) {
    terminal.file("chat.txt", chat);

    var out =
        terminal.run(
            "import", "transcript", "chat.txt", "--date=2026-03-01", "--interviewer=Anna Berg");

    assertThat(out.exit()).describedAs(out.err()).isZero();
    assertThat(terminal.items()).hasSize(1);
    assertThat(terminal.items().get(0).get("text").asText())
        .isEqualTo("It is never right before ten.");
  }

  @Test
  void a_web_page_that_is_called_a_text_is_named() {
    terminal.file("talk.txt", "<html><body><p>P-01: It is never right.</p></body></html>");

    assertThat(terminal.run("import", "transcript", "talk.txt").err()).contains("That is HTML.");
  }

  @Test
  void a_table_of_scores_says_what_counts_them() {
    terminal.file("nps.csv", "Date,Respondent ID,Score\n2026-03-01,P-01,9\n2026-03-02,P-02,3\n");

    assertThat(terminal.run("import", "table", "nps.csv", "--yes").err())
        .contains("`persona analyze FILE`");
  }
}
