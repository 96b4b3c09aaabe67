package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody meets who imports for the first time: the same file under another name, addresses,
/// dates that can be read two ways, files that are no text.
class ImportAgainTest {
  private static final String SURVEY =
      """
      Submitted,Work mail,What slows you down?,Score,Anything else?
      %s/04/2026,ana@firm.example,We wait nine days for people to answer our mails,7,
      04/05/2026,Bob@firm.example,Nobody shows up for the sessions that we book,8,No
      05/06/2026,cy@firm.example,Far too slow,3,All good
      06/07/2026,ana@firm.example,The tool loses our notes again and again,9,An export of the notes to our wiki
      """;

  private final Terminal terminal;

  ImportAgainTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private void file(String name, String text) {
    terminal.file(name, text);
  }

  private Terminal.Result table(String name, String... more) {
    var all = new ArrayList<>(List.of("import", "table", name, "--yes"));
    all.addAll(List.of(more));
    return terminal.run(all.toArray(String[]::new));
  }

  @Test
  void a_table_under_another_name_changes_nothing_and_the_report_says_so() {
    file("march.csv", SURVEY.formatted("23"));
    file("q1 final.csv", SURVEY.formatted("23"));
    assertThat(table("march.csv").out()).startsWith("5 added");
    var before = terminal.run("export").out();

    var again = table("q1 final.csv");

    assertThat(again.out())
        .startsWith("0 added, 0 updated, 5 unchanged, 0 left out.")
        .contains("5 rows are on record already, from “march”, and were not added again.")
        .doesNotContain("repeat");
    assertThat(terminal.run("export").out()).isEqualTo(before);
    // what is new in it is added, and what two people said in the same words stays two items
    file("more.csv", SURVEY.formatted("23") + "08/07/2026,dee@firm.example,Far too slow,1,\n");
    assertThat(table("more.csv").out()).startsWith("1 added, 0 updated, 5 unchanged");
  }

  @Test
  void a_talk_under_another_name_changes_nothing() {
    var talk =
        """
        Interviewer: How do you find people?
        Participant: We wait nine days for people, and half of them cancel on the day.
        Interviewer: And then?
        Participant: Then we start all over again.
        """;
    file("talk.txt", talk);
    file("renamed.txt", talk);
    terminal.run("import", "transcript", "talk.txt", "--date", "2026-05-05");

    assertThat(terminal.run("import", "transcript", "renamed.txt", "--date", "2026-05-05").out())
        .startsWith("0 added, 0 updated, 2 unchanged")
        .contains("2 rows are on record already, from “talk”");
    assertThat(terminal.run("import", "transcript", "renamed.txt", "--date", "2026-06-06").out())
        .startsWith("2 added");
  }

  @Test
  void what_another_participant_says_in_the_same_words_is_kept() {
    var header = "source_type,source_ref,date,participant,text\n";
    var words = ",2026-03-01,%s,We wait nine days for people to answer our mails\n";
    file("a.csv", header + "survey,a line 2" + words.formatted("P-1"));
    file("b.csv", header + "survey,b line 2" + words.formatted("P-2"));
    terminal.run("import", "evidence", "a.csv");

    assertThat(terminal.run("import", "evidence", "b.csv").out())
        .startsWith("1 added")
        .contains("1 item repeats an earlier one");
  }

  @Test
  void repeats_are_those_of_this_import_alone() {
    var header = "id,source_type,date,participant,text\n";
    var words = "We wait nine days for people to answer our mails";
    file(
        "a.csv",
        header
            + "A1,interview,2026-03-01,P-1,"
            + words
            + "\nA2,survey,2026-03-02,P-2,"
            + words
            + "\n");
    file("b.csv", header + "B1,interview,2026-03-03,P-3,Nobody shows up for what we book\n");

    assertThat(terminal.run("import", "evidence", "a.csv").out())
        .contains("1 item repeats an earlier one");
    assertThat(terminal.run("import", "evidence", "b.csv").out()).doesNotContain("repeat");
  }

  @Test
  void an_address_becomes_the_same_code_each_time_and_is_stored_nowhere() {
    file("march.csv", SURVEY.formatted("23"));
    file(
        "contacts.csv",
        """
        Date,E-mail,Comment
        2026-08-01,ANA@firm.example,It is better since the new release came out
        """);

    var seen = table("march.csv").err();
    table("contacts.csv", "--type", "survey");

    assertThat(seen).contains("Work mail", "participant, as a code (4 filled)");
    var export = terminal.run("export").out();
    assertThat(export).doesNotContain("firm.example").containsPattern("\"P-\\d{8}\"");
    var codes =
        Pattern.compile("\"participant\" : \"(P-\\d{8})\"")
            .matcher(export)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(codes).hasSize(6);
    assertThat(codes.stream().distinct()).hasSize(3);
    assertThat(codes.getFirst()).isEqualTo(codes.getLast());
  }

  @Test
  void an_open_question_is_taken_and_every_column_says_how_much_it_holds() {
    file("march.csv", SURVEY.formatted("23"));

    var seen = table("march.csv");

    assertThat(seen.err())
        .containsPattern("Anything else\\? +an item for each answer \\(3 filled\\)")
        .containsPattern("Score +passed over \\(4 filled\\)");
    assertThat(terminal.run("export").out()).contains("An export of the notes to our wiki");
  }

  @Test
  void dates_are_decided_by_one_row_or_by_who_imports() {
    file("decided.csv", SURVEY.formatted("23"));
    file("open.csv", SURVEY.formatted("03"));

    var refused = table("open.csv", "--type", "survey");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains("“03/04/2026” can be read two ways", "--dates day-first or --dates month-first");
    table("decided.csv");
    assertThat(terminal.run("export").out()).contains("\"2026-05-04\"");
    table("open.csv", "--dates", "month-first");
    assertThat(terminal.run("export").out()).contains("\"2026-03-04\"", "\"2026-06-07\"");
    assertThat(table("open.csv", "--dates", "american").err())
        .contains("--dates takes day-first or month-first.");
    assertThat(terminal.run("import", "facts", "open.csv", "--dates", "day-first").err())
        .contains("import table");
  }

  @Test
  void rows_of_evidence_are_decided_the_same_way() {
    var header = "source_type,date,participant,text\n";
    file(
        "decided.csv",
        header
            + "interview,03/04/2026,P-1,We wait nine days\n"
            + "interview,25/04/2026,P-2,Nobody shows up\n");
    file("open.csv", header + "interview,03/04/2026,P-3,We wait for ten days\n");

    assertThat(terminal.run("import", "evidence", "decided.csv").out()).startsWith("2 added");
    assertThat(terminal.run("export").out()).contains("\"2026-04-03\"");
    assertThat(terminal.run("import", "evidence", "open.csv").out())
        .startsWith("0 added")
        .contains("no row shows which", "--dates day-first");
    assertThat(terminal.run("import", "evidence", "open.csv", "--dates", "month-first").out())
        .startsWith("1 added");
    assertThat(terminal.run("export").out()).contains("\"2026-03-04\"");
  }

  @Test
  void a_file_that_is_no_text_is_called_so() throws IOException {
    var bytes = new byte[3_000];
    new Random(1).nextBytes(bytes);
    for (var name : List.of("noise.csv", "zeros.csv")) {
      Files.write(terminal.folder().resolve(name), name.startsWith("z") ? new byte[3_000] : bytes);
      assertThat(table(name, "--type", "survey").err())
          .contains("no text")
          .doesNotContain("rights");
      assertThat(terminal.run("analyze", name).err()).contains("no text").doesNotContain("rights");
      assertThat(terminal.run("restore", name).err())
          .contains(name + " is no backup of this program")
          .doesNotContain("--db");
    }
  }

  @Test
  void samples_beside_ones_own_records_rest_on_none_of_them() {
    file("facts.csv", "id,statement,audience\nF1,Our own fact.,customer\n");
    file("e.csv", "id,source_type,date,text\nE006,interview,2026-03-04,Our own words on price\n");
    terminal.run("import", "facts", "facts.csv");
    terminal.run("import", "evidence", "e.csv");

    terminal.run("samples", "load");

    var card = terminal.run("ask", "annie", "objections", "it costs too much", "--stored").out();
    assertThat(card).contains("you pay for each session").doesNotContain("F1 ", "E006");
    assertThat(terminal.run("evidence", "F1", "E006").out())
        .contains("Our own fact.", "Our own words on price")
        .doesNotContain("Supports");
  }
}
