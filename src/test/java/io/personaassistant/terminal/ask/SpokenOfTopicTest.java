package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What customers said of the topic stands in a draft without a model: whatever kind of trait it is
/// linked to, as words only where somebody said them, and beside a fact only where that is about
/// it.
class SpokenOfTopicTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private static Terminal terminal;

  @BeforeAll
  static void records() {
    terminal = DraftWorld.REMINDERS.in(folder);
  }

  private static String ask(String words) {
    var out =
        terminal
            .run(("ask --stored --as-of 2026-11-26 " + words).split(" ", -1))
            .out()
            .replaceAll("\\s+", " ");
    assertThat(out).contains("·");
    return out;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          silas anticipate rolling out client self-booking | self-booking” Clients must not book themselves into my surgery slots. “Somebody put her rabbit
          noreen email cold about the front desk phones    | phones” A front desk that can look up from the phone between eight and ten. E40 E28
          noreen email cold about the front desk phones    | Open Somebody in a job like yours put it like this: “Between eight and ten we have four lines ringing, and one of them is always the woman whose hens are off lay.” Proof
          silas message about sticky notes                 | Open A veterinary nurse put it like this: “
          noreen message about no-shows                    | Counts the missed appointments herself, on paper, and decides by the count.
          """)
  void what_speaks_of_the_topic_is_told(String words, String said) {
    assertThat(ask(words)).contains(said);
  }

  @Test
  void a_trait_with_one_word_of_several_is_not() {
    // the dead numbers themselves stand among the moments
    assertThat(ask("noreen post about dead numbers"))
        .contains("number", "On “dead numbers” On record")
        .doesNotContain("A reminder for a dead pet");
    assertThat(ask("silas post about late clients"))
        .doesNotContain("must not leave our own server");
  }

  @ParameterizedTest
  @CsvSource({"silas message first contact", "noreen ad linkedin about missed appointments"})
  void what_a_survey_counted_is_nobodys_words(String words) {
    assertThat(ask(words)).doesNotContain("“Of 96 lead vets", "“Of 188 owners");
  }

  @Test
  void who_speaks_to_us_is_not_quoted_to_customers() {
    assertThat(ask("noreen ad facebook about missed appointments"))
        .contains("Text [a moment in their week")
        .doesNotContain("Text “I count DNAs");
  }

  @Test
  void a_fact_about_something_else_is_no_proof_of_what_somebody_said() {
    assertThat(ask("silas message first contact"))
        .contains("fellow with a parrot", "Proof [the fact below that answers this]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          noreen follow-up email she asked what it costs and whether her data stays in the country | You asked what it costs and whether your data stays in the country. Answer The licence costs 119 pounds
          noreen follow-up email she asked what it costs and whether her data stays in the country | each further site. [what you may say on “whether your data stays in the country”].
          silas follow-up email he asked whether clients can book surgery and what happens on Sundays | let clients book surgery slots. Support answers by phone
          """)
  void each_thing_that_they_asked_is_answered(String words, String said) {
    assertThat(ask(words)).contains(said);
  }

  @Test
  void what_a_hyphen_joins_is_not_found_by_one_of_its_parts() {
    // "the invoice still shows two sites" is not about no-shows
    assertThat(ask("silas post linkedin about no-shows")).doesNotContain("The invoice still");
  }

  @Test
  void a_plan_that_meets_an_objection_alone_says_what_would_change_it() {
    assertThat(ask("review make online booking mandatory"))
        .contains("1 new item against “Clients must not book themselves")
        .doesNotContain("none of its needs is researched");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          noreen screener practice managers who changed software last year | When did you last change software?
          noreen screener 6 receptionists who handle cancellations, by May | When did you last handle cancellations?
          noreen screener 8 vets who have recently bought a scanner        | When did you last buy a scanner?
          """)
  void people_are_screened_by_what_they_did(String words, String question) {
    assertThat(ask(words)).contains(question);
  }

  @Test
  void who_does_not_do_it_is_not_asked_when_they_did_it_last() {
    assertThat(ask("noreen screener people who do not use a panel")).doesNotContain("last do not");
  }
}
