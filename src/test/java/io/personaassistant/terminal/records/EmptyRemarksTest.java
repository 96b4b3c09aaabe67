package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows that say nothing of a customer are no evidence; a short statement is.
class EmptyRemarksTest {
  private final Terminal terminal;

  EmptyRemarksTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private String table(String text) {
    terminal.file(
        "t.csv",
        "Ticket;Created;Description\n1;2026-05-01;The lift is slow on Mondays\n2;2026-05-01;\""
            + text
            + "\"\n");
    return terminal.run("import", "table", "t.csv", "--yes").out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Danke, hat geklappt :)",
        "Bitte ignorieren",
        "Thank you very much for your help!",
        "Thanks, it works again. Best regards",
        "Please ignore this ticket, this is a test.",
        "Sure, ann.lee@mail.example or +44 20 7946 0958.",
        "Please call 0171 1234567",
        "Vielen Dank und viele Grüße",
        "Merci beaucoup, bonne journée",
        "Muchas gracias, ya funciona",
        "Grazie mille, cordiali saluti",
        "Muito obrigada pela ajuda",
        "Hartelijk dank, met vriendelijke groet",
        "Thanks, Peter",
        "Sie erreichen mich unter 0151 23456789"
      })
  void thanks_goodbyes_and_how_to_reach_somebody_are_counted_and_named(String text) {
    assertThat(table(text))
        .startsWith("1 added, 0 updated, 0 unchanged")
        .contains("1 row says nothing but thanks, a goodbye or how to reach somebody")
        .contains("not stored: “");
    assertThat(table(text)).startsWith("0 added, 0 updated, 1 unchanged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Too slow",
        "It works again",
        "Thanks for nothing",
        "Danke, aber das ist zu teuer",
        "Thank you, but the export is empty",
        "Please ignore the second invoice we sent",
        "Call the lift from the office",
        "Hat geklappt",
        "Please call 0171 1234567 about the crane",
        "The test is too long",
        "Goodbye paper lists",
        "Sure, we would pay for that"
      })
  void a_short_statement_stays(String text) {
    assertThat(table(text)).startsWith("2 added").doesNotContain("nothing but thanks");
  }

  @Test
  void what_a_person_gave_an_id_is_kept_and_an_export_reads_back() {
    terminal.file(
        "e.csv", "id,source_type,date,text\nX1,interview,2026-05-01,Thank you very much\n");

    assertThat(terminal.run("import", "evidence", "e.csv").out()).startsWith("1 added");
    terminal.file("all.json", terminal.run("export").out());
    assertThat(terminal.run("import", "all", "all.json").out()).startsWith("0 added, 0 updated");
  }

  @Test
  void a_talk_loses_its_goodbye_alone() {
    terminal.file(
        "talk.txt",
        """
        Interviewer: Can I reach you later?
        Participant: Sure, ann.lee@mail.example or +44 20 7946 0958.
        Interviewer: What is hardest?
        Participant: The lift is slow on Mondays and nobody answers the radio.
        """);

    assertThat(terminal.run("import", "transcript", "talk.txt", "--date", "2026-05-05").out())
        .startsWith("1 added")
        .contains("“Sure, [e-mail address removed] or");
  }
}
