package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackCommandTest {
  private final Terminal terminal;

  FeedbackCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().with("USER", "ana");
  }

  private String said(String... arguments) {
    var result = terminal.run(arguments);
    return result.out() + result.err();
  }

  @Test
  void a_brief_names_how_to_answer_and_the_answer_waits() {
    assertThat(said("show", "annie"))
        .contains("Does this match your customers?")
        .contains("- Yes: `persona feedback annie yes`")
        .contains("- No: `persona feedback annie no \"because ...\"`");
    assertThat(said("feedback")).startsWith("Nothing waits.");

    assertThat(said("feedback", "annie", "no")).contains("Say in a sentence what does not match");
    assertThat(said("feedback", "annie", "maybe"))
        .contains("To answer, write yes or no behind the name: `persona feedback annie no");
    assertThat(said("feedback", "nobody")).doesNotContain("To answer");
    assertThat(said("feedback", "annie", "no,", "they buy", "through procurement"))
        .startsWith("Noted as answer 1: no, for version 1 of Annie. It waits for ");
    assertThat(said("feedback", "UX Research Lead"))
        .contains("1 annie, version 1: no, “they buy through procurement”; by ana on 2026-11-24")
        .contains("persona feedback keep ID");
    assertThat(said("feedback", "annie", "yes", "--by", "bo")).contains("It is counted");
    assertThat(said("feedback", "--all")).contains("2 annie, version 1: yes; by bo");
    assertThat(said("feedback", "--json"))
        .contains("\"answer\":\"no\"")
        .doesNotContain("\"answer\":\"yes\"");
  }

  @Test
  void it_is_decided_once_as_a_note_or_a_proposal() {
    said("feedback", "annie", "no", "they buy through procurement");
    said("feedback", "tomas", "no", "mine have a team");

    assertThat(said("feedback", "keep", "2")).contains("Answer 2 is kept as a note");
    assertThat(said("feedback", "keep", "2")).contains("was decided on already, by ana");
    assertThat(said("feedback", "keep")).contains("Say which answer");
    assertThat(said("feedback", "propose", "7", "add", "pain", "Waits"))
        .contains("There is no answer 7");
    assertThat(said("feedback", "propose", "1", "add", "decision", "Buys through procurement"))
        .contains("Proposal 1 is parked");
    assertThat(said("proposals")).contains("by ana on 2026-11-24: they buy through procurement");
    assertThat(said("feedback", "--all"))
        .contains("; proposal 1 by ana", "; kept as a note by ana");
    assertThat(said("feedback")).startsWith("Nothing waits.");
  }

  @Test
  void the_words_of_who_is_forgotten_go_and_the_answer_stays() {
    said(
        "import",
        "evidence",
        write(
            """
            id,source_type,date,participant,text
            X1,interview,2026-10-01,P-77,We stopped paying for panels after the merger
            """));
    said("feedback", "annie", "no", "one said: we stopped paying for panels");

    assertThat(said("forget", "P-77", "--yes"))
        .contains("Their words were taken out of 1 answer about a persona.");
    assertThat(said("feedback")).contains("annie, version 1: no; by ana").doesNotContain("panels");
  }

  private String write(String text) {
    terminal.file("e.csv", text);
    return "e.csv";
  }

  @Test
  void two_who_say_no_stand_in_the_health_of_a_persona_until_one_says_yes() {
    said("feedback", "annie", "no", "too old", "--by", "ana");
    assertThat(said("health", "annie")).doesNotContain("PH21");
    said("feedback", "annie", "no", "too junior", "--by", "bo");
    assertThat(said("health", "annie"))
        .contains("2 colleagues said within 90 days", "warning · PH21");
    assertThat(said("health", "annie", "--as-of", "2027-02-23")).doesNotContain("PH21");

    said("feedback", "annie", "yes", "--by", "bo");
    assertThat(said("health", "annie")).doesNotContain("PH21");
  }

  @Test
  void a_no_stands_in_health_until_it_is_decided_or_the_persona_changes() {
    said("feedback", "annie", "no", "too old", "--by", "ana");
    said("feedback", "annie", "no", "too junior", "--by", "bo");
    said("feedback", "tomas", "no", "mine have a team", "--by", "ana");
    said("feedback", "tomas", "no", "mine have money", "--by", "bo");
    assertThat(said("health", "annie")).contains("PH21");
    assertThat(said("health", "tomas")).contains("PH21");

    said("feedback", "keep", "1");
    assertThat(said("health", "annie")).doesNotContain("PH21");

    said("propose", "tomas", "set", "location", "Lisbon");
    assertThat(said("proposals", "accept", "1", "--why", "two say so")).contains("version 2");
    assertThat(said("health", "tomas")).doesNotContain("PH21");
  }
}
