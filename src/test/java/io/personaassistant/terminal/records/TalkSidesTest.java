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
import org.junit.jupiter.params.provider.ValueSource;

/// Who asks in a talk and who answers: what is asked is never evidence, and nobody who answers is
/// dropped without a word.
class TalkSidesTest {
  private final Terminal terminal;

  TalkSidesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result read(String talk, String... more) {
    terminal.file("talk.txt", talk);
    var arguments =
        new ArrayList<>(List.of("import", "transcript", "talk.txt", "--date", "2026-10-02"));
    arguments.addAll(List.of(more));
    return terminal.run(arguments.toArray(String[]::new));
  }

  private List<String> texts() {
    return terminal.items().stream().map(item -> item.path("text").asText()).toList();
  }

  @ParameterizedTest(name = "{0} asks {1}")
  @CsvSource({
    "A,B",
    "B,A",
    "Speaker 1,Speaker 2",
    "Speaker A,Speaker B",
    "Greta,Sven",
    "Sven,Q",
    "P,R",
    "P1,Sven",
    "J,M",
    "S,I",
    "Q,A",
    "I,P",
    "M,B",
    "Interviewer,M",
    "Moderator,A",
    "Q,Sven",
  })
  void who_asks_is_told_by_who_asks_the_questions(String asks, String answers) {
    var report =
        read(
            """
            %1$s: Tell me how you book the crane for a lift.
            %2$s: We book it by phone on the day before.
            %1$s: What happens then?
            %2$s: Then half of the drivers come too late anyway.
            """
                .formatted(asks, answers));

    assertThat(report.out()).describedAs(report.err()).startsWith("2 added");
    assertThat(texts())
        .containsExactly(
            "We book it by phone on the day before.",
            "Then half of the drivers come too late anyway.");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"A,B", "Speaker 1,Speaker 2", "Greta,Sven", "J,M", "P,Sven;Greta"})
  void where_it_does_not_show_who_asks_it_is_asked_for(String one, String others) {
    var other = others.split(";", -1);
    var talk =
        """
        %1$s: The crane is booked by phone on the day before.
        %2$s: And half of the drivers come too late anyway.
        %1$s: The list on the wall is never the right one.
        %3$s: That is what the office tells us every week.
        """
            .formatted(one, other[0], other[other.length - 1]);

    assertThat(read(talk).err())
        .contains("The transcript does not show who asks. Say it with --interviewer.")
        .contains(one, other[0]);
    assertThat(texts()).isEmpty();

    assertThat(read(talk, "--interviewer", one).out()).startsWith("2 added");
  }

  @Test
  void whoever_is_taken_for_asking_without_being_called_so_is_named() {
    assertThat(
            read("""
            Participant: We book it by phone on the day before.
            Greta: And the list on the wall is never right I suppose.
            Participant: Half of the drivers come too late anyway.
            """)
                .out())
        .startsWith("2 added")
        .contains("“Greta” was taken for who asks, by what is said. Say --interviewer if that is");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Yard manager:",
    "**Yard manager:**",
    "Head nurse:",
    "Terminal operator:",
    "Dock hand:",
    "Crane driver 2:",
    "Yard Manager:",
  })
  void a_label_whose_second_word_is_in_lower_case_speaks(String label) {
    assertThat(
            read("""
            Moderator: How do you book?
            P1: We ring the office and wait for an hour.
            %1$s For us the lists come by mail at noon.
            Moderator: And then?
            %1$s The driver stands at the gate until two.
            """
                    .formatted(label))
                .out())
        .startsWith("3 added");
    assertThat(texts())
        .contains(
            "We ring the office and wait for an hour.",
            "For us the lists come by mail at noon.",
            "The driver stands at the gate until two.");
    assertThat(terminal.items().stream().map(item -> item.path("participant").asText()).distinct())
        .hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Yard manager:", "**Yard manager:**", "Dock hand:"})
  void one_of_two_speakers_may_be_called_so(String label) {
    assertThat(
            read("""
            Interviewer: How do you book?

            %1$s For us the yard lists come by mail at noon.

            Interviewer: And then?

            %1$s The driver stands at the gate until two.
            """
                    .formatted(label))
                .out())
        .startsWith("2 added");
    assertThat(texts()).contains("For us the yard lists come by mail at noon.");
  }

  /// First names that no list holds, as quick notes have them.
  @ParameterizedTest(name = "{0}")
  @CsvSource({"Oyelaran adeyemi", "Zwaantje van der heide", "Xquenda o’neil"})
  void a_surname_in_small_letters_makes_no_work_of_a_name(String name) {
    var first = name.split(" ", -1)[0];
    read(
        """
        [00:01] Moderator: How do you book?
        [00:02] %1$s: We ring the office, and they say “%2$s, wait for an hour”.
        [00:03] Moderator: And then?
        [00:04] %1$s: Then everybody at the gate shouts for %2$s until two.
        """
            .formatted(name, first));

    assertThat(texts())
        .containsExactly(
            "We ring the office, and they say “[person 1], wait for an hour”.",
            "Then everybody at the gate shouts for [person 1] until two.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "One thing:",
    "The price we pay:",
    "My answer:",
    "Bottom line:",
    "Main driver:",
    "Our manager:",
    "Cold water:",
    "Good news:",
    "Number one:",
  })
  void a_sentence_that_begins_so_twice_is_no_speaker(String start) {
    var report =
        read(
            """
            Interviewer: What is hard about the list?
            P1: It comes from the office by mail.
            %1$s it is never right on a Monday.
            Interviewer: What else?
            P1: We ring them up each time.
            %1$s nobody answers before nine or ten.
            """
                .formatted(start));

    assertThat(report.out()).startsWith("2 added");
    assertThat(texts())
        .containsExactly(
            "It comes from the office by mail. " + start + " it is never right on a Monday.",
            "We ring them up each time. " + start + " nobody answers before nine or ten.");
  }

  @Test
  void answers_without_a_label_are_asked_for() {
    assertThat(
            read("""
            Interviewer: What is hard about the list?
            One thing: it is never right on a Monday.
            Interviewer: What else?
            One thing: nobody answers before nine or ten.
            """)
                .err())
        .contains("Begin each answer with who gives it, as in “Marcus: Every week.”");
    assertThat(texts()).isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "Greta Holm (Researcher),Sven Olsson",
    "Greta Holm (Researcher),Sven Olsson (Yard manager)",
    "Greta Holm (interviewer),Participant",
    "Greta (Moderator),Sven Olsson",
    // what a participant does for their work
    "Sven Olsson,Greta Holm (Researcher)",
    "Interviewer,Greta Holm (Researcher)",
  })
  void who_asks_may_have_the_word_for_it_behind_the_name(String asks, String answers) {
    var questions = !asks.contains("(");
    var report =
        read(
            """
            %1$s: So you book the crane by phone%3$s
            %2$s: We book it by phone on the day before.
            %1$s: And then it goes wrong%3$s
            %2$s: Then half of the drivers come too late anyway.
            """
                .formatted(asks, answers, questions ? "?" : "."));

    assertThat(report.out()).describedAs(report.err()).startsWith("2 added");
    assertThat(texts())
        .containsExactly(
            "We book it by phone on the day before.",
            "Then half of the drivers come too late anyway.");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "0:0%4$s;%1$s,Greta Holm,Sven Olsson",
    "%1$s;0:0%4$s,Greta Holm,Sven Olsson",
    "[00:00:0%4$s];%1$s,Greta Holm (Researcher),Sven",
    "0:0%4$s;%1$s,Greta Holm,Yard manager",
  })
  void the_time_and_the_name_may_stand_on_lines_of_their_own(
      String label, String asks, String answers) {
    var said =
        List.of(
            "How do you book the crane for a lift?",
            "We book it by phone on the day before.",
            "What happens then?",
            "Then half of the drivers come too late anyway.");
    var talk = new StringBuilder();
    for (int i = 0; i < said.size(); i++) {
      talk.append(label.replace(';', '\n').formatted(i % 2 == 0 ? asks : answers, "", "", i + 1))
          .append('\n')
          .append(said.get(i))
          .append("\n\n");
    }

    var report = read(talk.toString());

    assertThat(report.out()).describedAs(report.err()).startsWith("2 added");
    assertThat(texts()).containsExactly(said.get(1), said.get(3));
  }

  /// Short words come back below the times as names do above them.
  @ParameterizedTest(name = "{0}")
  @ValueSource(booleans = {true, false})
  void words_that_come_back_beside_a_time_are_no_names(boolean above) {
    var talk = new StringBuilder();
    var said =
        List.of(
            "How do you plan the week with the crane",
            "Yeah",
            "And what do you use for it",
            "We use a paper calendar because the app never works offline",
            "Okay",
            "Yeah",
            "Okay",
            "I lose about two hours every Friday to copy them into a sheet");
    for (int i = 0; i < said.size(); i++) {
      var name = i % 2 == 0 ? "Greta Holm" : "Sven Olsson";
      talk.append(
              above ? "0:0%d%n%s%n".formatted(i + 1, name) : "%s%n0:0%d%n".formatted(name, i + 1))
          .append(said.get(i))
          .append('\n');
    }

    var report = read(talk.toString(), "--interviewer", "Greta Holm");

    assertThat(report.err()).isEmpty();
    assertThat(String.join(" ", texts()))
        .contains(said.get(3), said.get(7))
        .doesNotContain(said.get(0), said.get(2), "0:0", "Greta");
  }

  /// Somebody may paste anything: it must be read or refused, and end.
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"and ", "so, ", "thank you ", "tell ", "Okay. ", "„ja“ ", "( "})
  void a_word_that_is_said_a_thousand_times_breaks_nothing(String word) {
    read(
        "Greta: How do you book it?%nSven: %s%nGreta: And then?%nSven: We book it by phone on the day before.%n"
            .formatted(word.repeat(15_000 / word.length())));

    assertThat(texts()).contains("We book it by phone on the day before.");
  }

  @Test
  void a_time_between_lines_without_names_is_no_label() {
    var words = "0:01\nSo we ring the office\n0:09\nEvery morning\n0:12\nand wait for an hour\n";

    assertThat(read(words).err()).contains("does not show who says what");
    assertThat(read(words, "--monologue", "--participant", "P-07").out()).startsWith("1 added");
  }
}
