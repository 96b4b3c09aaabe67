package io.personaassistant.drafting.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What to ask of research where the records cannot answer.
class ResearchQuestionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          does she like opera                             | opera
          your invoices come on glossy paper              | glossy paper
          do you ship to Antarctica                       | Antarctica
          is the packaging recyclable                     | packaging
          is your founder married                         | founder
          my boss hates subscriptions                     | boss
          is there vegan catering at the conference       | vegan catering
          why is asd_fgh.json broken {x:1}                | ''
          numbers_supported failed: quote_verbatim        | ''
          how tall is she                                 | ''
          it costs too much                               | ''
          what's in it for me                             | ''
          where’s the proof for panels                    | proof
          I do not see the value                          | ''
          there's a contract with our printer             | contract
          wont sign without legal                         | legal
          we now send out one bill a month                | bill
          about sending one invoice a month               | invoice
          we are launching 24h repairs                    | repairs
          noting what they did                            | ''
          pricing is unclear                              | pricing
          needs it by friday                              | ''
          about picking a workshop                        | workshop
          about recruiting in Peru                        | recruiting
          our new dashboard saves time                    | dashboard
          the export works offline                        | export
          you are too far away                            | ''
          do you have people over 70                      | ''
          jetzt oder nie, das ist nicht mehr wie früher   | ''
          [person 1] asked whether we do visits in Munich | Munich
          """)
  void a_research_question_names_a_thing_in_the_words_it_was_asked_in_or_none(
      String asked, String topic) {
    var question = ResearchQuestion.of(asked);

    assertThat(question)
        .startsWith(
            topic.isEmpty()
                ? "Think of the last time this came up in your work."
                : "Think of the last time “" + topic + "” came up in your work.");
  }
}
