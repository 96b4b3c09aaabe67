package io.personaassistant.answering.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.persona.Persona;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole sentences: what a customer says is heard as it stands, and what asks for the records is
/// answered from them. Each table has its traps.
class SentencesReadTest {
  private static final List<Persona> PERSONAS = CommandParserTest.PERSONAS;

  private static String read(String text) {
    return CommandParserTest.shape(CommandParserTest.PARSER.parse(text, PERSONAS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie quotes                                   | topic [annie] [] quotes
          annie sources?                                 | evidence annie
          annie quotes about price                       | topic [annie] [price] quotes
          quotes annie about price                       | topic [annie] [price] quotes
          annie evidence no-shows                        | topic [annie] [no-shows]
          evidence tomas price                           | topic [tomas] [price]
          annie search price                             | topic [annie] [price]
          annie research on pricing                      | topic [annie] [pricing]
          annie gaps                                     | health [annie]
          annie contradictions                           | health [annie]
          annie what is not validated                    | health [annie]
          what dont we know about annie                  | health [annie]
          when was annie last reviewed                   | history [annie]
          e12                                            | items [e12]
          why E12                                        | items [E12]
          annie why P-07                                 | items [P-07]
          show ING-12                                    | items [ING-12]
          open CC-12                                     | items [CC-12]
          why MD-7                                       | items [MD-7]
          evidence WEEK-3                                | items [WEEK-3]
          show BRAND-2 and E12                           | items [BRAND-2, E12]
          show SOC-2 and E12                             | items [E12]
          why SOC-2                                      | not understood
          why does COVID-19 matter                       | not understood
          annie why SOC-2                                | draft annie objections [] [why SOC-2]
          annie why does ISO-27001 matter                | draft annie objections [] [why does ISO-27001 matter]
          why FY-2026 for annie                          | draft annie objections [] [why FY-2026]
          evidence SOC-2                                 | topic [] [SOC-2]
          evidence E12 E14                               | items [E12, E14]
          evidence data protection                       | topic [] [data protection]
          evidence nobody                                | which evidence of 3
          evidence                                       | which evidence of 3
          'E006, F3'                                     | items [E006, F3]
          anyone talk about slack integration            | topic [] [slack integration]
          should we build an api                         | topic [] [api]
          should we drop the free plan?                  | topic [] [free plan]
          what evidence do we have on no-shows           | topic [] [no-shows]
          what research is there on stolen bikes         | topic [] [stolen bikes]
          any proof that people come back in spring      | topic [] [come back in spring]
          when do people bring their bikes in            | topic [] [bring their bikes in]
          is it worth building an outlook plugin         | topic [] [outlook plugin]
          all personas price                             | topic [] [price]
          'everyone: yearly plan'                        | topic [] [yearly plan]
          'is this question ok: how do you feel?'        | lint [] survey [how do you feel?]
          check question: what do you dislike             | lint [] survey [what do you dislike]
          'improve this survey question for annie: do you love it?' | lint [annie] survey [do you love it?]
          annie rewrite this question: do you love it?   | lint [annie] survey [do you love it?]
          is this question ok for annie: do you love it? | lint [annie] survey [do you love it?]
          # traps
          annie evidence is thin                         | draft annie objections [] [evidence is thin]
          annie quotes are too high                      | draft annie objections [] [quotes are too high]
          annie data must stay here                      | draft annie objections [] [data must stay here]
          annie research takes too long                  | draft annie objections [] [research takes too long]
          annie search is slow                           | draft annie objections [] [search is slow]
          evidence annie                                 | evidence annie
          e12 is wrong                                   | not understood
          is this question hard                          | not understood
          """)
  void the_records_are_asked_in_everyday_words(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a name that belongs to the sentence is not where what was heard ends
          we need to ask annie                           | did you mean [we need to ask annie] [annie objections: we need to ask, search annie we need to ask, annie, annie objections]
          our interview with annie                       | did you mean [our interview with annie] [annie objections: our interview with, search annie our interview with, annie, annie objections]
          'it is nothing we ask, annie'                  | draft annie objections [] [it is nothing we ask]
          better to ask annie first                      | did you mean [better to ask annie first] [annie objections: better to ask annie first, search annie better to ask first, annie, annie objections]
          should we add tomas to the call                | did you mean [should we add tomas to the call] [tomas objections: should we add tomas to the call, search tomas should we add to the call, tomas, tomas objections]
          # a draft right before "for" is for the persona
          he wants an email for annie                    | draft annie email [] [he wants an email for annie]
          they have no time for a demo tomas             | draft tomas objections [] [they have no time for a demo]
          # a choice is between personas
          call annie or tomas                            | compare [annie, tomas] [call annie or tomas]
          does annie like it better than tomas           | compare [annie, tomas] [does annie like it better than tomas]
          how are annie and tomas different on price              | compare [annie, tomas] [how are annie and tomas different on price]
          share this with annie and tomas                | did you mean [share this with annie and tomas] [annie objections: share this with annie and tomas, search annie share this with and tomas, annie, annie objections]
          'a discount or we leave, annie'                | draft annie objections [] [a discount or we leave]
          it is better than excel annie                  | draft annie objections [] [it is better than excel]
          # what a customer asks is no copy to check
          'does it work with zoom, annie'                | draft annie objections [] [does it work with zoom]
          is it right for us tomas                       | draft tomas objections [] [is it right for us]
          will it work for annie?                        | draft annie objections [] [will it work]
          'is that ok? my boss says no, annie'           | draft annie objections [] [is that ok? my boss says no]
          'does this read well: ask annie about it'      | draft annie check [] [ask about it]
          'would it land with annie: Stop chasing'       | draft annie check [] [Stop chasing]
          'does this speak to annie: "Recruit faster"'   | draft annie check [] [Recruit faster]
          'would it work for annie "Recruit faster"'     | draft annie check [] [Recruit faster]
          # a call or an email that somebody has is no request to call Annie
          they want a call annie                         | draft annie objections [] [they want a call]
          the customer wants an email annie              | draft annie objections [] [the customer wants an email]
          we do everything by email annie                | draft annie objections [] [we do everything by email]
          they want to call annie                        | did you mean [they want to call annie] [annie objections: they want to call, search annie they want to call, annie, annie objections]
          cold call annie                                | did you mean [cold call annie] [annie objections: cold call, search annie cold call, annie, annie objections]
          # a name behind "for" is as one in front
          'for tomas: they have no budget'               | draft tomas objections [] [they have no budget]
          for annie too expensive                        | draft annie objections [] [too expensive]
          for annie and tomas                            | compare [annie, tomas] []
          for tomas, email about the pilot               | draft tomas email [] [about the pilot]
          # a second name with a verb is somebody's
          annie tomas loves spreadsheets                 | draft annie objections [] [tomas loves spreadsheets]
          annie tomas rejected it                        | draft annie objections [] [tomas rejected it]
          annie tomas must approve                       | draft annie objections [] [tomas must approve]
          annie tomas didn't sign                        | draft annie objections [] [tomas didn't sign]
          annie tomas's team is full                     | draft annie objections [] [tomas's team is full]
          annie tomas it costs too much                  | each of [annie, tomas]: objections [it costs too much]
          annie tomas business case                      | compare [annie, tomas] [business case]
          """)
  void a_sentence_is_left_whole(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie evidence that it works                   | draft annie objections [] [evidence that it works]
          annie evidence about our onboarding            | topic [annie] [onboarding]
          annie quotes on how we onboard                 | topic [annie] [how we onboard] quotes
          annie search our pricing                       | topic [annie] [pricing]
          annie quotes on your price                     | draft annie objections [] [quotes on your price]
          should we build sso for annie                  | topic [annie] [sso]
          annie evidence for your claims?                | draft annie objections [] [evidence for your claims?]
          annie proof for our board                      | draft annie objections [] [proof for our board]
          annie voices in the team are against it        | draft annie objections [] [voices in the team are against it]
          annie search for a new vendor takes months     | draft annie objections [] [search for a new vendor takes months]
          annie evidence on how they recruit             | topic [annie] [how they recruit]
          annie search how they recruit                  | topic [annie] [how they recruit]
          annie quotes for the board                     | topic [annie] [board] quotes
          what are the gaps for annie                    | health [annie]
          annie two questions about price                | did you mean [] [annie survey about price, annie objections two questions about price]
          annie 3 demos on friday                        | draft annie objections [] [3 demos on friday]
          annie 3 posts on no-shows                      | draft annie post [] [on no-shows]
          'is this biased? your panel is all students'   | not understood
          is it leading the market?                      | not understood
          'is this leading: don''t you hate no-shows?'   | 'lint [] survey [don''t you hate no-shows?]'
          check question about price for annie           | draft annie check [] [question about price]
          fix my question - are you happy                | lint [] survey [are you happy]
          can we import our data                         | not understood
          how do we import our interviews                | window import
          could we upload some more transcripts          | window import
          how do we import from typeform                 | not understood
          can we import research                         | window import
          should we build it ourselves                   | not understood
          every persona needs a survey                   | not understood
          """)
  void what_a_customer_says_asks_nothing_of_the_records(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          their demo was a mess tomas                    | draft tomas objections [] [their demo was a mess]
          ward survey results are bad annie              | draft annie objections [] [ward survey results are bad]
          support is slow annie                          | draft annie objections [] [support is slow]
          make a survey that takes 2 minutes for annie   | draft annie survey [] [that takes 2 minutes]
          what issues will annie hit with the rota       | draft annie anticipate [] [the rota]
          the price went up again tomas                  | draft tomas objections [] [the price went up again]
          annie keeps asking for a discount              | draft annie objections [] [a discount]
          annie she keeps asking for references          | draft annie objections [] [references]
          annie they keep asking for a fixed price       | draft annie objections [] [a fixed price]
          annie what if people do not show up            | draft annie objections [] [what if people do not show up]
          annie who pays the participants                | draft annie objections [] [who pays the participants]
          list annie                                     | list
          what would stop annie from booking online      | draft annie objections [] [booking online]
          how do i answer annie when she says it is slow | draft annie objections [] [it is slow]
          tomas annie don't need it                      | 'each of [tomas, annie]: objections [don''t need it]'
          tomas annie doesn't need it                    | draft tomas objections [] [annie doesn't need it]
          """)
  void a_sentence_is_heard_whatever_its_subject_is_called(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is it true that nurses hate forms              | topic [] [nurses hate forms]
          is it true that annie hates calls              | topic [annie] [hates calls]
          what percentage of buyers want sso             | topic [] [sso]
          how often do buyers mention sso                | topic [] [sso]
          how often does the invoice come up             | topic [] [invoice]
          why do users churn                             | topic [] [churn]
          who said the app is slow                       | topic [] [app is slow]
          does tomas trust reviews                       | topic [tomas] [reviews]
          what do we know about annie and budget         | topic [annie] [budget]
          who said E012                                  | items [E012]
          show me all the evidence for annie             | evidence annie
          give me the sources behind tomas               | evidence tomas
          whats important to annie                       | brief annie
          summary of tomas pls                           | brief tomas
          brief me on annie                              | brief annie
          which personas do we have?                     | list
          why is the sky blue                            | not understood
          """)
  void a_question_about_the_records_asks_them(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }
}
