package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose answers a survey holds, by job titles.
class AnalyzeTitlesTest {
  private final Terminal terminal;

  AnalyzeTitlesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().withDatabase("p.db");
    assertThat(terminal.run("samples", "load").exit()).isZero();
  }

  @Test
  void a_job_title_word_for_word_is_the_persona_who_has_it() {
    terminal.file(
        "p.json",
        """
        {"personas": [{"id": "oskar", "name": "Oskar", "title": "Dentist and owner", "goals": ["Sleep"]},
         {"id": "otto", "name": "Otto", "title": "Owner-Dentist", "goals": ["Rest"]}]}
        """);
    terminal.run("import", "personas", "p.json");
    terminal.file(
        "s.csv",
        """
        Response ID,Your role,How often?
        R1,Dentist and Owner,Weekly
        R2,dentist and owner,Weekly
        R3,owner dentist,Weekly
        """);

    var result = terminal.run("analyze", "s.csv", "--by", "Your role", "--json").json();

    assertThat(result.get("personas").toString()).isEqualTo("{\"Oskar\":2,\"Otto\":1}");
  }

  @Test
  void a_short_title_is_the_persona_whose_title_alone_begins_so() {
    terminal.file(
        "p.json",
        """
        {"personas": [
          {"id": "olga", "name": "Olga", "title": "Owner of an Escape Room", "goals": ["Rest"]},
          {"id": "hal", "name": "Hal", "title": "Head of Ticketing", "goals": ["Rest"]},
          {"id": "nia", "name": "Nia", "title": "Nurse for Night Shifts", "goals": ["Rest"]},
          {"id": "nick", "name": "Nick", "title": "Nurse at a School", "goals": ["Rest"]}]}
        """);
    terminal.run("import", "personas", "p.json");
    terminal.file("s.csv", "Response ID,Your role,Use?\nR1,owner,No\nR2,Head,No\nR3,Nurse,Yes\n");

    var counted = terminal.run("analyze", "s.csv", "--by", "Your role", "--json").json();
    var fit = terminal.run("match", "s.csv", "--json").json().get("rows");

    assertThat(counted.get("personas").toString()).isEqualTo("{\"Olga\":1}");
    assertThat(fit.get(0).get("persona").asText()).isEqualTo("olga");
    assertThat(fit.get(0).get("fit").asInt()).isEqualTo(100);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "School bus driver,true",
    "Bus driver of the night line,true",
    "Assistant of a school bus driver,false",
    "Secretary to the school bus drivers,false",
  })
  void who_helps_somebody_does_not_do_their_work(String title, boolean counted) {
    terminal.file(
        "p.json",
        """
        {"personas": [{"id": "dale", "name": "Dale", "title": "School bus driver", "goals": ["Sleep"]}]}
        """);
    terminal.run("import", "personas", "p.json");
    terminal.file(
        "s.csv",
        "Response ID,Your role,How often?\nR1,%s,Weekly\nR2,UX Research Lead,Weekly\n"
            .formatted(title));

    assertThat(
            terminal
                .run("analyze", "s.csv", "--by", "Your role", "--json")
                .json()
                .get("personas")
                .has("Dale"))
        .isEqualTo(counted);
    var fit = terminal.run("match", "s.csv", "--persona", "dale", "--json").json().get("rows");
    assertThat(fit.get(0).get("fit").asInt() > 0).isEqualTo(counted);
  }

  @Test
  void takes_a_title_word_for_word_and_says_which_personas_share_one() {
    terminal.file(
        "drafts.json",
        """
        {"personas": [
          {"id": "oskar", "name": "Oskar", "title": "Dentist and owner", "state": "draft"},
          {"id": "otto", "name": "Otto", "title": "the Owner-Dentist", "state": "draft"},
          {"id": "kim", "name": "Kim", "title": "Front desk lead", "state": "draft"},
          {"id": "kai", "name": "Kai", "title": "Front desk lead", "state": "draft"}]}
        """);
    terminal.run("import", "personas", "drafts.json");
    terminal.file(
        "roles.csv",
        """
        Role,How often?
        Dentist and owner,Weekly
        Dentist and owner,Never
        Front desk lead,Never
        """);

    var result = terminal.run("analyze", "roles.csv", "--by", "Role");
    assertThat(result.out())
        .contains("Oskar")
        .contains("“Front desk lead” names Kai and Kim alike: give one of them another job title");
    var counted = terminal.run("analyze", "roles.csv", "--by", "Role", "--json").json();
    assertThat(counted.get("personas").toString()).isEqualTo("{\"Oskar\":2}");
    terminal.file("desk.csv", "Role,How often?\nFront desk lead,Never\n");
    assertThat(terminal.run("analyze", "desk.csv", "--by", "Role").err())
        .contains(
            "No cell of “Role” names a persona.", "“Front desk lead” names Kai and Kim alike");
    assertThat(terminal.run("show", "Dentist and owner").out())
        .contains("Oskar · Dentist and owner");
  }

  @Test
  void job_titles_and_free_answers_are_used_and_no_date_or_id_is_counted() {
    terminal.file(
        "own.csv",
        """
        Timestamp,Ended,Respondent ID,Your role,How often do you run studies?,What slows you down most?
        2026-11-01 10:00,2026-11-01,R1,UX Research Lead,Monthly,Recruiting takes weeks and response is low
        2026-11-01 11:00,2026-11-01,R2,Senior UX Researcher,Monthly,It rains on my desk every single day
        2026-11-02 10:00,2026-11-02,R3,Product Manager,Weekly,I copy the answers by hand into the tool
        2026-11-02 12:00,2026-11-02,R4,Product Marketing Manager,Weekly,Nothing comes to my mind right now
        """);

    var out = terminal.run("analyze", "own.csv").out().replaceAll("\\s+", " ");

    assertThat(out)
        .contains(
            "How often do you run studies?",
            "n=2",
            "What slows you down most? (written freely)",
            "Annie (n=2), who speaks of what: 1 of the pain “Struggles with slow participant",
            "; 1 of things that are not on record.",
            "Tomas (n=1), who speaks of what: 1 of the ",
            "1 of the pain “Copies answers by hand",
            "Counted as Annie by job title: Senior UX Researcher.",
            "name no persona: “Product Marketing Manager”")
        .doesNotContain("Timestamp", "Ended", "Respondent", "2026-11");
    var spoken = terminal.run("analyze", "own.csv", "--json").json().get("open_answers").get(0);
    assertThat(spoken.get("personas").get(0).get("none").asInt()).isEqualTo(1);

    var ranked = terminal.run("match", "own.csv", "--persona", "annie", "--json").json();
    assertThat(ranked.get("compared").toString()).contains("said");
    assertThat(ranked.get("rows").get(0).get("reasons").toString())
        .contains("job title “UX Research Lead”", "speaks of the pain “Struggles with slow");
    assertThat(ranked.get("rows").get(1).get("reasons").toString())
        .contains("job title “Senior UX Researcher”, another level");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Franchise owner,true",
    "Shop Owner,true",
    "Owner,true",
    "Small business owner,true",
    "Owner / operator,true",
    "Product owner,false",
    "Process Owner,false",
    "Store manager,false",
    "Operations director,false",
    "Machine operator,false",
    "Shop assistant,false",
  })
  void owners_of_a_business_are_owner_operators_and_nobody_else_is(String title, boolean counted) {
    terminal.file(
        "own.json", "[{\"id\": \"olga\", \"name\": \"Olga\", \"title\": \"Owner-Operator\"}]");
    terminal.run("import", "personas", "own.json");
    terminal.file(
        "own.csv",
        "Job title,How often do you count?\nOwner-Operator,Daily\nOwner-Operator,Weekly\n"
            + title
            + ",Daily\n");

    var out = terminal.run("analyze", "own.csv", "--by", "Job title").out().replaceAll("\\s+", " ");

    if (counted) {
      assertThat(out).contains("Olga", "n=3").doesNotContain("Not counted");
    } else {
      assertThat(out).contains("Olga", "n=2").doesNotContain("as Olga");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bus driver,true",
    "bus driver (substitute),true",
    "Driver,false",
    "Parent,true",
    "Pupil,false",
  })
  void who_is_called_for_short_is_counted_and_said_to_be(String title, boolean counted) {
    terminal.file(
        "own.json",
        """
        [{"id": "dale", "name": "Dale", "title": "School bus driver"},
         {"id": "priya", "name": "Priya", "title": "Parent of two pupils"}]\
        """);
    terminal.run("import", "personas", "own.json");
    terminal.file(
        "own.csv",
        "Job title,How often do you look?\nSchool bus driver,Daily\nParent of two pupils,Weekly\n"
            + title
            + ",Daily\n");

    var out = terminal.run("analyze", "own.csv").out().replaceAll("\\s+", " ");

    assertThat(out.contains("by job title: " + title)).isEqualTo(counted);
    assertThat(out.contains("Not counted")).isEqualTo(!counted);
  }

  @Test
  void who_is_known_by_what_they_said_needs_no_title_of_a_persona() {
    terminal.file(
        "p.json",
        """
        {"personas": [{"id": "dale", "name": "Dale", "title": "School bus driver", "goals": ["Sleep"]},
         {"id": "nina", "name": "Nina", "title": "Depot planner", "goals": ["Quiet"]}],
         "traits": [{"id": "dale-sleep", "persona": "dale", "kind": "goal", "text": "Sleep"},
          {"id": "nina-quiet", "persona": "nina", "kind": "goal", "text": "Quiet"}]}
        """);
    terminal.run("import", "personas", "p.json");
    terminal.file(
        "e.csv",
        """
        id,source_type,date,participant,text,supports
        X1,interview,2026-03-02,kim@yard.example,I want to sleep past five,dale-sleep
        X2,interview,2026-03-02,lou@yard.example,A quiet office and a full night,nina-quiet
        X3,interview,2026-03-03,lou@yard.example,I would like to sleep longer,dale-sleep
        """);
    terminal.run("import", "evidence", "e.csv");
    terminal.file(
        "s.csv",
        """
        Email,Your role,How often?
        kim@yard.example,Relief hand,Weekly
        lou@yard.example,Spare hand,Weekly
        max@yard.example,Relief hand,Weekly
        ned@yard.example,Depot planner,Daily
        """);

    var result = terminal.run("analyze", "s.csv", "--by", "Your role", "--json").json();

    assertThat(result.get("personas").toString()).isEqualTo("{\"Dale\":1,\"Nina\":1}");
    assertThat(result.get("by_evidence").toString()).isEqualTo("{\"Dale\":1}");
    assertThat(result.get("not_matched").toString()).isEqualTo("[\"Spare hand\",\"Relief hand\"]");
    assertThat(terminal.run("analyze", "s.csv", "--by", "Your role").out())
        .contains("Counted as Dale by what they said, which is linked to that persona: 1 person.");
  }
}
