package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a draft without a model is about: the topic of its brief, and what is on record of it.
class StoredTopicsTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final StoredDesk desk = new StoredDesk(folder);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie email launch of dark mode                  | Subject   Dark mode
          annie email launch of the mobile app             | Subject   The mobile app
          tomas email the release of our new export        | Subject   Our new export
          annie email launch dark mode                     | Subject   Dark mode
          annie email launch party                         | Subject   Launch party
          annie email launch plan for studios              | Subject   Launch plan for studios
          annie email around the clock support             | “around the clock support”
          annie analysis of the autumn survey              | For       the autumn survey
          annie analysis of 40 answers                     | For       of 40 answers
          annie email pitch our new diary studies          | Subject   Our new diary studies
          annie email we launch 24h recruiting             | Subject   24h recruiting
          annie survey whether to offer a winter pause     | last time a company you buy from offered a winter pause
          annie survey whether to offer a winter pause     | Decision  Whether to offer a winter pause
          annie survey drop the winter pause               | Decision  Whether to drop the winter pause
          annie survey increase the free hours             | Decision  Whether to increase the free hours
          annie survey offer a winter pause                | Decision  Whether to offer a winter pause
          annie survey the winter pause                    | About     the winter pause
          annie interview why she churns                   | On “churning”
          annie ideas Q1                                   | Content ideas for: Q1
          annie survey how they book sessions              | To learn  how they book sessions
          annie survey increase prices                     | last time a company you buy from increased prices
          annie survey booking sessions                    | How easy or difficult was booking sessions the last time?
          annie survey should we drop the free seats       | in their words: write it wherever [this work] stands
          annie screener 6 people, until March             | Hide      purpose, brand and what you look for;
          """)
  void a_topic_keeps_its_own_words_and_loses_those_that_lead_to_it(String words, String said) {
    assertThat(desk.ask(words)).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie message linkedin invite to our webinar          | On “our webinar” On record no research on it
          tomas message ask them to try our parking app         | On “our parking app” On record no research on it
          annie survey what do they eat for breakfast on Mars   | On record no research on “
          ad for annie for a webinar                            | On “webinar” On record no research on it
          annie survey the moon base                            | : nothing is on record about this
          """)
  void a_brief_on_which_nothing_is_on_record_is_told_so(String words, String said) {
    assertThat(desk.ask(words).replaceAll(" +", " ")).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tomas message about calendar sync                | On record no research on it: what follows holds for Tomas otherwise
          tomas message about calendar sync                | says all of it; F6 says a part
          tomas message about calendar sync                | Proof you may use Bookings
          tomas message about our calendar integration     | 1 that speaks of it is approved for customers
          tomas message about our calendar integration     | Proof you may use Bookings
          annie message about integrations                 | Proof you may use Answers appear in the ticket tool
          annie ad about faster recruitment in Germany     | research only on “recruitment” (1 trait), none on the rest: what
          annie ad about faster recruitment in Germany     | E023 E027
          ingrid email about audit logs for contractors    | research only on “audit” and “logs” (2 traits and 2 items), none on
          ingrid email about audit logs for contractors    | E113 E143
          tomas message about calendar sync                | Proof you may use Bookings go straight
          annie message about our mascots                  | On record no research on it
          annie reply charged twice for a no show          | Answer A participant who does not show up is replaced
          annie reply it is too expensive for us           | Answer Six studies a year should not cost you
          annie anticipate our mascots                     | Ready answers, approved: none names this
          annie interview our mascots                      | Annie otherwise Context
          tomas ad linkedin                                | Headline [what they get, with “set-up” in it]
          compare annie ingrid on pricing                  | Ingrid not researched: nothing on record is close to this
          annie message about our mascots                  | : none names this
          """)
  void a_brief_of_which_a_part_is_on_record_is_told_which(String words, String said) {
    assertThat(desk.ask(words).replaceAll("\\s+", " ")).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingrid message data protection | names it, F11 comes nearest: what it does stays in
          ingrid message data protection | Proof you may use: none names this Data stays in the region
          annie ad google time to fill   | none names this Half of the studies with five participants are
          ingrid ad google data protection | of 90 characters, to be shortened
          ingrid message audit trail     | names it: what it does stays in
          annie post live captions       | names it: what it does stays in
          annie reply we are in Germany, is this GDPR safe? | Nearest approved facts; none names this Data stays in the region
          annie reply where do I change my password? | Not researched: an approved answer to this message, approved facts about this
          """)
  void a_fact_that_is_near_in_meaning_is_read_first_and_promised_by_nobody(
      String words, String said) {
    desk.terminal.with("EMBEDDINGS", "on");
    assertThat(desk.ask(words).replaceAll("\\s+", " ")).contains(said);
  }

  @Test
  void what_only_comes_from_a_report_is_not_about_reports() {
    assertThat(desk.ask("tomas ad google about reports that write themselves"))
        .contains(
            "Lets reminders and reports run without touching them.",
            "Prefers three sentences he can paste to a report.",
            "1 that speaks of it is approved for customers")
        .doesNotContain("Rents for offices");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annie message linkedin follow up on our call",
        "annie message invite our best customer",
        "annie message linkedin write to a VP of research",
        "annie survey",
        "annie survey how do they recruit participants"
      })
  void a_brief_that_names_nothing_or_what_is_on_record_is_not(String words) {
    assertThat(desk.ask(words)).doesNotContain("no research on", "nothing is on record");
  }

  @Test
  void a_topic_stands_in_the_text_and_what_is_not_known_about_it_is_said() {
    for (var type :
        List.of(
            "message",
            "email",
            "email cold",
            "ad",
            "ad google",
            "post",
            "post x",
            "post tiktok",
            "sms",
            "sms service",
            "map",
            "ideas",
            "demo")) {
      var out = desk.ask("annie " + type + " about our new repository search");
      var start = out.substring(0, out.indexOf("On “our new repository search”"));

      assertThat(start.replaceFirst(".*? about our new repository search", ""))
          .as(type)
          .containsIgnoringCase("our new repository search");
      assertThat(out)
          .as(type)
          .contains("no research on it", "Ask them  Think of the last time “repository search”");
      // an approved fact about something else is no proof of this
      assertThat(start).as(type).doesNotContain("filled within 3 days");
    }
  }

  @Test
  void a_topic_on_record_chooses_the_quote_and_the_fact() {
    for (var type : List.of("message", "email", "ad", "post", "email cold")) {
      assertThat(desk.ask("annie " + type + " about no-shows"))
          .as(type)
          .containsSubsequence(
              "A no-show costs me an hour of three people's time.",
              "A participant who does not show up is replaced or not charged.",
              "On “no-shows”",
              "speak of it",
              "2 that speak of it are approved");
    }
  }

  @Test
  void the_topic_of_a_webinar_is_what_it_is_about() {
    assertThat(desk.ask("annie email invite customers to our webinar on no-shows because seats go"))
        .containsSubsequence(
            "Subject   Our webinar on no-shows", "A no-show costs me", "speak of it");
  }

  @Test
  void a_topic_said_as_a_clause_finds_the_research_on_it() {
    assertThat(desk.ask("annie post linkedin how no-shows waste a morning"))
        .containsSubsequence("A no-show costs me an hour", "On “no-shows”", "speak of it")
        .doesNotContain("a morning”", "no research on it", ": none names this");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message no-shows",
        "message no-shows linkedin",
        "demo no-shows",
        "message slow recruiting",
        "message SSO"
      })
  void a_few_plain_words_are_the_topic(String words) {
    assertThat(desk.ask("annie " + words)).containsPattern("On “(no-shows|slow recruiting|SSO)”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"VP of product at Acme", "cold lead", "new customer today", "downloaded it"})
  void who_is_written_to_is_no_topic(String whom) {
    assertThat(desk.ask("annie message " + whom))
        .contains("What is a normal time to fill")
        .doesNotContain("On “", "no research on it");
    assertThat(desk.ask("annie message a research lead who posted about no-shows"))
        .contains("On “no-shows”");
  }
}
