package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who stands in a table: told apart, taken out of texts, and what they are.
class TablePeopleTest {
  private final Terminal terminal;

  TablePeopleTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{%1$s},{%1$s},{%2$s}]",
        "{\"rows\":[{%1$s},{%1$s},{%2$s}]}",
        "{\"rows\":[\n{%1$s},\n{%1$s},\n{%2$s}]}",
        "[\n{%1$s},\n{%1$s}, {%2$s}\n]",
        "{%1$s}\n{%1$s}\n{%2$s}\n"
      })
  void people_whom_nothing_names_are_told_apart_however_json_breaks_lines(String form) {
    var same = "\"date\":\"2026-05-01\",\"comment\":\"Nobody answered the phone at noon\"";
    var other = "\"date\":\"2026-05-01\",\"comment\":\"The berth was wrong for weeks\"";
    terminal.file("t.json", form.formatted(same, other));

    var imported = terminal.run("import", "table", "t.json", "--type", "survey", "--yes").out();

    assertThat(imported).startsWith("3 added");
    assertThat(terminal.run("import", "table", "t.json", "--type", "survey", "--yes").out())
        .startsWith("0 added, 0 updated, 3 unchanged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Requester,Requester Email|Owen Pryce,o@x.example|The berth is wrong again. Owen Pryce,"
            + " yard|Owen",
        "Contact Name,Job Title|Piet de Vries,Yard manager|Piet asked for two weeks in winter|Piet",
        "Customer name,Assignee|Bexley Orton,Ilka Thorsen|Bexley waits for Ilka to ring him"
            + " back|Ilka",
        "First name,Last name|Wren,Adeyemi-Holt|Adeyemi-Holt wants the crane on Fridays|Adeyemi",
        "Ansprechpartner,Plan|Jorun Lück,Pro|Jorun could not print the list of cranes|Jorun"
      })
  void whoever_a_row_names_is_taken_out_of_its_text(
      String header, String cells, String said, String name) {
    terminal.file(
        "t.csv",
        "Ticket ID,Created at,Description,%s\n7,2026-04-12,\"%s\",%s\n"
            .formatted(header, said, cells));

    terminal.run("import", "table", "t.csv", "--yes");

    assertThat(terminal.run("export").out()).contains("[name removed]").doesNotContain(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "message_author|admin|user|2 added",
        "Author type|bot|contact|2 added",
        "Direction|outbound|inbound|2 added",
        "Author|Customer Support|Customer|2 added",
        // both are customers, by what they may do
        "user_role|admin|user|3 added",
        // one side alone does not show that the column tells them apart
        "Sender|agent|agent|3 added",
        "From|Admin|Harbour office|3 added"
      })
  void what_our_own_side_wrote_is_nobodys_evidence(
      String column, String ours, String theirs, String added) {
    terminal.file(
        "t.csv",
        """
        Ticket ID,Created at,%s,Message
        7,2026-04-12,%s,The crane was booked twice again this week
        7,2026-04-12,%s,Sorry to hear that! Could you send a picture?
        8,2026-04-13,%s,Nobody answers the phone before nine in winter
        """
            .formatted(column, theirs, ours, theirs));

    var imported = terminal.run("import", "table", "t.csv", "--yes", "--type", "support_ticket");

    assertThat(imported.out()).startsWith(added);
    assertThat(imported.out().contains("1 message was written by your own side and left out"))
        .isEqualTo(added.startsWith("2"));
  }

  @Test
  void who_wrote_is_told_before_it_is_confirmed_and_is_nobodys_name() {
    terminal.file(
        "t.csv",
        """
        Ticket ID,Created at,Author,Message
        7,2026-04-12,Customer,The crane was booked twice again this week
        7,2026-04-12,Agent,Sorry to hear that! Could you send a picture?
        8,2026-04-13,Customer,Nobody answers the phone before nine in winter
        """);

    var shown = terminal.run("import", "table", "t.csv", "--type", "support_ticket");
    var all = terminal.run("import", "table", "t.csv", "--yes", "--map", "Author=none");

    assertThat(shown.err()).contains("who wrote; rows of your own side are left out");
    assertThat(all.out()).startsWith("3 added");
    assertThat(terminal.run("export").out()).doesNotContain("P-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They are called Northwharf since the merger and we pay them",
        "We bought from a small studio called Backyard Potters last May",
        "There is an app called Tidebook that shows the lifts",
        "It's called Slipway and nobody here likes it",
        "We use a spreadsheet called Master Plan for all of it"
      })
  void what_a_thing_is_called_is_no_person(String said) {
    terminal.file(
        "t.csv", "Ticket ID,Created at,Description\n7,2026-04-12,\"%s\"\n".formatted(said));

    assertThat(terminal.run("import", "table", "t.csv", "--yes").out()).startsWith("1 added");
    assertThat(terminal.run("export").out()).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My deputy is called Wilmot and keeps a second list",
        "They called Wilmot twice before somebody came",
        "We called Wilmot about the invoice in March",
        "A man called Wilmot sold us the old crane"
      })
  void who_a_person_is_and_who_was_called_are_taken_out(String said) {
    terminal.file(
        "t.csv", "Ticket ID,Created at,Description\n7,2026-04-12,\"%s\"\n".formatted(said));
    terminal.run("import", "table", "t.csv", "--yes");

    assertThat(terminal.run("export").out()).contains("[name removed]").doesNotContain("Wilmot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is your role?",
        "Which of these best describes your role?",
        "Your job title",
        "What's your industry?",
        "What is your current position?"
      })
  void a_question_who_somebody_is_makes_their_segment(String question) {
    terminal.file(
        "s.csv",
        "Submit date,%s,What is hardest?\n2026-04-01,Yard manager,The crane list is wrong by eight\n"
            .formatted(question));

    assertThat(terminal.run("import", "table", "s.csv", "--yes").err())
        .containsPattern("your .*segment \\(1 filled\\)|Your .*segment \\(1 filled\\)");
  }
}
