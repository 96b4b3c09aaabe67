package io.personaassistant.answering.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A kind of source that is asked what it says, or told to say something, says where to look; a
/// customer who speaks of themselves or to us is heard.
class SourcesSayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          support tickets say the export is slow for tomas          | [tomas] [export is slow] [support_ticket]
          what do support tickets say about export for tomas        | [tomas] [export] [support_ticket]
          what do tomas's support tickets say about the export      | [tomas] [export] [support_ticket]
          tomas support tickets show that the export is slow        | [tomas] [export is slow] [support_ticket]
          in support tickets tomas complains about the export       | [tomas] [export] [support_ticket]
          what comes up in support tickets from tomas about exports | [tomas] [exports] [support_ticket]
          interviews say annie hates no-shows                       | [annie] [no-shows] [interview]
          according to interviews annie does not like panels        | [annie] [panels] [interview]
          what did the focus groups with annie reveal about audits  | [annie] [audits] [focus_group]
          analytics show that tomas drops off at set-up             | [tomas] [drops off at set-up] [analytics]
          survey answers say the price is too high, annie           | [annie] [price is too high] [survey]
          calls with annie about data protection                    | [annie] [data protection] [sales_call]
          usability tests show that people miss the filter          | [] [filter] [usability_test]
          what do the reviews say about waiting                     | [] [waiting] [social_post]
          """)
  void it_says_where_to_look(String text, String expected) {
    assertThat(CommandParserTest.PARSER.parse(text, CommandParserTest.PERSONAS))
        .isInstanceOfSatisfying(
            Command.Topic.class,
            t ->
                assertThat(
                        "%s [%s] %s"
                            .formatted(
                                t.personas().stream().map(p -> p.slug()).toList(),
                                t.topic(),
                                t.sources().stream().map(s -> s.word()).toList()))
                    .isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quotes about pricing from annie                     | topic [annie] [pricing] quotes
          give me a good quote from annie about no-shows      | topic [annie] [no-shows] quotes
          annie in her own words on price                     | topic [annie] [price] quotes
          customer quotes about speed                         | topic [] [speed] quotes
          newest research about annie                         | topic [annie] [] newest
          what's the latest feedback from tomas               | topic [tomas] [] newest
          what did we learn lately from annie                 | topic [annie] [] newest
          latest research on pricing                          | topic [] [pricing] newest
          # traps
          annie your quotes on repairs are too high           | draft annie objections [] [your quotes on repairs are too high]
          annie recent data shows it is slow                  | draft annie objections [] [recent data shows it is slow]
          annie send me a quote about the yearly plan         | draft annie objections [] [send me a quote about the yearly plan]
          evidence annie                                      | evidence annie
          annie evidence on price                             | topic [annie] [price]
          """)
  void quotations_and_the_newest_are_asked_for(String text, String expected) {
    assertThat(
            CommandParserTest.shape(
                CommandParserTest.PARSER.parse(text, CommandParserTest.PERSONAS)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the reviews say you are slow, annie                  | draft annie objections [] [the reviews say you are slow]
          annie tickets say we wait two days for an answer     | draft annie objections [] [tickets say we wait two days for an answer]
          annie industry reports say it is a toy               | draft annie objections [] [industry reports say it is a toy]
          support ticket from tomas: the export is slow        | draft tomas reply [ticket] [the export is slow]
          interviews for annie about pricing                   | draft annie interview [] [about pricing]
          write posts about no-shows for annie                 | draft annie post [] [about no-shows]
          """)
  void what_a_customer_says_and_what_is_to_be_drafted_stays_so(String text, String expected) {
    assertThat(
            CommandParserTest.shape(
                CommandParserTest.PARSER.parse(text, CommandParserTest.PERSONAS)))
        .isEqualTo(expected);
  }
}
