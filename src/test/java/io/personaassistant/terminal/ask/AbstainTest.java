package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.QuestionLint;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import io.personaassistant.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbstainTest {
  /// What nobody has asked Annie's kind of customer about.
  private static final List<String> UNANSWERABLE =
      """
      does she like opera
      which football club does she support
      what does she eat for breakfast
      how many children does she have
      what car does she drive
      the colour of your logo is ugly
      your office is too far from the station
      do you ship to Antarctica
      can I bring my dog
      is there vegan catering at the conference
      what is her favourite film
      we only buy from suppliers with electric trucks
      our unions must approve the cafeteria
      does it run on Linux phones
      your invoices come on glossy paper
      do you plant trees for each order
      what music does she listen to
      she wants a taller desk
      the parking garage was full
      is the packaging recyclable
      which newspaper cartoon does she laugh at
      do you have a branch in Lisbon
      what is the weather like at your place
      we need blockchain receipts
      how tall is she
      will it rain tomorrow
      does she play chess
      my keyboard is broken
      the elevator smells
      do you sell umbrellas
      which airline does she fly with
      can your robot vacuum the floor
      what perfume does she wear
      our lawyers dislike the font
      does the toaster have a warranty
      is your founder married
      which shampoo is she loyal to
      what does she think of cricket
      do you accept seashells
      where does she go on holiday
      """
          .strip()
          .lines()
          .toList();

  /// What the sample records hold something on, as people say it.
  private static final List<String> ANSWERABLE =
      """
      it costs too much
      that's too expensive for us
      too pricey
      your price per participant is steep
      can you offer a discount
      we have no budget left this year
      finance will never approve that bill
      we only run six studies a year
      an annual plan does not pay off
      how do I know these are real people
      are these professional testers
      I do not trust the sample quality
      we were burned by fake participants
      are participants vetted
      how was this participant screened
      we recruit from our own list
      we use our own customer list
      we do it in-house
      our current process works fine
      I do not want another tool
      not another login
      does it integrate with our calendar
      we need it booked straight into the calendar
      we tried a panel before
      people did not show up
      too many no-shows
      the last panel let us down
      your show-up rate is too low
      participants did not join the session
      recruiting takes too long
      it took eleven working days to fill
      what is your time to fill
      low response rates from our mails
      nobody answers our invitations
      can we pay for single sessions
      we want a small pilot first
      my director asks for the cost per completed session
      we doubled the incentive
      where do they hear of research tools
      do they read newsletters
      """
          .strip()
          .lines()
          .toList();

  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal;

  AbstainTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().with(model);
  }

  private String ask(String heard) {
    return terminal.run("ask", "--stored", "annie", "objections", heard).out();
  }

  @Test
  void refuses_what_nobody_has_researched_and_answers_what_somebody_has() {
    var answered = new ArrayList<>(UNANSWERABLE);
    answered.removeIf(heard -> ask(heard).contains("Nothing on record answers this for Annie."));
    var refused = new ArrayList<>(ANSWERABLE);
    refused.removeIf(heard -> !ask(heard).contains("Nothing on record answers this"));
    System.out.printf(
        "abstain: %d of %d unanswerable refused, %d of %d answerable refused: %s %s%n",
        UNANSWERABLE.size() - answered.size(),
        UNANSWERABLE.size(),
        refused.size(),
        ANSWERABLE.size(),
        answered,
        refused);

    assertThat(answered).isEmpty();
    assertThat(refused).hasSizeLessThanOrEqualTo(4);
  }

  /// By words alone: what is near in meaning is shown as a guess at most.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the stock price of tulips in Amsterdam fell        | false
          the price of gold rose again                       | false
          the exchange rate of the krona dropped overnight   | false
          the price is too steep                             | true
          price too high for an agency                       | true
          the price of your sessions is too high             | true
          my boss says the price is a bit of a shock         | true
          we are a bakery and the price is too much          | true
          it costs too much                                  | true
          """)
  void a_word_in_another_sense_is_no_objection(String heard, boolean isPrice) {
    var out = terminal.run("ask", "--stored", "annie", "objections", heard).out();

    if (isPrice) {
      assertThat(out).contains("It costs too much for the handful of studies we run. (price)");
    } else {
      assertThat(out)
          .contains("Nothing on record answers this")
          .doesNotContain("Proof     You pay");
    }
  }

  @Test
  void a_gap_is_said_in_few_words_without_a_model_and_counted_by_meaning() {
    var first = terminal.run("ask", "annie", "objections", "does she like opera").out();
    terminal.run("ask", "annie", "objections", "opera: does she LIKE it?");

    assertThat(first)
        .contains(
            "Nothing on record answers this for Annie.",
            "Ask them",
            ResearchQuestion.of("does she like opera").substring(0, 40));
    assertThat(model.requests()).isEmpty();
    assertThat(terminal.run("questions", "annie").out())
        .contains(
            "annie, objections: “opera: does she LIKE it?”",
            "Ask them: Think of the last time “opera” came up in your work.",
            "Asked 2 times, last on 2026-11-24.",
            "then close each with");
    assertThat(terminal.run("questions", "--json").out()).contains("\"times\":2", "\"id\":1");

    assertThat(terminal.run("questions", "done", "1").out()).contains("Question 1 is done");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
    assertThat(terminal.run("questions", "done", "7").err()).contains("no question 7");
  }

  @Test
  void a_model_that_finds_nothing_leaves_a_question_too() {
    model.next(Answer.of("{\"lines\":[]}"));

    var out = terminal.run("ask", "annie", "objections", "it costs too much").out();

    assertThat(out)
        .contains("The model added nothing to what is on record. To find out more, ask them:");
    assertThat(terminal.run("questions").out()).contains("it costs too much", "Asked once");
  }

  @Test
  void every_research_question_is_short_and_passes_our_own_linter() {
    var asked = new ArrayList<>(UNANSWERABLE);
    asked.addAll(ANSWERABLE);
    asked.add("GDPR, API and [person 1]?");
    for (var heard : asked) {
      var question = ResearchQuestion.of(heard);
      assertThat(
              new QuestionLint()
                  .check(
                      new Question(Question.Context.INTERVIEW, question, List.of(), ""),
                      PersonaWords.NONE))
          .as(question)
          .allMatch(issue -> issue.level() == Level.INFO);
      assertThat(Words.count(ResearchQuestion.sentence(heard))).isLessThanOrEqualTo(40);
    }
  }
}
