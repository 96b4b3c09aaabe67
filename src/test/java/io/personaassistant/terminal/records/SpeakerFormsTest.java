package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How recorders and meeting tools write who speaks.
class SpeakerFormsTest {
  private final Terminal terminal;

  SpeakerFormsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private List<String> said() {
    return terminal.items().stream()
        .map(item -> item.get("date").asText() + " " + item.get("text").asText())
        .toList();
  }

  @Test
  void labels_in_brackets_say_who_speaks_and_notes_in_brackets_do_not() {
    var talk =
        """
        1
        00:00:01,000 --> 00:00:04,500
        [Interviewer] What did you do before?

        2
        00:00:04,800 --> 00:00:11,000
        [Speaker 2] I kept the feed plan in my head, and nobody could stand in for me.

        3
        00:00:11,400 --> 00:00:13,000
        [Interviewer] And now?

        4
        00:00:13,500 --> 00:00:19,000
        [Speaker 2] Now it hangs on a board in the dairy, with laminated cards.
        """;
    terminal.file("talk.srt", talk);
    terminal.file("captions.srt", talk.replaceAll("\\[(?:Interviewer|Speaker 2)]", "[Music]"));

    terminal.run("import", "transcript", "talk.srt", "--date=2026-02-01");
    assertThat(said())
        .containsExactly(
            "2026-02-01 I kept the feed plan in my head, and nobody could stand in for me.",
            "2026-02-01 Now it hangs on a board in the dairy, with laminated cards.");
    assertThat(terminal.run("import", "transcript", "captions.srt", "--date=2026-02-01").err())
        .contains("does not show who says what");
  }

  @ParameterizedTest
  @CsvSource({
    "Crosstalk,Inaudible",
    "Background noise,Music",
    "Laughs,Crosstalk",
    "Door closes,Phone rings",
    "Unverständlich,Musik"
  })
  void what_is_heard_besides_words_speaks_no_line(String one, String other) {
    terminal.file(
        "talk.txt",
        "[%1$s] The roster is never right.%n[%2$s] It logs you out.%n[%1$s] It is a mess.%n[%2$s] I left.%n"
            .formatted(one, other));

    assertThat(terminal.run("import", "transcript", "talk.txt", "--date=2026-02-01").err())
        .contains("does not show who says what");
  }

  @Test
  void a_surname_that_is_part_of_a_note_as_well_speaks_where_it_stands_alone() {
    terminal.file(
        "talk.txt",
        """
        [Interviewer] How is the roster?
        [Sonne] It is never right for the late shift.
        [Interviewer] What do you do then?
        [Sonne] I call my colleagues one by one.
        """);

    terminal.run("import", "transcript", "talk.txt", "--date=2026-02-01");
    assertThat(said()).contains("2026-02-01 I call my colleagues one by one.");
  }

  @Test
  void a_surname_before_a_first_name_is_one_name() {
    terminal.file(
        "teams.txt",
        """
        Perez, Dana   0:04
        What happens when a patient cancels on the day?

        Okafor, Chidi (Lakeside)   0:15
        The chair stays empty, and Meg has a list on paper.

        Meg Larsen   0:31
        I stop after ten calls. Then Chidi does notes.

        Perez, Dana   0:44
        Have you tried anything else?
        """);
    var out = terminal.run("import", "transcript", "teams.txt", "--date=2026-05-12");

    assertThat(out.out()).contains("“Dana Perez” was taken for who asks");
    assertThat(said())
        .containsExactly(
            "2026-05-12 The chair stays empty, and [person 3] has a list on paper.",
            "2026-05-12 I stop after ten calls. Then [person 2] does notes.");
  }

  @Test
  void a_first_name_of_two_letters_is_replaced_too() {
    terminal.file(
        "call.txt",
        """
        Interviewer: How do you quote a job?
        Hank: On the tailgate, and Jo types it up at night.
        Interviewer: And you?
        Jo Dorsey: Hank quotes from memory, and I cannot read half of it.
        """);
    terminal.run("import", "transcript", "call.txt", "--date=2026-05-12");

    assertThat(said())
        .containsExactly(
            "2026-05-12 On the tailgate, and [person 2] types it up at night.",
            "2026-05-12 [person 1] quotes from memory, and I cannot read half of it.");
  }

  @ParameterizedTest
  @CsvSource({
    "De Vries, 'De lijst klopt nooit, en De planning staat op papier.'",
    "Hr. Meier, 'Im Kopf, und Hr. Schulz schreibt es ab. Hr Lang liest es nie.'"
  })
  void a_particle_or_a_title_is_no_first_name(String label, String words) {
    terminal.file(
        "call.txt",
        "Interviewer: And today?\n%s: %s\nInterviewer: And then?\n".formatted(label, words));
    terminal.run("import", "transcript", "call.txt", "--date=2026-05-12");

    assertThat(said()).hasSize(1).allMatch(said -> !said.contains("[person 1]"));
  }

  @Test
  void notes_in_brackets_beside_names_are_nobody_who_speaks() {
    terminal.file(
        "call.txt",
        """
        Interviewer: Show me how you plan the day.
        Marcus: I open the board and look at the vans.
        [Screen share]
        The red ones are late already.
        Interviewer: And then?
        [Typing]
        Marcus: Then I call each driver.
        [Screen share]
        This list is what they get by mail.
        [Typing]
        I type it again for the office.
        """);
    terminal.run("import", "transcript", "call.txt", "--date=2026-05-12");

    assertThat(terminal.items().stream().map(item -> item.get("participant").asText()).distinct())
        .hasSize(1);
    assertThat(said())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("2026-05-12 Then I call each driver.")
        .endsWith("I type it again for the office.");
  }

  @Test
  void a_name_above_the_time_of_a_caption_says_who_speaks() {
    terminal.file(
        "webex.vtt",
        """
        WEBVTT

        1 "Halvorsen, Kit" (1829)
        00:00:02.000 --> 00:00:06.000
        How does a rental go out of the door on a Saturday?

        2 "Rosa Bianchi" (9921)
        00:00:06.500 --> 00:00:15.000
        We check the damage on paper, and Kit knows how wet that gets.

        3 "Halvorsen, Kit" (1829)
        00:00:15.200 --> 00:00:17.000
        What happens to it then?
        """);
    terminal.run("import", "transcript", "webex.vtt", "--date=2026-05-12");

    assertThat(said())
        .containsExactly(
            "2026-05-12 We check the damage on paper, and [person 1] knows how wet that gets.");
  }
}
