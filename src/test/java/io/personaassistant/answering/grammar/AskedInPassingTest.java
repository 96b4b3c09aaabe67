package io.personaassistant.answering.grammar;

import static io.personaassistant.answering.grammar.CommandParserTest.PARSER;
import static io.personaassistant.answering.grammar.CommandParserTest.PERSONAS;
import static io.personaassistant.answering.grammar.CommandParserTest.shape;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people ask in a hurry, in other words than those of the commands.
class AskedInPassingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          which persona should i pitch reminders to            | topic [] [pitch reminders]
          which persona suffers most from no-shows             | topic [] [no-shows]
          is there any evidence customers churn because of no-shows | topic [] [no-shows]
          what do users hate about scheduling                  | topic [] [scheduling]
          is there demand for a mobile app                     | topic [] [mobile app]
          summarise findings about onboarding                  | topic [] [onboarding]
          list all tickets about no-shows                      | topic [] [no-shows] in [SUPPORT_TICKET]
          list personas                                        | list
          what do our customers want                           | which what do they want of 3
          what are the top pains across personas               | which what are the top pains of 3
          which channels reach our customers                   | which which channels reach them of 3
          how many customers have we talked to                 | count [annie, tomas, priya]
          how many interviews with annie                       | count [annie]
          how much evidence is there on tomas                  | count [tomas]
          health of all personas                               | health []
          how confident are we in annie                        | health [annie]
          what assumptions are we making about tomas           | health [tomas]
          what do we not know about annie                      | health [annie]
          who approved F3                                      | items [F3]
          explain E012                                         | items [E012]
          what did P-07 say about price                        | items [P-07]
          when does F3 expire?                                 | items [F3]
          when is Q3?                                          | not understood
          how do I get the research lead to sign               | not understood
          whats missing in our research                        | health []
          how many people did we interview                     | count [annie, tomas, priya]
          add evidence                                         | window import
          history annie                                        | history [annie]
          annie history                                        | history [annie]
          who changed annie                                    | history [annie]
          what changed with annie                              | history [annie]
          annie what changed since last month                  | history [annie]
          who edited annie last                                | history [annie]
          who made annie                                       | history [annie]
          who made it                                          | not understood
          what was updated                                     | not understood
          who changed it last week                             | not understood
          recent changes                                       | not understood
          who edited this persona                              | which history of 3
          show me the versions                                 | which history of 3
          version history                                      | which history of 3
          annie what has changed in your contract              | draft annie objections [] [what has changed in your contract]
          annie history of price rises                         | draft annie objections [] [history of price rises]
          set default persona annie                            | settings
          we want to cancel our plan, what do we have to do    | not understood
          should we worry about churn                          | not understood
          what are our prices                                  | topic [] [prices]
          who approved the price replies for annie             | draft annie objections [] [price]
          latest research on annie                             | topic [annie] [] newest
          newest evidence for annie                            | topic [annie] [] newest
          which persona is best researched                     | health []
          which personas need work                             | health []
          which personas need work from home                   | topic [] [work from home]
          give me annie in 3 bullets                           | brief annie
          annie stats                                          | brief annie
          annie for dummies                                    | brief annie
          what objections should I expect from annie about security and how do I answer | draft annie objections [] [security]
          we want to raise prices in march, what would they say | review [annie, tomas, priya] [we raise prices in march]
          we plan to drop phone support. how would customers react? | review [annie, tomas, priya] [we drop phone support]
          what would our customers think if we moved to yearly billing | review [annie, tomas, priya] [we moved to yearly billing]
          thinking of closing the forum, who would be upset    | review [annie, tomas, priya] [we are closing the forum]
          cut price for annie and tomas, what will they say    | review [annie, tomas] [we cut price]
          cut price for annie, what will they say              | review [annie] [we cut price]
          stop emailing me - annie, how will she react         | did you mean [stop emailing me - annie, how will she react] [annie objections: stop emailing me - annie, how will she react, search annie stop emailing me - how will she react, annie, annie objections]
          is it a good idea to charge for exports              | review [annie, tomas, priya] [we charge for exports]
          should we email the list                             | not understood
          we want to know what they say                        | not understood
          what do all personas have in common                  | compare [annie, tomas, priya] []
          how do our personas differ on pricing                | compare [annie, tomas, priya] [pricing]
          what do our personas share our link for              | topic [] [share our link]
          help me write a case study for tomas                 | no such draft [case study] [tomas ideas, tomas objections: help me write a case study for tomas]
          add an objection to annie: takes too long            | window edit annie
          add a quote to annie's profile                       | window edit annie
          what issues will annie run into after signing up     | draft annie anticipate [] [after signing up]
          annie's email address                                | contact annie
          annies phone number pls                              | contact annie
          what is the last name of tomas?                      | contact tomas
          contact info for annie                               | contact annie
          do we have an email address or phone for tomas       | contact tomas
          how can I reach annie by phone                       | contact annie
          where do I call tomas                                | contact tomas
          annie email                                          | draft annie email [] []
          annie we never give out phone numbers                | draft annie objections [] [we never give out phone numbers]
          annie's phone rings all day                          | draft annie objections [] [phone rings all day]
          what's annie's last name                             | contact annie
          discovery questions for annie                        | draft annie interview [] []
          who approved the no-show reply for annie             | draft annie objections [] [no-show]
          who owns annie                                       | brief annie
          our client is a ux research lead who complains about fees | draft annie objections [] [fees]
          what may we say about delivery times                 | topic [] [delivery times]
          what is our refund policy                            | topic [] [refund policy]
          do we offer discounts                                | topic [] [discounts]
          annie do we offer discounts                          | draft annie objections [] [do we offer discounts]
          annie email about our new address                    | draft annie email [] [about our new address]
          annie best time to contact                           | brief annie channel
          what's the best way to get in touch with tomas       | brief tomas channel
          what time should I email annie                       | brief annie channel
          best day to send annie a newsletter                  | brief annie channel
          annie preferred contact channel                      | brief annie channel
          annie it is not the best time                        | draft annie objections [] [it is not the best time]
          annie the best time to call is never                 | draft annie objections [] [the best time to call is never]
          annie is my next call, what should I know            | brief annie
          annie just booked a demo - what should I avoid?      | brief annie vocabulary
          which words should we avoid with annie               | brief annie vocabulary
          tomas dos and don’ts                                 | brief tomas vocabulary
          annie is too expensive, what should I do             | draft annie objections [] [is too expensive]
          annie is not in our budget, what should I know       | draft annie objections [] [is not in our budget, what should I know]
          annie wants a discount, what do I say                | draft annie objections [] [wants a discount]
          I am on the phone with annie, she says it is slow    | draft annie objections [] [it is slow]
          in a call with tomas: he asks whether it is safe     | draft tomas objections [] [it is safe]
          which questions will annie grill me with             | draft annie objections [] []
          what will tomas ask me in the demo                   | draft tomas objections [] []
          what tough questions might annie raise               | draft annie objections [] []
          what questions does annie have about pricing         | draft annie objections [] [pricing]
          which questions should I ask annie about pricing     | draft annie survey [] [about pricing]
          a customer wrote “I cannot log in since Monday”, how should I reply as annie | draft annie reply [] [I cannot log in since Monday]
          handle “I cannot log in since Monday” for annie      | draft annie objections [] [I cannot log in since Monday]
          customer wrote: your participants ask about pay. What should I tell them? | which reply your participants ask about pay. What should I tell them? of 3
          is ISO-27001 a must for annie                        | draft annie objections [] [is ISO-27001 a must]
          can we use SHA-256 here                              | not understood
          can we use E12 and F3                                | items [E12, F3]
          give me some posts                                   | which post of 3
          whats the diff between annie and tomas               | compare [annie, tomas] []
          support tickets about the calendar                   | topic [] [calendar] in [SUPPORT_TICKET]
          any sales calls on price?                            | topic [] [price] in [SALES_CALL]
          annie support tickets about exports                  | topic [annie] [exports] in [SUPPORT_TICKET]
          support ticket: exports are slow, annie              | draft annie reply [ticket] [exports are slow]
          facts about price                                    | topic [] [price]
          which facts are expired                              | approvals due
          what expires next month?                             | approvals due
          are there any talk tracks waiting for approval       | approvals due
          our product facts                                    | approvals
          what facts do we have?                               | approvals
          our contract has expired                             | not understood
          the facts are wrong                                  | not understood
          annie the offer expires soon                         | draft annie objections [] [the offer expires soon]
          how old is the research on annie                     | count [annie]
          hey, quick question: what does tomas care about      | brief tomas
          quick survey for annie about pricing                 | draft annie survey [] [about pricing]
          prospect asked me if we integrate with Jira, persona is tomas | draft tomas objections [] [we integrate with Jira]
          what pain should the campaign lead with, annie       | brief annie pain
          which channels should we use for tomas               | brief tomas channel
          which channels should we use for tomas vs annie      | compare [tomas, annie] [which channels should we use for tomas vs annie]
          open questions about tomas                           | health [tomas]
          survey for annie: open questions about pricing       | draft annie survey [] [open questions about pricing]
          is "Don't you like it?" a leading question           | lint [] survey [Don't you like it?]
          what would all three say about a credit-based price  | review [annie, tomas, priya] [a credit-based price]
          kill the free plan - what would annie and tomas say  | review [annie, tomas] [we kill the free plan]
          kill the free plan, what would annie say             | review [annie] [we kill the free plan]
          is "How much do you love it?" ok to ask annie        | lint [annie] survey [How much do you love it?]
          is "how would tomas pay" leading                     | lint [] survey [how would tomas pay]
          hook for a post about recruiting, for annie          | no such draft [hook] [annie post about recruiting, annie objections: hook for a post about recruiting, for annie]
          kill the free plan?                                  | review [annie, tomas, priya] [kill the free plan]
          cancel the subscription?                             | not understood
          we're going to charge per seat. thoughts?            | review [annie, tomas, priya] [we charge per seat]
          we want to close the forum, any concerns             | review [annie, tomas, priya] [we close the forum]
          E031 what is that                                    | items [E031]
          quotes from annie I can use on the website           | topic [annie] [] quotes only [OUTSIDE]
          interview questions annie: how do they pick a vendor | draft annie interview [] [how do they pick a vendor]
          top 3 questions tomas will ask in onboarding         | draft tomas objections [] []
          three questions to ask tomas in onboarding           | draft tomas survey [] [ask in onboarding]
          hashtags for tomas                                   | no such draft [hashtags] [tomas post, tomas objections: hashtags for tomas]
          annie kill the free plan?                            | draft annie objections [] [kill the free plan?]
          how should i word a price increase email to annie    | draft annie email [] [price increase]
          pitch for annie in 2 sentences                       | no such draft [pitch] [annie map in 2 sentences, annie demo in 2 sentences, annie objections: pitch for annie in 2 sentences]
          knowledge base article on exports for annie          | no such draft [knowledge base article] [annie reply on exports, annie anticipate on exports, annie objections: knowledge base article on exports for annie]
          ads for annie, focus on speed                        | draft annie ad [] [about speed]
          """)
  void questions_find_the_record(String text, String expected) {
    assertThat(shape(PARSER.parse(text, PERSONAS))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          intro email to annie re: pilot             | draft annie email [] [intro about pilot]
          campaign ideas for annie, no-shows         | draft annie ideas [] [campaign, no-shows]
          best email for annie about pilot           | draft annie email [] [about pilot]
          ok write the email to annie now            | draft annie email [] []
          newsletter to annie, topic: panel quality  | draft annie email [] [about panel quality]
          A/B test variants for the annie ad         | draft annie ad [] [A/B test variants]
          5 why questions for annie                  | draft annie survey [] []
          beta testers like annie for the scheduler  | draft annie beta [] [for the scheduler]
          my boss wants an email to annie about cost | draft annie email [] [my boss wants an email to annie about cost]
          rank these for annie: sso, api             | prioritize [annie] [sso, api]
          rank the following features: sso, api      | prioritize [annie, tomas, priya] [sso, api]
          product launch post for annie on linkedin, mention sso | draft annie post [linkedin] [product launch, mention sso]
          does annie ever contact support            | topic [annie] [ever contact support]
          what should we prioritize for annie        | prioritize [annie] []
          """)
  void a_wish_is_no_part_of_what_a_draft_is_about(String text, String expected) {
    assertThat(shape(PARSER.parse(text, PERSONAS))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          press release for the new calendar | no such draft [press release] [post for the new calendar, email for the new calendar, objections: press release for the new calendar]
          homepage copy annie                | no such draft [homepage] [annie ad copy, annie map copy, annie objections: homepage copy annie]
          annie webinar title                | no such draft [webinar] [annie ideas title, annie email title, annie objections: webinar title]
          annie battlecard against doing nothing | no such draft [battlecard] [annie objections against doing nothing, annie objections: battlecard against doing nothing]
          landing page hero for annie        | no such draft [landing page] [annie ad hero, annie email hero, annie map hero, annie objections: landing page hero for annie]
          annie webinar cancelled            | draft annie objections [] [webinar cancelled]
          """)
  void a_draft_that_there_is_not_is_named(String text, String expected) {
    assertThat(shape(PARSER.parse(text, PERSONAS))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rewrite this nicer for annie: your trial ends, pay now            | draft annie check [] [your trial ends, pay now]
          can you rephrase this email for tomas: Dear Sir, buy              | draft tomas check [] [email: Dear Sir, buy]
          make this headline more exciting for annie: The panel             | draft annie check [] [The panel]
          make this sound better for annie: we cannot pay you               | draft annie check [] [we cannot pay you]
          improve this for annie: We are the best                           | draft annie check [] [We are the best]
          annie rewrite this: your trial ends                               | draft annie check [] [your trial ends]
          rewrite “your trial ends on friday” for annie                     | draft annie check [] [your trial ends on friday]
          improve this survey invitation email for annie: dear sir          | draft annie check [] [dear sir]
          improve this feature description for annie: it is fast            | draft annie check [] [it is fast]
          # traps
          shorten this interview guide for annie: ask who decides           | draft annie interview [] [shorten this interview guide for annie: ask who decides]
          annie fix this: the export is broken                              | draft annie objections [] [fix this: the export is broken]
          annie make the price lower: it is too high                        | draft annie objections [] [make the price lower: it is too high]
          """)
  void copy_that_is_to_be_put_better_is_checked(String text, String expected) {
    questions_find_the_record(text, expected);
  }

  @ParameterizedTest
  @CsvSource({"dutch please", "back to english", "shorter and no apology", "warmer, less formal"})
  void a_wish_that_stands_alone_is_one_of_the_draft(String text) {
    assertThat(PARSER.parse(text.replace(';', ','), PERSONAS)).isInstanceOf(Command.Refine.class);
  }
}
