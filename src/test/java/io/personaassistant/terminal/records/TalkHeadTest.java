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

/// What stands above a talk: who asks, who somebody is, and the day.
class TalkHeadTest {
  private final Terminal terminal;

  TalkHeadTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @Test
  void who_asks_is_known_from_the_lines_above_and_the_day_from_the_title() {
    terminal.file(
        "talk.txt",
        """
        Interview in Tidegate, 12 May 2026
        Interviewer: Greta
        Participant: Sven Olafsson, yard manager

        Greta: Tell me about the last invoice that went wrong for you there.
        Sven: The berth fee was charged twice and the owner shouted at me.
        Greta: And the price of the programme is too high I suppose.
        Sven: The price is fine. I cannot stand typing it three times.
        """);

    assertThat(terminal.run("import", "transcript", "talk.txt").out()).startsWith("2 added");
    assertThat(terminal.run("export").out())
        .contains("2026-05-12", "charged twice", "typing it three times")
        .doesNotContain("Tell me about", "I suppose", "Greta", "Sven");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sven Olafsson, yard manager       | yard manager",
        "Sven Olafsson (Yard Manager)      | Yard Manager",
        "Sven, yard manager, 12 years      | yard manager",
        "P-07, Yard Manager                | Yard Manager",
        "Sven Olafsson                     | ''",
        "Olafsson, Sven                    | ''"
      })
  void what_a_participant_does_is_their_segment_and_no_part_of_their_name(
      String above, String segment) {
    terminal.file(
        "talk.txt",
        """
        Date: 2026-05-12
        Participant: %s

        Greta: Tell me about the last invoice that went wrong for you there.
        Participant: The berth fee was charged twice and the owner shouted at me.
        """
            .formatted(above));

    terminal.run("import", "transcript", "talk.txt", "--interviewer", "Greta");

    var item = terminal.stored().path("evidence").path(0);
    assertThat(item.path("segment").asText("")).isEqualTo(segment);
    assertThat(item.path("participant").asText()).isNotEmpty().doesNotContain("Sven");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Interviewer | Participant | How do you start the day?      | Mostly the gate log and"
            + " coffee",
        "Interviewer | Participant | What goes wrong most often?     | Expired cards. They bounce"
            + " on the first.",
        "Moderator   | Respondent  | Tell us about the last audit    | It was a mess, three people,"
            + " two weeks",
        "Interviewer | Participant | And the lift?                   | Broken, like the gate, since"
            + " Monday",
        "Interviewer | Participant | So you run the site on your own | I run it alone, since May.",
        "Moderatorin | Teilnehmer  | Wie beginnt der Tag?            | Meistens mit der Liste vom"
            + " Tor",
      })
  void the_first_question_and_answer_below_a_date_are_no_facts(
      String asks, String answers, String question, String answer) {
    terminal.file(
        "t.txt",
        "Date: 2026-09-12\n%1$s: %3$s\n%2$s: %4$s\n%1$s: What else?\n%2$s: We walk the floors to see which rooms are free.\n"
            .formatted(asks, answers, question, answer));

    terminal.run("import", "transcript", "t.txt");

    assertThat(terminal.items())
        .hasSize(2)
        .extracting(item -> item.get("text").asText())
        .contains(answer.strip());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Site manager                          | Site manager",
        "Site Manager, one site, 420 units     | Site Manager",
        "Harbour master                        | ''",
        "female, 45, collections clerk, Leeds  | collections clerk",
        "Owner of six sites                    | Owner of six sites",
        "Lagerleiterin – 2 Standorte           | Lagerleiterin",
        "Woman                                 | ''",
      })
  void what_somebody_is_names_nobody_so_that_two_of_them_are_two(String above, String segment) {
    for (var file : List.of("a", "b")) {
      terminal.file(
          file + ".txt",
          """
          Date: 2026-09-12
          Interviewer: Beth Carr
          Participant: %s

          Beth: What would help you most?
          Participant: A list for %s that shows who paid and which lock is whose.
          """
              .formatted(above, file));
      terminal.run("import", "transcript", file + ".txt");
    }

    assertThat(terminal.items())
        .hasSize(2)
        .allMatch(item -> item.get("segment").asText().equals(segment))
        .extracting(item -> item.get("participant").asText())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Anna Cook", "Sven Olafsson, yard manager", "Ludmila", "P-07, owner"})
  void a_name_or_a_code_is_one_person_in_every_talk(String above) {
    for (var file : List.of("a", "b")) {
      terminal.file(
          file + ".txt",
          "Date: 2026-09-12\nParticipant: %s\n\nInterviewer: What would help?\nParticipant: A list for %s that shows who paid and whose lock it is.\n"
              .formatted(above, file));
      terminal.run("import", "transcript", file + ".txt");
    }

    assertThat(terminal.items()).extracting(item -> item.get("participant").asText()).hasSize(2);
    assertThat(terminal.items())
        .extracting(item -> item.get("participant").asText())
        .containsOnly(terminal.items().getFirst().get("participant").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "Interviewerin,Teilnehmer",
    "Enquêtrice,Participante",
    "Entrevistadora,Entrevistado",
    "Intervistatore,Partecipante",
    "Onderzoeker,Deelnemer"
  })
  void who_asks_is_known_by_the_word_of_other_languages(String asks, String answers) {
    terminal.file(
        "a.txt",
        "%1$s: Wie planen Sie die Termine für den Kran.\n%2$s: Die Liste stimmt jeden Montag nicht mehr.\n%1$s: Das kostet Sie sicher viel Zeit im April.\n%2$s: Einen halben Tag in der Woche und mehr.\n"
            .formatted(asks, answers));

    assertThat(terminal.run("import", "transcript", "a.txt", "--date", "2026-09-14").out())
        .startsWith("2 added");
    assertThat(terminal.run("export").out()).doesNotContain("Wie planen", "sicher viel Zeit");
  }

  @Test
  void the_facts_above_a_talk_are_read_in_german_too() {
    terminal.file(
        "g.md",
        """
        # Interview Dentalhygiene

        Datum: 12. Oktober 2026
        Interviewerin: Greta Lindqvist
        Teilnehmerin: Miriam Seidel, Dentalhygienikerin

        **Greta:** Erzählen Sie mir vom letzten Befund, den Sie aufgenommen haben.

        **Miriam:** Meine Kollegin schreibt die Zahlen mit, weil ich Handschuhe trage.

        **Greta:** Was passiert, wenn die Kollegin fehlt?

        **Miriam:** Dann merke ich mir sechs Zahlen und tippe sie danach ein.
        """);

    assertThat(terminal.run("import", "transcript", "g.md").out()).startsWith("2 added");

    var items = terminal.stored().path("evidence");
    assertThat(items)
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.path("date").asText()).isEqualTo("2026-10-12"))
        .noneSatisfy(item -> assertThat(item.path("text").asText()).contains("Erzählen"))
        .noneSatisfy(item -> assertThat(item.path("text").asText()).contains("Was passiert"));
    terminal.run("forget", "Miriam Seidel", "--yes");
    assertThat(terminal.stored().path("evidence")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NOTE recorded 2026-08-27               | 2026-08-27",
        "NOTE Call of 27 August 2026 at ten     | 2026-08-27",
        "NOTE Date: 08/27/2026                  | 2026-08-27",
        "WEBVTT - yard call (27.08.2026)        | 2026-08-27",
        // one of the two is still to come
        "NOTE recorded 12/09/2026               | 2026-09-12",
      })
  void the_day_of_a_call_is_read_from_what_stands_above_it(String note, String day) {
    terminal.file(
        "call.vtt",
        note.startsWith("WEBVTT")
            ? ImportFiles.CALL.replace("WEBVTT", note.strip())
            : ImportFiles.CALL.replace("WEBVTT\n", "WEBVTT\n\n" + note.strip() + "\n"));

    var report = terminal.run("import", "transcript", "call.vtt", "--as-of", "2026-11-27");

    assertThat(report.exit()).describedAs(report.err()).isZero();
    assertThat(terminal.items()).allMatch(item -> item.get("date").asText().equals(day));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "interview-2026-03-05.vtt         | ''                                | 2026-03-05",
        "call-12-2026-03-05-final.vtt     | ''                                | 2026-03-05",
        "2026-03-05-ida.vtt               | ''                                | 2026-03-05",
        "call_20260305.vtt                | ''                                | 2026-03-05",
        "GMT20260305-100210_Recording.vtt | ''                                | 2026-03-05",
        "Yard call-20260305_100412-Meeting Recording.vtt | ''                 | 2026-03-05",
        "interview-2026-03-05.txt         | Notes on the move of 12 May 2025  | 2026-03-05",
        "call.txt                         | Interview, 12 May 2026            | 2026-05-12",
        "call.txt                         | # Yard, 12 May 2026               | 2026-05-12",
        "call-2027-03-05.txt              | Interview, 12 May 2026            | 2026-05-12",
        // no day of a talk
        "call-2027-03-05.vtt              | ''                                | ''",
        "call-12026-03-051.vtt            | ''                                | ''",
        "call.txt                         | Interview, 12 May 2027            | ''",
        "call.txt                         | They moved the yard on 12 May 2025. | ''",
      })
  void the_day_of_a_call_is_in_the_name_of_its_file_or_in_its_title(
      String name, String title, String day) {
    terminal.file(
        name,
        name.endsWith(".vtt")
            ? ImportFiles.CALL
            : title + "\n\nInterviewer: How was it?\nP-07: We print the plan of the week twice.\n");

    var report = terminal.run("import", "transcript", name, "--as-of", "2026-11-27");

    assertThat(report.exit()).describedAs(report.err()).isEqualTo(day.isEmpty() ? 1 : 0);
    assertThat(report.err().contains("does not say which day")).isEqualTo(day.isEmpty());
    assertThat(terminal.items()).allMatch(item -> item.get("date").asText().equals(day));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "We lost the crane on 3 March 2025 and waited;for nine days. | ''",
        "On 3 March 2025 we lost the crane.;;Then we waited for nine days. | ''",
        "We waited for nine days.;It began on 3 March 2025;and nobody came. | ''",
        "3 March 2025;;We lost the crane and waited for nine days. | 2025-03-03",
        "# Diary, 3 March 2025;We lost the crane and waited for nine days. | 2025-03-03",
        "Date: 2025-03-03;;We lost the crane of 1999 on 5 May 2024. | 2025-03-03",
      })
  void a_day_that_somebody_speaks_of_is_not_the_day_of_the_talk(String said, String day) {
    terminal.file("diary.txt", said.replace(';', '\n') + "\n");

    var report =
        terminal.run("import", "transcript", "diary.txt", "--monologue", "--participant", "P-09");

    assertThat(report.exit()).describedAs(report.err()).isEqualTo(day.isEmpty() ? 1 : 0);
    assertThat(report.err().contains("does not say which day")).isEqualTo(day.isEmpty());
    assertThat(terminal.items()).allMatch(item -> item.get("date").asText().equals(day));
  }

  @Test
  void a_day_that_can_be_read_two_ways_is_asked_for_with_both() {
    terminal.file(
        "call.vtt", ImportFiles.CALL.replace("WEBVTT\n", "WEBVTT\n\nNOTE recorded 04/03/2026\n"));

    var report = terminal.run("import", "transcript", "call.vtt", "--as-of", "2026-11-27");

    assertThat(report.exit()).isEqualTo(1);
    assertThat(report.err())
        .contains(
            "“04/03/2026” can be read two ways. Say which day it was: --date 2026-03-04 or --date"
                + " 2026-04-03.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Interview – Ida Moe, Yard Manager at Northquay            | Yard Manager | Ida Moe",
        "Interview 2026-09-12 - Ida (yard manager, small, 4 boats) | yard manager | Ida",
        "Talk with Ida Moe (Head of Sales)                         | Head of Sales | Ida Moe",
        "Interview with Ida, 12 September 2026                     |  | Ida",
        "Ida, Northquay Marina                                     |  | Ida",
        "Interview by Greta Lind, Research Lead                    |  | Ida",
      })
  void a_title_says_who_somebody_is_and_what_they_do(String title, String segment, String name) {
    terminal.file(
        "t.txt",
        title
            + """


            Greta: How do you plan the lifts of a week?
            Ida: I write them on a board by hand every evening.
            Greta: And what goes wrong with it most?
            Ida: Owners move their boats at night and nobody says so.
            """);
    terminal.file(
        "named.txt",
        "Greta: How is it?\n"
            + name.strip()
            + ": I call every owner on the day before.\nGreta: And then?\n"
            + name.strip()
            + ": Well.\n");
    terminal.run("import", "transcript", "t.txt", "--date", "2026-09-12", "--interviewer", "Greta");
    terminal.run(
        "import", "transcript", "named.txt", "--date", "2026-09-13", "--interviewer", "Greta");

    assertThat(terminal.items()).hasSize(3);
    assertThat(terminal.items().stream().limit(2))
        .allMatch(
            item -> item.path("segment").asText("").equals(segment == null ? "" : segment.strip()));
    assertThat(terminal.items().stream().map(item -> item.get("participant").asText()).distinct())
        .hasSize(1);
  }

  /// Call recorders list who takes part with their whole names, and call them by the first, or who
  /// writes along by initials.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Greta Lind, Account Executive; Ida Moe, Yard manager; Piet Aas, Crane driver | Greta Ida"
            + " Piet",
        "Ida Moe (Yard manager), Piet Aas (Crane driver), Greta Lind (interviewer) | GL IM PA",
        "Greta Lind (Northquay, researcher), Piet Aas (Crane driver), Ida Moe (Yard manager) |"
            + " Greta Ida PA",
      })
  void a_list_of_who_takes_part_says_who_a_first_name_or_initials_are(String list, String labels) {
    var label = labels.split(" ");
    terminal.file(
        "t.txt",
        """
        Northquay, first call
        Present
        %s

        %s: How do you plan the lifts of a week, Ida?
        %s: Ida Moe here, I write them on a board by hand every evening.
        %s: And what goes wrong with it?
        %s: Nobody tells me which boat hangs in the crane.
        """
            .formatted(list.replace("; ", "\n"), label[0], label[1], label[0], label[2]));
    terminal.file(
        "named.txt", "Greta: How is it?\nIda Moe: I call every owner on the day before.\n");

    var report = terminal.run("import", "transcript", "t.txt", "--date", "2026-09-12");
    terminal.run(
        "import", "transcript", "named.txt", "--date", "2026-09-13", "--interviewer", "Greta");

    assertThat(report.err()).doesNotContain("taken for who asks");
    assertThat(terminal.items().stream().map(item -> item.path("segment").asText("")))
        .containsExactly("Yard manager", "Crane driver", "");
    assertThat(terminal.items().get(0).get("participant"))
        .isEqualTo(terminal.items().get(2).get("participant"));
    assertThat(terminal.items().get(0).get("text").asText()).doesNotContain("Ida", "Moe");
  }
}
