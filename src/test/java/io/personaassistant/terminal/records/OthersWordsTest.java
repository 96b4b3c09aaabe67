package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in an export beside a customer's words: the mail they answer, messages of programs.
class OthersWordsTest {
  private final Terminal terminal;

  OthersWordsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private List<String> said() {
    return terminal.items().stream()
        .map(item -> item.get("date").asText() + " " + item.get("text").asText())
        .toList();
  }

  @Test
  void mails_are_no_conversation_since_nothing_shows_which_are_a_customers() {
    terminal.file(
        "mail.txt",
        """
        From: Odd Lie <odd@lie.example>
        Sent: Tuesday, June 9, 2026 8:41 AM
        To: Ben Foley
        Subject: RE: Renewal

        We still write the changes on a whiteboard.

        From: Ben Foley <ben@kit.example>
        Sent: Monday, June 8, 2026 4:02 PM
        To: Odd Lie
        Subject: Renewal

        We can offer you a lower price if you sign this week.
        """);

    assertThat(terminal.run("import", "transcript", "mail.txt", "--date=2026-06-09").err())
        .contains("These are e-mails", "Date, From and Message");
    assertThat(terminal.items()).isEmpty();
  }

  @Test
  void the_mail_that_a_ticket_answers_is_not_the_customers() {
    terminal.file(
        "tickets.csv",
        """
        Ticket ID,Requester,Description,Created at
        1,a@b.example,"It works with three months, not with twelve.

        On Thu, Mar 5, 2026 at 5:10 PM Support <help@c.example> wrote:
        > Please try a shorter range.
        > Kind regards",2026-03-06
        2,a@b.example,"The export is empty since Monday.

        Sent from my iPhone",2026-03-07
        3,c@d.example,"Wir drucken die Liste jeden Morgen aus.

        -----Ursprüngliche Nachricht-----
        Von: Hilfe
        Haben Sie die Liste gefunden?",2026-03-08
        4,c@d.example,"> Do you still print it?
        Yes, each morning before the first van leaves.",2026-03-09
        """);
    terminal.run("import", "table", "tickets.csv", "--yes");

    assertThat(said())
        .containsExactly(
            "2026-03-06 It works with three months, not with twelve.",
            "2026-03-07 The export is empty since Monday.",
            "2026-03-08 Wir drucken die Liste jeden Morgen aus.",
            "2026-03-09 Yes, each morning before the first van leaves.");
  }

  @Test
  void what_a_program_sent_is_nobodys_need() {
    terminal.file(
        "tickets.csv",
        """
        Ticket id,Customer email,First message,Last message from,Created at
        1,rosa@b.example,My box came without the bulbs again.,agent,2026-04-02
        2,no-reply@calendar.example,A new event has been scheduled for you.,customer,2026-04-02
        3,Mailer-Daemon@mail.example,Your message was not delivered to them.,customer,2026-04-03
        4,noreen@b.example,I cannot pause it without a phone call.,customer,2026-04-03
        """);
    var out = terminal.run("import", "table", "tickets.csv", "--yes");

    assertThat(out.out()).contains("2 messages were written by a program, by its address");
    assertThat(said())
        .containsExactly(
            "2026-04-02 My box came without the bulbs again.",
            "2026-04-03 I cannot pause it without a phone call.");
  }

  @Test
  void who_wrote_the_last_message_of_a_row_wrote_that_one_alone() {
    terminal.file(
        "last.csv",
        """
        Ticket id,Last message,Last message from,Created at
        1,We are sorry to hear that and look into it.,agent,2026-04-02
        2,The bulbs were missing in two boxes of three.,customer,2026-04-03
        """);
    terminal.run("import", "table", "last.csv", "--yes");

    assertThat(said()).containsExactly("2026-04-03 The bulbs were missing in two boxes of three.");
  }

  @Test
  void notes_for_colleagues_beside_a_ticket_are_not_the_customers() {
    terminal.file(
        "notes.csv",
        """
        Ticket ID,Requester Email,Description,Internal note,Created time
        1,piet@b.example,The kiosk prints blank labels since the update.,Told him to reset the firmware again.,2026-06-01
        """);
    terminal.run("import", "table", "notes.csv", "--yes");

    assertThat(said())
        .containsExactly("2026-06-01 The kiosk prints blank labels since the update.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FYI, see below;;---------- Forwarded message ---------;From: Ida Moreau <ida@b.example>;Date: Mon, 2 Mar 2026;Subject: Export;To: Help;;The export stops at row 900.",
        "See below;From: Ida Moreau;Sent: Monday, March 2, 2026 4:02 PM;To: Help;Subject: Export;;The export stops at row 900.",
        "Describe your problem;____________________;The export stops at row 900.",
        "The export stops.;On Monday your agent wrote:;please restart it.;That did not help.",
        "It needs;>10 minutes to load the list;> 20 minutes on a phone",
        "The trip is wrong, and nobody calls back.;From: Bergen;To: Oslo;Date: 3 May;The train did not stop.",
        "Der Export ist leer.;Von meinem Chef kam die Bitte, ihn zu prüfen.",
        "The parts were;sent from my depot in March;and never arrived here."
      })
  void words_like_those_of_a_mail_program_are_the_customers(String words) {
    var text = words.replace(';', '\n');
    terminal.file(
        "tickets.csv",
        "Ticket ID,Requester,Description,Created at\n1,a@b.example,\"%s\",2026-03-06\n"
            .formatted(text));
    terminal.run("import", "table", "tickets.csv", "--yes");

    assertThat(said()).hasSize(1);
    assertThat(said().getFirst()).contains(text.lines().toList().getLast());
    assertThat(said().getFirst().lines()).hasSameSizeAs(text.lines().toList());
  }

  @Test
  void a_ruled_head_ends_a_reply_and_takes_its_rule_with_it() {
    terminal.file(
        "tickets.csv",
        """
        Ticket ID,Requester,Description,Created at
        1,a@b.example,"It works with three months now.

        ____________________________
        From: Help <help@c.example>
        Sent: Thursday, March 5, 2026 5:10 PM
        Subject: Export

        Please try a shorter range.",2026-03-06
        """);
    terminal.run("import", "table", "tickets.csv", "--yes");

    assertThat(said()).containsExactly("2026-03-06 It works with three months now.");
  }

  @Test
  void what_a_form_passes_on_by_its_own_address_is_somebodys() {
    terminal.file(
        "forms.csv",
        """
        Ticket id,Customer email,First message,Created at
        1,no-reply@forms.example,My box came without the bulbs again.,2026-04-02
        2,no-reply@forms.example,I cannot pause it without a phone call.,2026-04-03
        """);
    terminal.file(
        "one.csv",
        """
        Ticket id,Customer email,First message,Created at
        1,bouncehouse@party.example,The castle came without its pump.,2026-04-02
        2,bounce-12@lists.example,Your message was not delivered to them.,2026-04-03
        """);

    assertThat(terminal.run("import", "table", "forms.csv", "--yes").out())
        .contains("nothing shows who wrote them");
    terminal.run("import", "table", "one.csv", "--yes");
    assertThat(terminal.items().stream().map(item -> item.get("participant").asText()))
        .hasSize(3)
        .startsWith("", "");
    assertThat(said())
        .containsExactly(
            "2026-04-02 My box came without the bulbs again.",
            "2026-04-03 I cannot pause it without a phone call.",
            "2026-04-02 The castle came without its pump.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: 10:00\nTo: 10:45\nDate: 2026-05-01\n",
        "From: Odd Lie\nDate: 2026-05-01\nSubject: Notes of our interview\n"
      })
  void a_head_above_a_talk_makes_no_mails_of_it(String head) {
    terminal.file(
        "talk.txt",
        head
            + """

            Interviewer: What did you do before?
            Marcus: I kept the feed plan in my head, and nobody could stand in for me.
            Interviewer: And now?
            Marcus: Now it hangs on a board in the dairy, with laminated cards.
            """);
    terminal.run("import", "transcript", "talk.txt", "--date=2026-05-01");

    assertThat(said()).hasSize(2);
  }
}
