package io.personaassistant.answering.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.persona.Persona;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words as people in a hurry put them: the name last or in the middle, a draft called otherwise,
/// politeness around it. Each table has its traps.
class WordOrderTest {
  private static final List<Persona> PERSONAS = CommandParserTest.PERSONAS;

  private static String read(String text) {
    return CommandParserTest.shape(CommandParserTest.PARSER.parse(text, PERSONAS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          its too expensive annie                        | draft annie objections [] [its too expensive]
          'they have no budget, annie'                   | draft annie objections [] [they have no budget]
          our client thinks its too slow - annie         | draft annie objections [] [its too slow]
          'customer says its pricey, persona annie'      | draft annie objections [] [its pricey]
          no budget for annie                            | draft annie objections [] [no budget]
          why is it so dear Annie?                       | draft annie objections [] [why is it so dear]
          das ist zu teuer annie                         | draft annie objections [] [das ist zu teuer]
          we already have content ideas annie            | draft annie objections [] [we already have content ideas]
          they dont have time for a demo annie           | draft annie objections [] [they dont have time for a demo]
          'its just another survey tool, annie'          | draft annie objections [] [its just another survey tool]
          what does annie say when its too slow          | draft annie objections [] [its too slow]
          what should i tell annie if she says its late  | draft annie objections [] [its late]
          does annie want an app                         | topic [annie] [app]
          would tomas pay for a yearly plan              | topic [tomas] [yearly plan]
          does tomas want sms reminders                  | topic [tomas] [sms reminders]
          is annie happy with her tools                  | topic [annie] [her tools]
          does annie read newsletters                    | topic [annie] [read newsletters]
          how many of annie's people name price?         | topic [annie] [price]
          what share of tomas's interviews mention sales | topic [tomas] [sales] in [INTERVIEW]
          tomas how often do they run studies            | topic [tomas] [run studies]
          'is it true she hates calls, annie?'           | topic [annie] [hates calls]
          annie why don't they trust panels              | topic [annie] [trust panels]
          annie why do you charge so much                | draft annie objections [] [why do you charge so much]
          who's annie again                              | brief annie
          what keeps tomas up at night                   | brief tomas
          which channels for tomas                       | brief tomas channel
          what are tomas's biggest frustrations | brief tomas pain
          annie pain points | brief annie pain
          annie goals and pains | brief annie
          'annie goals, pains & objections' | brief annie
          who signs the contract at annie | brief annie
          annie who is the buyer here | brief annie
          gimme annies top 3 worries | draft annie objections [] []
          why does annie not sign | draft annie objections [] []
          annie any proof that they hate panels | topic [annie] [panels]
          annie any feedback that they hate panels | topic [annie] [panels]
          annie is there data that people hate panels | topic [annie] [panels]
          'annie is there evidence that she''d come back'  | topic [annie] [come back]
          evidence for annie about time | topic [annie] [time]
          annie what quotes do we have on no-shows | topic [annie] [no-shows] quotes
          annie what do customers say about contracts | topic [annie] [contracts]
          annie what do your customers say about contracts | draft annie objections [] [what do your customers say about contracts]
          blog ideas annie spring | draft annie ideas [] [spring]
          blog topics annie spring | draft annie ideas [] [spring]
          screener for 8 riders like annie | draft annie screener [] [8 riders]
          list annie goals and pains | brief annie
          annie who decides on repairs | brief annie
          annie any proof that parents wait too long | topic [annie] [parents wait too long]
          annie have we got proof that they would switch | topic [annie] [would switch]
          annie blog ideas about rain | draft annie ideas [] [about rain]
          need a screener for 6 people like annie | draft annie screener [] [6 people]
          annie as an email marketer i need more | draft annie objections [] [as an email marketer i need more]
          goals of tomas please | brief tomas goal
          annie motivations | brief annie motivation
          annie in one word | brief annie
          annie challenges | brief annie
          what's annie's role | brief annie
          what words does annie use                      | brief annie vocabulary
          where is annie online                          | brief annie channel
          what do i say to annie? she says it is slow    | draft annie objections [] [it is slow]
          followup mail to tomas after the fair          | draft tomas followup [] [mail after the fair]
          plz show tomas                                 | brief tomas
          who complains most about refunds               | topic [] [refunds]
          annie v slow                                   | draft annie objections [] [v slow]
          annie v tomas on refunds                       | compare [annie, tomas] [on refunds]
          'would annie buy this? "Six for five"'         | draft annie check [] [Six for five]
          'lint: how bad was it?'                        | lint [] survey [how bad was it?]
          gaps in tomas                                  | health [tomas]
          open assumptions about annie                   | health [annie]
          E103 and E104, F2                              | 'items [E103, E104, F2]'
          who is our buyer                               | which who is our buyer of 3
          which traits of tomas are just assumptions     | health [tomas]
          where does tomas hang out                      | brief tomas channel
          how does tomas decide                          | brief tomas decision
          annie wants references pls what do i say       | draft annie objections [] [wants references]
          annie too slow. how should we respond to that? | draft annie objections [] [too slow]
          interview questions for annie about refunds    | draft annie interview [] [about refunds]
          tomas demo script                              | draft tomas demo [] []
          annie interview questions they never answer    | draft annie interview [] [questions they never answer]
          gimme pains of tomas                           | brief tomas pain
          give me the needs of tomas                     | brief tomas
          gimme annies goals                             | brief annie goal
          annie in 20 seconds                            | brief annie
          quick recap on annie pls                       | brief annie
          prep me for a meeting with tomas               | brief tomas
          how should we pitch to annie                   | brief annie
          what's keeping tomas away                      | draft tomas objections [] []
          why won't tomas buy                            | draft tomas objections [] []
          why wouldn't annie order the yearly plan       | draft annie objections [] []
          why not sign, annie                            | draft annie objections [] []
          'would annie open this mail: "Five seats left"' | draft annie check [] [Five seats left]
          'will tomas trust this? "Used by 40 teams"'    | draft tomas check [] [Used by 40 teams]
          tiktok for annie about the launch              | draft annie post [tiktok] [about the launch]
          annie pinterest about the launch               | draft annie objections [] [pinterest about the launch]
          thanks annie                                   | thanks
          whats the difference between annie and tomas   | compare [annie, tomas] []
          annie or tomas for the beta                    | compare [annie, tomas] [for the beta]
          annie tomas price                              | compare [annie, tomas] [price]
          tomas annie too expensive                      | each of [tomas, annie]: objections [too expensive]
          annie tomas no time                            | each of [annie, tomas]: objections [no time]
          'annie and tomas: not convinced'               | each of [annie, tomas]: objections [not convinced]
          annie tomas swamped                            | each of [annie, tomas]: objections [swamped]
          annie tomas no-shows                           | compare [annie, tomas] [no-shows]
          annie tomas busy season                        | compare [annie, tomas] [busy season]
          archive tomas                                  | window edit tomas
          does this copy work for annie: Recruit faster  | draft annie check [] [Recruit faster]
          is this ok for tomas? Set up in a minute       | draft tomas check [] [Set up in a minute]
          # traps
          i need an email for annie                      | draft annie email [] []
          we need a survey for annie about price         | draft annie survey [] [about price]
          annie or my boss will decide                   | draft annie objections [] [or my boss will decide]
          annie tomas from finance says no               | draft annie objections [] [tomas from finance says no]
          annie tomas wants a pilot                      | draft annie objections [] [tomas wants a pilot]
          herbert is here                                | not understood
          all personas are wrong                         | not understood
          everyone hates it                              | not understood
          """)
  void a_name_may_stand_anywhere(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "i spoke to annie",
    "i met annie yesterday",
    "should we talk to annie",
    "tell annie",
    "fix this bug for annie: the export is broken",
    "adapt this user story for annie: as a lead I want exports",
    "improve this plan for annie: we drop the free plan",
    "make it cheaper for annie: we need it"
  })
  void what_stays_unclear_is_asked_with_what_was_heard_first(String text) {
    assertThat(read(text)).startsWith("did you mean [" + text + "] [annie objections: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          write a linkedin post that annie would share   | draft annie post [linkedin] []
          write a post that annie would actually read about refunds | draft annie post [] [about refunds]
          ad that annie would click on                   | draft annie ad [] []
          survey for annie and her team about calendars  | draft annie survey [] [about calendars]
          message to annie's boss about the pilot        | draft annie message [] [about the pilot]
          email to annie to let her know about the move  | draft annie email [] [about the move]
          email to annie to remind her about the webinar | draft annie email [] [to remind her about the webinar]
          write an email warning annie that prices go up | draft annie email [] [warning that prices go up]
          draft an email telling annie that we raise prices | draft annie email [] [we raise prices]
          email for annie explaining how it works        | draft annie email [] [how it works]
          annie survey team                              | draft annie survey [] [team]
          'annie cannot log in since monday, draft a reply' | draft annie reply [] [cannot log in since monday]
          'annie we waited two days. please write a short answer' | draft annie reply [] [we waited two days]
          'annie we waited two days, help me write a reply' | draft annie reply [] [we waited two days]
          'annie the export is broken, I need a reply'   | draft annie reply [] [the export is broken]
          'annie it costs too much, help me respond'     | draft annie objections [] [it costs too much]
          'annie it costs too much, help me to reply'    | draft annie objections [] [it costs too much]
          'annie: too expensive. answer'                 | draft annie objections [] [too expensive]
          'annie too expensive, give me an answer'       | draft annie objections [] [too expensive, give me an answer]
          'annie you never reply, answer me'             | draft annie objections [] [you never reply, answer me]
          show me what changed in annie's persona since may | history [annie]
          what was updated on tomas' profile             | history [tomas]
          annie what was updated in the app              | draft annie objections [] [what was updated in the app]
          what proof do we have that seats fill in time  | topic [] [seats fill in time]
          what does annie think about the price          | draft annie objections [] [price]
          what does annie say about your price is high   | draft annie objections [] [your price is high]
          where should we run ads for tomas              | brief tomas channel
          on which platforms should we post for annie    | brief annie channel
          write me a linkedin ad for annie pls           | draft annie ad [linkedin] []
          annie email about the pilot pls                | draft annie email [] [about the pilot]
          annie email now                                | draft annie email [] []
          annie ad please                                | draft annie ad [] []
          how should i reply to annie: "nobody came"     | draft annie reply [] [nobody came]
          5 questions for annie about recruiting         | draft annie survey [] [about recruiting]
          annie 3 linkedin posts                         | draft annie post [linkedin] []
          annie 5 questions about pricing                | draft annie survey [] [about pricing]
          annie three emails about price                 | draft annie email [] [about price]
          three subject lines for annie                  | no such draft [subject lines] [annie email, annie objections: three subject lines for annie]
          annie give me 5 headlines                      | no such draft [headlines] [annie ad, annie objections: give me 5 headlines]
          tomas tweet about set-up                       | draft tomas post [x] [about set-up]
          annie insta caption summer promo               | draft annie post [instagram] [summer promo]
          annie fb copy                                  | draft annie ad [meta] []
          annie ad copy for fb abt fast recruiting       | draft annie ad [meta] [about fast recruiting]
          annie ad for linkedin about the pilot          | draft annie ad [linkedin] [about the pilot]
          tomas reply chat: where is my report           | draft tomas reply [chat] [where is my report]
          annie discussion guide                         | draft annie interview [] []
          annie blog post about recruiting               | draft annie ideas [] [about recruiting]
          annie questionnaire onboarding                 | draft annie survey [] [onboarding]
          value proposition for tomas                    | draft tomas map [] []
          annie canned response for refunds              | draft annie reply [] [for refunds]
          'check this for annie "Save time with AI"'     | draft annie check [] [Save time with AI]
          'check post x for annie: Save time'            | draft annie check [] [post x: Save time]
          'check post x annie: Save time'                | draft annie check [] [post x: Save time]
          'check this copy annie: Save time'             | draft annie check [] [Save time]
          'feedback on this copy annie: Save time'       | draft annie check [] [Save time]
          'feedback on my email annie: Save time'        | draft annie check [] [email: Save time]
          'check our spring headline annie: Save time'   | draft annie check [] [Save time]
          'check our spring headline for annie: Save it' | draft annie check [] [Save it]
          tomas give me 5 tweets about speed             | draft tomas post [x] [about speed]
          give me three emails for annie about no-shows  | draft annie email [] [about no-shows]
          annie write a tweet about speed                | draft annie post [x] [about speed]
          annie send me an email about speed             | draft annie objections [] [send me an email about speed]
          annie give me a discount                       | draft annie objections [] [give me a discount]
          nps survey tomas                               | draft tomas survey [pulse] []
          onboarding survey for tomas                    | draft tomas survey [] [onboarding]
          annie help                                     | help annie
          help annie                                     | help annie
          top 3 objections annie                         | draft annie objections [] []
          annie top 3 objections                         | draft annie objections [] []
          annies objections                              | draft annie objections [] []
          whats annies biggest worry                     | draft annie objections [] []
          whats tomass job                               | brief tomas
          annies team is against it                      | draft annie objections [] [team is against it]
          'would it work for tomas? no idea'             | did you mean [would it work for tomas? no idea] [tomas objections: would it work for tomas? no idea, search tomas would it work for no idea, tomas, tomas objections]
          tldr annie                                     | brief annie
          annie in one sentence                          | brief annie
          annie in 3 bullets                             | brief annie
          annie persona card                             | brief annie
          dos and donts annie                            | brief annie vocabulary
          her words annie                                | brief annie vocabulary
          annie tone of voice                            | brief annie
          what's annie's age                             | brief annie
          words annie uses                               | brief annie
          how many interviews for tomas                  | count [tomas]
          'tomas reply to: where is my refund'           | draft tomas reply [] [where is my refund]
          annie how many interviews a month              | draft annie objections [] [how many interviews a month]
          annie at a glance                              | brief annie
          annies email about speed                       | draft annie email [] [about speed]
          annies objections about price                  | draft annie objections [] [price]
          tomas' objections                              | draft tomas objections [] []
          annie tomas later stages                       | compare [annie, tomas] [later stages]
          annie tomas later                              | each of [annie, tomas]: objections [later]
          'annie check this draft: Save time'            | draft annie check [] [Save time]
          'annie feedback on this copy: Save time'       | draft annie check [] [Save time]
          any ideas for tomas                            | draft tomas ideas [] []
          is the data on tomas still valid               | health [tomas]
          annie card fees are too high                   | draft annie objections [] [card fees are too high]
          how sure are we about annie                    | health [annie]
          is annie up to date                            | health [annie]
          how old is the data on tomas                   | count [tomas]
          annie is it up to date                         | draft annie objections [] [is it up to date]
          'annie check email: Save time'                 | draft annie check [] [email: Save time]
          'check this copy for annie: Save time'         | draft annie check [] [Save time]
          plan: raise the price in january               | 'review [annie, tomas, priya] [raise the price in january]'
          prio: dark mode                                | 'prioritize [annie, tomas, priya] [dark mode]'
          is annie price sensitive                       | topic [annie] [price sensitive]
          email for annies director                      | draft annie email [] [director]
          give me 3 objections tomas will raise          | draft tomas objections [] []
          five questions annie might ask about fees      | draft annie survey [] [about fees]
          'a comeback for tomas "others do it for half"' | draft tomas objections [] [others do it for half]
          what not to say to annie                       | brief annie vocabulary
          what does annie read                           | brief annie channel
          what drives tomas                              | brief tomas motivation
          who signs off at annies company                | brief annie
          how does what annie reads change               | did you mean [how does what annie reads change] [annie objections: how does what annie reads change, search annie how does what reads change, annie, annie objections]
          which features matter to annie                 | did you mean [which features matter to annie] [search annie which features matter to, annie objections: which features matter to, annie, annie objections]
          survey on how annie picks a vendor             | draft annie survey [] [how annie picks a vendor]
          compare all three                              | compare [annie, tomas, priya] []
          'compare everyone: price'                      | compare [annie, tomas, priya] [price]
          compare annie w/ tomas                         | compare [annie, tomas] []
          email and sms for annie about the pilot        | did you mean [] [annie email about the pilot, annie sms about the pilot]
          annie post + ad launch                         | did you mean [] [annie post launch, annie ad launch]
          annie welcome email                            | did you mean [] [annie email welcome, annie objections welcome email]
          # traps
          annie no email                                 | draft annie objections [] [no email]
          annie email and support is slow                | draft annie email [] [and support is slow]
          annie email what changes today                 | draft annie email [] [what changes today]
          annie post about saying thanks to testers      | draft annie post [] [about saying thanks to testers]
          annie thanks                                   | draft annie objections [] [thanks]
          annie reply please                             | draft annie reply [] []
          annie 3 emails bounced                         | draft annie objections [] [3 emails bounced]
          annie two emails on hold                       | draft annie objections [] [two emails on hold]
          annie two headlines were wrong                 | draft annie objections [] [two headlines were wrong]
          annie 3 questions came up                      | draft annie objections [] [3 questions came up]
          annie email support is slow                    | draft annie email [] [support is slow]
          annie follow up with me next month             | draft annie objections [] [follow up with me next month]
          annie early access sounds risky                | draft annie objections [] [early access sounds risky]
          annie ad for teams that wait                   | draft annie ad [] [for teams that wait]
          """)
  void a_wish_leaves_nothing_of_itself_in_the_brief(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ad google annie night shift app                | draft annie ad [google] [night shift app]
          post instagram for tomas opening hours         | draft tomas post [instagram] [opening hours]
          'reply executive tomas: the crane is out'      | draft tomas reply [executive] [the crane is out]
          ad google annie and tomas forklift training    | 'each of [annie, tomas]: ad [google forklift training]'
          inmail tomas after the fair                    | draft tomas message [inmail] [after the fair]
          ad google forklift training                    | which ad google forklift training of 3
          poll on harvest planning tomas                 | draft tomas survey [] [harvest planning]
          practice objections with annie                 | draft annie drill [] [objections]
          check this copy annie                          | draft annie check [] []
          review tomas we close the depot on sundays     | 'review [tomas] [we close the depot on sundays]'
          'review for annie and tomas: no paper forms'   | 'review [annie, tomas] [no paper forms]'
          'prioritize annie: audit trail, export'        | 'prioritize [annie] [audit trail, export]'
          review annie's plan to close the depot         | 'review [annie, tomas, priya] [annie''s plan to close the depot]'
          'review this headline for tomas: Bread at six' | draft tomas check [] [Bread at six]
          'review my text annie: No more paper'          | draft annie check [] [No more paper]
          'review our plan: we stop paper forms'         | 'review [annie, tomas, priya] [we stop paper forms]'
          'review this: we stop paper forms'             | 'review [annie, tomas, priya] [we stop paper forms]'
          annie write me an email                        | draft annie email [] []
          annie send me an email                         | draft annie objections [] [send me an email]
          write me an email about the menu               | which email about the menu of 3
          emial annie about the ward                     | did you mean [emial] [annie email about the ward, annie objections emial about the ward]
          tomas objections pls                           | draft tomas objections [] []
          'help me answer annie: legal will not sign'    | draft annie reply [] [legal will not sign]
          """)
  void type_variant_and_name_stand_in_any_order(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }
}
