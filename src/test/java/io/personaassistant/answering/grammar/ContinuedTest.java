package io.personaassistant.answering.grammar;

import static io.personaassistant.answering.grammar.CommandParserTest.PARSER;
import static io.personaassistant.answering.grammar.CommandParserTest.PERSONAS;
import static io.personaassistant.answering.grammar.CommandParserTest.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said in a thread, after what was asked before in it (`>` between requests).
class ContinuedTest {
  private static Command after(String before, String said, Optional<String> usual) {
    Optional<ThreadSubject> about = Optional.empty();
    var persona = usual.flatMap(u -> PERSONAS.stream().filter(p -> p.slug().equals(u)).findFirst());
    for (var asked : List.of(before.split(" > "))) {
      var known = about;
      about =
          ThreadSubject.after(
              about, PARSER.read(asked, "", PERSONAS, persona, () -> known).command());
    }
    var known = about;
    return PARSER.read(said, "", PERSONAS, persona, () -> known).command();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie it costs too much | what about Tomas?             | refine other personaTomas[]
          annie email the pilot   | and an sms too                | draft annie sms [] [the pilot]
          annie email the pilot   | can i have a linkedin post as well | draft annie post [linkedin] [the pilot]
          annie email the pilot   | and a joke at the start       | refine as askedand a joke at the start[]
          annie survey the pilot  | and a question about price    | refine as askedand a question about price[]
          annie it costs too much | and for tomas?                | refine other personaTomas[]
          annie it costs too much | And Tomas?                    | refine other personaTomas[]
          annie it costs too much | ok, how about tomas then      | refine other personaTomas[]
          annie it costs too much | what would Tomas say?         | draft tomas objections [] [it costs too much]
          annie it costs too much | what does tomas think of it   | draft tomas objections [] [it costs too much]
          annie it costs too much | try Tomas                     | refine other personaTomas[]
          annie it costs too much | no, for Tomas                 | refine other personaTomas[]
          annie it costs too much | sorry, I meant Tomas          | refine other personaTomas[]
          annie it costs too much | oops, Tomas please            | refine other personaTomas[]
          annie it costs too much | not Annie, Tomas              | refine other personaTomas[]
          annie it costs too much | for Tomas                     | refine other personaTomas[]
          annie it costs too much | what is missing?              | health [annie]
          annie it costs too much | how many interviews do we have | count [annie, tomas, priya]
          annie it costs too much | health                        | health []
          annie it costs too much | as an email                   | refine other channelemail[]
          annie it costs too much | and as an email?              | refine other channelemail[]
          annie it costs too much | in an email                   | refine other channelemail[]
          annie it costs too much | and in an email?              | refine other channelemail[]
          annie it costs too much | now in a linkedin post please | refine other channelpost linkedin[]
          annie it costs too much | in an email you promised a trial | draft annie objections [] [in an email you promised a trial]
          annie it costs too much | in an email to procurement    | draft annie objections [] [in an email to procurement]
          annie email pilot       | in a linkedin post            | refine other channelpost linkedin[]
          annie it costs too much | in a reply, please            | refine other channelreply[]
          annie it costs too much | in a year                     | draft annie objections [] [in a year]
          annie it costs too much | in a meeting with legal       | draft annie objections [] [in a meeting with legal]
          annie it costs too much | in a survey we found the opposite | draft annie objections [] [in a survey we found the opposite]
          annie email the pilot   | for tomas, please             | refine other personaTomas[]
          annie it costs too much | for free?                     | draft annie objections [] [for free?]
          annie it costs too much | can we import our data?       | draft annie objections [] [can we import our data?]
          annie it costs too much | should we build it ourselves? | draft annie objections [] [should we build it ourselves?]
          annie it costs too much | is this biased? your panel is all students | draft annie objections [] [is this biased? your panel is all students]
          annie it costs too much | no Slack                      | draft annie objections [] [no Slack]
          annie it costs too much | no budget, sorry              | draft annie objections [] [no budget, sorry]
          annie it costs too much | no, Bertha decides            | draft annie objections [] [no, Bertha decides]
          annie it costs too much | now Tomas                     | refine other personaTomas[]
          annie it costs too much | tomas                         | brief tomas
          annie it costs too much | ad linkedin                   | draft annie ad [linkedin] [it costs too much]
          annie it costs too much | email cold about the pilot    | draft annie email [cold] [about the pilot]
          annie it costs too much | tomas email cold              | draft tomas email [cold] []
          annie it costs too much | she says she has no time for another tool | draft annie objections [] [she has no time for another tool]
          annie it costs too much | she now says she has no time  | draft annie objections [] [she has no time]
          annie it costs too much | the customer says procurement blocks it | draft annie objections [] [procurement blocks it]
          annie it costs too much | and what about invoices?      | draft annie objections [] [and what about invoices?]
          annie it costs too much | we use a panel already        | draft annie objections [] [we use a panel already]
          annie it costs too much | give us a discount            | draft annie objections [] [give us a discount]
          annie it costs too much | what are her goals?           | brief annie
          annie it costs too much | what does she object to?      | draft annie objections [] []
          annie it costs too much | budget                        | draft annie objections [] [budget]
          annie it costs too much | shorterr                      | refine ?[]shorterr
          annie it costs too much | make it funnier               | refine as askedmake it funnier[]
          annie it costs too much | a bit funnier please          | refine as askeda bit funnier please[]
          annie it costs too much | add a call to action          | refine as askedadd a call to action[]
          annie it costs too much | can you add a question at the end? | refine as askedcan you add a question at the end?[]
          annie it costs too much | less salesy                   | refine as askedless salesy[]
          annie it costs too much | without emojis                | refine as askedwithout emojis[]
          annie it costs too much | make line 2 funnier           | refine as askedmake line 2 funnier[2]
          annie it costs too much | make it cheaper and we sign   | draft annie objections [] [make it cheaper and we sign]
          annie message pilot     | we also offer a second month  | refine as askedwe also offer a second month[]
          annie message pilot     | is there a discount?          | draft annie objections [] [is there a discount?]
          annie message pilot     | it must mention the 3 days    | refine as askedit must mention the 3 days[]
          annie                   | ad linkedin                   | draft annie ad [linkedin] []
          annie                   | what about tomas?             | brief tomas
          annie goals             | what about tomas?             | refine other personaTomas[]
          annie                   | it costs too much             | draft annie objections [] [it costs too much]
          annie > what about tomas? | it costs too much           | draft tomas objections [] [it costs too much]
          annie no time > now for tomas | and priya?              | refine other personaPriya[]
          annie no time > shorter | ad linkedin                   | draft annie ad [linkedin] [no time]
          review drop the plan    | what about tomas?             | refine other personaTomas[]
          review drop the plan    | but keep it for large teams only | review [annie, tomas, priya] [drop the plan\\nbut keep it for large teams only]
          review drop the plan    | cool                          | remark
          annie it costs too much | what about the invoices of Tomas? | did you mean [what about the invoices of Tomas?]
          annie ad linkedin       | and for LinkedIn?             | refine other channellinkedin[]
          annie email pilot       | and for LinkedIn?             | refine other channellinkedin[]
          annie email pilot       | for Google please             | refine other channelgoogle[]
          annie email pilot       | the same for LinkedIn         | refine other channellinkedin[]
          annie email pilot       | for Enterprise                | refine ?[]for Enterprise
          annie email pilot       | the same for Germany          | refine ?[]for Germany
          annie email pilot       | the same for German Buyers    | refine ?[]for German Buyers
          annie email pilot       | and now in German?            | refine other language[]
          annie email pilot       | and for Priyankel?             | did you mean [Priyankel] [tomas email pilot, priya email pilot, annie objections: and for Priyankel?]
          annie it costs too much | and for Bertrun?               | did you mean [Bertrun] [tomas objections it costs too much, priya
          annie it costs too much | and Bertrun?                   | did you mean [Bertrun]
          annie it costs too much | what about for Bertrun         | did you mean [Bertrun]
          annie it costs too much | now for Bertha                | not understood
          annie it costs too much | and for Bertha?               | not understood
          annie it costs too much | and Enrique?                  | not understood
          annie it costs too much | and SSO?                      | draft annie objections [] [and SSO?]
          annie it costs too much | and the invoice?              | draft annie objections [] [and the invoice?]
          annie it costs too much | and for Germany?              | did you mean [Germany] [tomas objections it costs too much, priya objections it costs too much, annie objections: and for Germany?]
          annie it costs too much | und für Tomas?                | refine other personaTomas[]
          annie it costs too much | Und Tomas?                    | refine other personaTomas[]
          annie it costs too much | was ist mit Tomas?            | refine other personaTomas[]
          annie it costs too much | et pour Tomas ?               | refine other personaTomas[]
          annie it costs too much | ahora para Tomas              | refine other personaTomas[]
          annie it costs too much | e para Tomas?                 | refine other personaTomas[]
          annie it costs too much | per Tomas                     | refine other personaTomas[]
          annie it costs too much | en voor Tomas?                | refine other personaTomas[]
          annie it costs too much | und Rechnungen?               | draft annie objections [] [und Rechnungen?]
          annie email pilot       | for Maria                     | not understood
          annie email pilot       | the same for Maria Lopez, please | not understood
          annie it costs too much | and for Maria?                | not understood
          annie it costs too much | do it again for Salesforce    | not understood
          annie it costs too much | for [person 1]                | not understood
          annie it costs too much | what about Salesforce?        | draft annie objections [] [what about Salesforce?]
          annie it costs too much | is there support in German?   | draft annie objections [] [is there support in German?]
          annie it costs too much | for LinkedIn we have no budget | draft annie objections [] [for LinkedIn we have no budget]
          annie ad linkedin       | the same for Peru             | refine ?[]for Peru
          annie ad linkedin       | the same for Bavaria          | refine ?[]for Bavaria
          annie ad linkedin       | now for Enterprise            | refine ?[]for Enterprise
          annie ad linkedin       | do it again for Healthcare, please | refine as askeddo it again for Healthcare, please[]
          annie ad linkedin       | now for Robert Miller         | not understood
          annie it costs too much | the same for Germany          | not understood
          list                    | ad linkedin                   | which ad linkedin
          annie it costs too much | without the question          | refine as askedwithout the question[]
          annie it costs too much | only the reply                | refine as askedonly the reply[]
          annie it costs too much | as a slide                    | refine as askedas a slide[]
          annie it costs too much | as a short haiku please       | draft annie
          annie it costs too much | in two sentences              | refine as askedin two sentences[]
          annie it costs too much | the same but with a joke      | refine as askedthe same but with a joke[]
          annie it costs too much | with an example               | refine as askedwith an example[]
          annie it costs too much | a tad longer pls              | refine as askeda tad longer pls[]
          annie it costs too much | mach es lustiger              | refine as askedmach es lustiger[]
          annie it costs too much | kannst du das lockerer schreiben? | refine as asked
          annie it costs too much | etwas länger bitte            | refine as askedetwas länger bitte[]
          annie it costs too much | plus drôle                    | refine as askedplus drôle[]
          annie it costs too much | ajoute une question           | refine as askedajoute une question[]
          annie it costs too much | hazlo más divertido           | refine as askedhazlo más divertido[]
          annie it costs too much | sin emojis                    | refine as askedsin emojis[]
          annie it costs too much | um pouco mais pessoal         | refine as askedum pouco mais pessoal[]
          annie it costs too much | rendilo più divertente        | refine as askedrendilo più divertente[]
          annie it costs too much | maak het grappiger            | refine as askedmaak het grappiger[]
          annie it costs too much | without the yearly plan we sign | draft annie objections
          annie it costs too much | as a small team we cannot pay | draft annie objections
          annie it costs too much | with a discount               | draft annie objections
          annie it costs too much | in two weeks                  | draft annie objections
          annie it costs too much | mach es billiger              | draft annie objections
          annie it costs too much | können Sie uns entgegenkommen? | draft annie objections
          annie it costs too much | pouvez-vous le faire moins cher ? | draft annie objections
          annie it costs too much | faites-nous une offre         | draft annie objections
          annie it costs too much | pode fazer um desconto?       | draft annie objections
          annie it costs too much | hazlo más barato              | draft annie objections
          annie it costs too much | zu teuer                      | draft annie objections
          annie it costs too much | annie shorter                 | refine shorter[]
          annie it costs too much | Annie in German               | refine other language[]
          annie it costs too much | annie again                   | of the answer: AGAIN
          annie it costs too much | annie why?                    | why []
          annie it costs too much | annie why so much?            | draft annie objections [] [why so much?]
          annie it costs too much | annie objections again        | draft annie objections [] []
          annie it costs too much | tomas again                   | draft tomas objections [] [again]
          annie it costs too much | annie shorter contracts       | draft annie objections [] [shorter contracts]
          list                    | goals?                        | which goals? of 3
          search annie refunds    | and tomas?                    | refine other personaTomas[]
          search refunds          | only tomas                    | refine other personaTomas[]
          search annie refunds    | survey                        | draft annie survey [] [refunds]
          annie                   | only tomas                    | brief tomas
          annie email on refunds  | and one for tomas             | refine other personaTomas[]
          annie                   | write her an email about it   | draft annie email [] [about it]
          annie survey on refunds | make question 2 shorter       | refine shorter[2]
          annie email on refunds  | headline 3 and 4 in German    | 'refine other language[3, 4]'
          annie email on refunds  | another one for tomas please  | refine other personaTomas[]
          list                    | who is the buyer here         | which who is the buyer here of 3
          """)
  void what_is_left_out_is_taken_from_the_thread(String before, String said, String expected) {
    assertThat(shape(after(before, said, Optional.empty())))
        .startsWith(expected.replace("\\n", "\n"));
  }

  @Test
  void what_one_of_them_said_another_is_asked_about() {
    var asked = after("annie it costs too much", "what would tomas say?", Optional.empty());
    var priya = PERSONAS.getLast();
    var then = ThreadSubject.after(Optional.empty(), asked).orElseThrow().forAnother(priya);

    assertThat(then.orElseThrow())
        .isInstanceOfSatisfying(
            Command.Draft.class,
            draft -> {
              assertThat(draft.persona()).isEqualTo(priya);
              assertThat(draft.isAsked()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tomas it costs too much | ad linkedin     | draft tomas ad [linkedin] [it costs too much]
          tomas it costs too much | no budget       | draft tomas objections [] [no budget]
          tomas it costs too much | make it funnier | refine as askedmake it funnier[]
          list                    | it is too slow  | draft annie objections [] [it is too slow]
          list                    | goals?          | brief annie goal
          list                    | who decides     | brief annie
          """)
  void what_the_thread_is_about_comes_before_what_somebody_has_set(
      String before, String said, String expected) {
    assertThat(shape(after(before, said, Optional.of("annie")))).isEqualTo(expected);
  }

  /// Somebody leans on the keyboard, or pastes what a program wrote.
  @ParameterizedTest
  @ValueSource(strings = {"so ", "please ", "?", "the "})
  void words_without_end_are_read_as_any_others(String word) throws Exception {
    var said = word.repeat(9_000 / word.length());
    for (var text : List.of(said, "what about Tomas" + said, "thanks " + said)) {
      var read = new FutureTask<>(() -> after("annie ad linkedin pilot", text, Optional.empty()));
      // what needs more stack fails elsewhere by chance
      new Thread(null, read, "short of stack", 256 << 10).start();
      assertThat(read.get()).isNotNull();
    }
  }
}
