package io.personaassistant.answering.grammar;

import static io.personaassistant.answering.grammar.CommandParserTest.PARSER;
import static io.personaassistant.answering.grammar.CommandParserTest.PERSONAS;
import static io.personaassistant.answering.grammar.CommandParserTest.shape;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.persona.PersonaFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A part of what is on record is asked for alone; what a customer says of quotes and problems is
/// heard.
class AskedPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quotes from tomas I can use on the website           | topic [tomas] [] quotes only [OUTSIDE]
          quotes from tomas about set-up for the landing page  | topic [tomas] [set-up] quotes only [OUTSIDE]
          which quotes from annie may we publish              | topic [annie] [] quotes only [OUTSIDE]
          pull 3 quotes from annie for our case study          | topic [annie] [] quotes only [OUTSIDE]
          what do tickets from tomas say                       | topic [tomas] [] in [SUPPORT_TICKET]
          anything new from tomas                              | topic [tomas] [] newest
          what's in annie's support tickets                    | topic [annie] [] in [SUPPORT_TICKET]
          annie pull the data from our warehouse               | draft annie objections [] [pull the data from our warehouse]
          quotable quotes from annie                           | topic [annie] [] quotes only [OUTSIDE]
          quotes about no-shows we can publish                 | topic [] [no-shows] quotes only [OUTSIDE]
          quotes from tomas                                    | topic [tomas] [] quotes
          quotes from annie I can put in a deck               | topic [annie] [] quotes
          annie what are the newest complaints                 | topic [annie] [] newest only [COMPLAINTS]
          newest complaints from customers                     | topic [] [] newest only [COMPLAINTS]
          latest pains tomas                                   | topic [tomas] [] newest only [COMPLAINTS]
          most recent complaints about no-shows from annie     | topic [annie] [no-shows] newest only [COMPLAINTS]
          what is annie complaining about lately               | topic [annie] [] newest only [COMPLAINTS]
          any complaints in support tickets from annie         | topic [annie] [] in [SUPPORT_TICKET] only [COMPLAINTS]
          complaints about export in support tickets           | topic [] [export] in [SUPPORT_TICKET] only [COMPLAINTS]
          quotes from tomas to share with prospects            | topic [tomas] [] quotes only [OUTSIDE]
          quotes from tomas for our prospects                  | topic [tomas] [] quotes only [OUTSIDE]
          annie any recent complaints about price              | topic [annie] [price] newest only [COMPLAINTS]
          annie's recent complaints about price                | topic [annie] [price] newest only [COMPLAINTS]
          newest complaints about exports that are late        | topic [] [exports that are late] newest only [COMPLAINTS]
          # traps
          quotes about problems with the website               | topic [] [problems with the website] quotes
          quotes from annie on the app store                   | topic [annie] [app store] quotes
          quotes on integration with clients                   | topic [] [integration with clients] quotes
          quotes about prices for clients                      | topic [] [prices for clients] quotes
          quotes about what we share with clients              | topic [] [what we share with clients] quotes
          quotes about working outside                         | topic [] [working outside] quotes
          annie recent problems with the export                | draft annie objections [] [recent problems with the export]
          annie any recent problems with export are ignored    | draft annie objections [] [any recent problems with export are ignored]
          can you share a quote for the website, tomas         | draft tomas objections [] [can you share a quote for the website]
          annie the newest problem is the price                | draft annie objections [] [the newest problem is the price]
          annie we had problems in calls                       | draft annie objections [] [we had problems in calls]
          annie your last complaint was answered late          | draft annie objections [] [your last complaint was answered late]
          """)
  void a_part_of_the_records_is_asked_for(String text, String expected) {
    assertThat(shape(PARSER.parse(text, PERSONAS))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie and tomas: support tickets about export       | topic [annie, tomas] [export] in [SUPPORT_TICKET]
          support tickets from annie and tomas about export   | topic [annie, tomas] [export] in [SUPPORT_TICKET]
          interviews with annie and tomas                      | topic [annie, tomas] [] in [INTERVIEW]
          newest complaints from annie, tomas                  | topic [annie, tomas] [] newest only [COMPLAINTS]
          # traps
          support ticket from tomas: the export is slow        | draft tomas reply [ticket] [the export is slow]
          email annie and tomas                                | each of [annie, tomas]: email []
          annie tomas too expensive                            | each of [annie, tomas]: objections [too expensive]
          """)
  void several_personas_are_asked_at_once(String text, String expected) {
    assertThat(shape(PARSER.parse(text, PERSONAS))).isEqualTo(expected);
  }

  @Test
  void a_long_message_is_not_searched_for_several_personas() {
    var finder = new PersonaFinder(PERSONAS);
    var asked = "support tickets from annie and tomas about ";

    assertThat(SeveralPersonas.together(asked + "export", finder)).isPresent();
    assertThat(SeveralPersonas.together(asked + "export ".repeat(1_000), finder)).isEmpty();
  }
}
