package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who speaks once in a talk without times, with a name that is on no list: they are
/// heard, and where that is not clear, the report says at which line.
class LoneSpeakersTest {
  private final Terminal terminal;

  LoneSpeakersTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result read(String talk) {
    terminal.file("talk.txt", talk);
    return terminal.run("import", "transcript", "talk.txt", "--date", "2026-10-02");
  }

  private List<String> texts() {
    return terminal.items().stream().map(item -> item.path("text").asText()).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Frieda|We book it by phone on the day before.",
        "Wenzeslaus|Honestly we still do it all by hand",
        "Adaobi Nwosu|We book it by phone. Always.",
        "Mr Pfister|“By phone and never by mail, I am afraid.”",
        "O'Hara|12 calls for each lift, one for each yard.",
        "TN1|We book it by phone on the day before.",
        "K-07|We book it by phone on the day before.",
        "Owner|We book it by phone on the day before.",
        "**Frieda**|We book it by phone on the day before.",
      })
  void whoever_answers_a_question_once_is_heard(String label, String said) {
    var report =
        read(
            """
            Interviewer: How do you book the crane for a lift?
            %s: %s
            Interviewer: And who else is there to tell us?
            Marcus: Half of the drivers come too late anyway.
            """
                .formatted(label, said));

    assertThat(report.out()).describedAs(report.err()).startsWith("2 added");
    assertThat(report.out()).doesNotContain("Taken for");
    assertThat(texts().getFirst()).contains(said.replaceAll("[“”]", ""));
    assertThat(terminal.items().stream().map(i -> i.path("participant").asText()).distinct())
        .hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Note: He shows us the plan on the wall of the yard.",
        "Price: It is far too high for what we get.",
        "https: that is how the address of it begins here.",
        "Scope: all of the lifts that we do in a week",
        "Problem: Nobody tells us before we stand there.",
        "In short: It is a mess on every single day.",
      })
  void a_line_that_begins_like_one_stays_in_the_turn(String line) {
    var report =
        read(
            """
            Interviewer: How do you book the crane for a lift?
            Marcus: By phone, and that on the day before.
            %s
            Interviewer: And who else is there to tell us?
            Marcus: Half of the drivers come too late anyway.
            """
                .formatted(line));

    assertThat(report.out()).startsWith("2 added");
    assertThat(report.out()).doesNotContain("Taken for");
    assertThat(texts().getFirst()).isEqualTo("By phone, and that on the day before. " + line);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "How do you book the crane?|frieda: we book it by phone on the day before|line 2"
            + " (“frieda”)",
        "How do you book the crane?|Frieda: by phone|line 2 (“Frieda”)",
        "How do you book the crane?|We book it by phone on the day before.|line 2",
      })
  void what_may_be_an_answer_and_is_left_out_is_told(String asked, String line, String place) {
    var report =
        read(
            """
            Interviewer: %s
            %s
            Interviewer: And who else is there to tell us?
            Marcus: Half of the drivers come too late anyway.
            """
                .formatted(asked, line));

    assertThat(texts()).containsExactly("Half of the drivers come too late anyway.");
    assertThat(report.out())
        .contains("Taken for words of who asks, and left out: " + place + ". If somebody answers");
  }

  @Test
  void whoever_speaks_where_nothing_was_asked_is_left_out_and_told() {
    var report =
        read(
            """
            Interviewer: I want to hear of the crane first.
            Frieda: We book it by phone on the day before.
            Interviewer: And who else is there to tell us?
            Marcus: Half of the drivers come too late anyway.
            """);

    assertThat(texts()).containsExactly("Half of the drivers come too late anyway.");
    assertThat(report.out()).contains("whose words they are: line 2 (“Frieda”). If somebody");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Statement: It costs too much for us.|line 2 (“Statement”)",
        "Monday: We do all of the lifts first. / Tuesday: We do all of the paper.|line 2"
            + " (“Monday”), line 3 (“Tuesday”)",
      })
  void what_is_read_out_before_an_answer_is_no_participants(String lines, String places) {
    var report =
        read(
            """
            Interviewer: Do you agree with what I read out?
            %s
            Marcus: I do agree with that, since we pay twice.
            """
                .formatted(lines.replace(" / ", "\n")));

    assertThat(texts()).containsExactly("I do agree with that, since we pay twice.");
    assertThat(report.out()).contains("whose words they are: " + places + ". If");
  }

  @Test
  void what_stands_above_the_first_name_is_told_and_notes_between_are_not() {
    var report =
        read(
            """
            In the yard, in May
            He told us before that drivers never read their mail.

            Interviewer: How do you book the crane for a lift?
            [laughs]
            (a long pause)
            Marcus: By phone, and that on the day before.
            """);

    assertThat(texts()).containsExactly("By phone, and that on the day before.");
    assertThat(report.out())
        .contains(
            "! Left out, since nothing says whose words they are: line 2. If somebody answers"
                + " there, begin")
        .doesNotContain("Taken for");
  }

  @Test
  void whoever_has_the_next_number_speaks() {
    read(
        """
        Speaker 1: How do you book the crane?
        Speaker 2: By phone, and that on the day before.
        Speaker 1: What is hard about that?
        Speaker 2: Nobody ever picks up the phone there.
        Speaker 3: I do pick it up after nine.
        """);

    assertThat(texts()).hasSize(3).contains("I do pick it up after nine.");
  }

  @Test
  void a_talk_in_a_script_without_blanks_and_capitals_is_heard() {
    read(
        """
        聞き手：予約はどうしますか？
        田中：電話で前日に予約します。そのあとは待ちます。
        聞き手：何が難しいですか？
        田中：誰も電話に出ません。時間がかかります。
        """);

    assertThat(texts()).containsExactly("電話で前日に予約します。そのあとは待ちます。", "誰も電話に出ません。時間がかかります。");
  }

  /// Two people's words are never one quotation.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Interviewer: How do you book it? / Marcus: By phone, and never by mail. / Ben: I never"
            + " phone anybody, I just go there.",
        "Interviewer: How do you book it? / Marcus: By phone, and never by mail. / Ben: I never"
            + " phone anybody, I just go there. / Marcus: You do live next to the yard, too.",
        "**Interviewer:** How do you book it? / **Marcus:** By phone, / and never by mail."
            + " / **Ben:** I never phone anybody, / I just go there.",
        "[0:01] Interviewer: How do you book it? / [0:02] Marcus: By phone, / and never by mail."
            + " / [0:09] Ben: I never phone anybody, I just go there.",
      })
  void whoever_speaks_once_behind_another_answer_is_heard_where_labels_look_alike(String talk) {
    var report = read(talk.replace(" / ", "\n"));

    assertThat(report.out()).doesNotContain("whose words");
    assertThat(texts())
        .startsWith("By phone, and never by mail.", "I never phone anybody, I just go there.");
    assertThat(terminal.items().stream().map(i -> i.path("participant").asText()).distinct())
        .hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Marcus: By phone, / and that on the day before. / Frieda: We write it on the wall.",
        "Marcus: By phone, and that on the day before. / Frieda: We write it on the wall. / Ben:"
            + " We do neither of that.",
        "Marcus: By phone, and that on the day before. / Frieda: We write it on the wall / of the"
            + " yard, where all see it.",
      })
  void whose_words_are_not_clear_is_left_out_and_known_once_it_stands_above(String said) {
    var talk = "Interviewer: How do you book the crane?\n" + said.replace(" / ", "\n") + "\n";

    assertThat(read(talk).out())
        .contains("! Left out, since nothing says whose words they are: line ", " (“Frieda”)")
        .contains("name them in a line above the talk, as in “Participant: Frieda”");
    assertThat(texts()).containsExactly("By phone, and that on the day before.");
    read("Participant: Frieda\n" + talk);
    assertThat(texts()).anyMatch(text -> text.startsWith("We write it on the wall"));
  }

  @Test
  void a_line_that_looks_otherwise_than_all_labels_stays_in_the_turn() {
    var report =
        read(
            """
            **Interviewer:** How do you book the crane for a lift?
            **Marcus:** By phone, and that on the day before.
            Excel: We keep the list of them in there.
            """);

    assertThat(texts())
        .containsExactly(
            "By phone, and that on the day before. Excel: We keep the list of them in there.");
    assertThat(report.out()).contains("Taken for words of who speaks before: line 3 (“Excel”)");
  }

  @Test
  void what_is_noted_of_how_it_is_said_is_no_part_of_it() {
    read(
        """
        Interviewer: How do you book the crane for a lift?
        Marcus: [laughs] By phone (long pause), and [inaudible] on the day [of the lift] before.
        Interviewer: And then?
        Marcus: [laughter]
        """);

    assertThat(texts())
        .containsExactly("By phone, and [inaudible] on the day [of the lift] before.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "I mean the big one, not the small one?",
        "Price: How do you find it?",
        "Okay.",
      })
  void what_who_asks_goes_on_to_ask_is_no_evidence(String line) {
    read(
        """
        Interviewer: How do you book the crane for a lift?
        %s
        Marcus: Half of the drivers come too late anyway.
        """
            .formatted(line));

    assertThat(texts()).containsExactly("Half of the drivers come too late anyway.");
  }
}
