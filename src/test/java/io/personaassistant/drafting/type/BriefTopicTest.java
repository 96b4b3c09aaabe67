package io.personaassistant.drafting.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// What a brief is about, as people would name it.
class BriefTopicTest {
  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/drafting/briefs.txt",
      delimiter = '|',
      quoteCharacter = '`')
  void a_clause_is_about_who_or_what_it_speaks_of_and_not_about_its_last_words(
      String brief, String topic) {
    assertThat(BriefTopic.of(brief, BriefTopic.Place.WHOLE).phrase()).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why annie hates no-shows            | no-shows
          about why Annie hates no-shows      | no-shows
          what annie fears about panels       | panels
          how annie feels about raw data      | raw data
          how annie recruits nurses           | recruiting nurses
          about annie's calendar              | annie's calendar
          how annie recruits somebody for panels | recruiting somebody for panels
          how annie hires someone for somebody | hiring someone for somebody
          intro on why annie avoids calls     | intro on why Annie avoids calls
          why annie wants to change vendors   | wanting to change vendors
          """)
  void the_persona_who_does_or_feels_something_is_no_topic(String brief, String topic) {
    assertThat(BriefTopic.of(brief, BriefTopic.Place.WHOLE, "Annie").phrase()).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how no-shows waste a morning     | =no-show,wast,morn
          how do you handle invoices       | handl,=bill
          why growers weigh crates by hand | grower,weigh,crat,hand
          """)
  void what_is_on_record_is_judged_by_all_that_is_said(String brief, String topics) {
    var topic = BriefTopic.of(brief, BriefTopic.Place.WHOLE);

    assertThat(Topics.of(topic.whole())).containsAll(Set.of(topics.split(",", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          our new offline mode          | our new offline mode
          the shared calendar           | the shared calendar
          onboarding new hires in Peru  | onboarding new hires in Peru
          exporting invoices for audits | exporting invoices for audits
          pricing                       | pricing
          our last call                 | ''
          our customer in Berlin        | ''
          the meeting on Tuesday        | ''
          meeting at the conference     | ''
          thanking her for the talk     | ''
          renewing the contract         | ''
          after our demo                | ''
          she wants to see it           | ''
          after her talk on crop yields | crop yields
          we met at his trade panel on rota planning | rota planning
          she liked our post about claims backlogs   | claims backlogs
          our webinar on crop yields    | our webinar on crop yields
          """)
  void beside_who_and_when_a_thing_that_stands_alone_is_a_topic(String brief, String topic) {
    assertThat(BriefTopic.of(brief, BriefTopic.Place.NAMED).phrase()).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          our new dashboard saves time          | our new dashboard
          our rota app cuts overtime by a third | our rota app
          the export now keeps photos           | the export
          our reports are ready in one day      | our reports
          the audit log never forgets a change  | the audit log
          our new price list starts in May      | our new price list starts in May
          our customer calls in autumn          | our customer calls in autumn
          our new calendar that shows seats     | our new calendar
          our webinar on crop yields and prices | our webinar on crop yields and prices
          slow recruiting                       | slow recruiting
          """)
  void what_something_is_said_of_is_a_thing_to_ask_about(String brief, String thing) {
    assertThat(BriefTopic.of(brief, BriefTopic.Place.WHOLE).thing()).isEqualTo(thing);
  }

  @ParameterizedTest
  @CsvSource({
    "Can you send me the invoice by Friday?",
    "we met at the fair and she liked it",
    "Jane, who left"
  })
  void somebody_elses_text_has_no_topic(String text) {
    assertThat(BriefTopic.of(text, BriefTopic.Place.NONE).isNone()).isTrue();
  }
}
