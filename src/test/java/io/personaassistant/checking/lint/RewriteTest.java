package io.personaassistant.checking.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.checking.lint.repair.Goals;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the linter proposes to ask instead.
class RewriteTest {
  private static final PersonaWords ANNIE =
      new PersonaWords(
          Set.of("participants", "panel"),
          List.of("Finds high-quality, fast research participants for usability testing."),
          List.of("Struggles with slow participant recruitment."));

  private final QuestionLint lint = new QuestionLint();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You run usability tests at least once a month, right? | Do you run usability tests at least once a month?
          The new dashboard is helpful, isn't it?               | How helpful or unhelpful is the new dashboard?
          Given the rise in prices, did you change your plan?   | Did you change your plan?
          How easy was it to cancel your membership?            | How easy or difficult was it to cancel your membership?
          How much faster is recruiting with us?                | Is recruiting faster, slower or about the same with us?
          How many hours did you squander on forms last week?   | How many hours did you spend on forms last week?
          Tell me about the clumsy booking form.                | Tell me about the booking form.
          Walk me through the nightmare of filing your expenses.| Walk me through filing your expenses.
          Did he arrive on time and explain the repair?         | 1. Did he arrive on time? 2. Did he explain the repair?
          How satisfied or dissatisfied are you with the speed and the price of delivery? | 1. How satisfied or dissatisfied are you with the speed of delivery? 2. How satisfied or dissatisfied are you with the price of delivery?
          Was the material clear, up to date and well printed?  | 1. Was the material clear? 2. Was the material up to date? 3. Was the material well printed?
          How easy and fast was the booking?                    | 1. How easy or difficult was the booking? 2. How fast or slow was the booking?
          How important are price and speed to you?             | 1. How important or unimportant is price to you? 2. How important or unimportant is speed to you?
          How easy or difficult was it to find people and schedule sessions? | 1. How easy or difficult was it to find people? 2. How easy or difficult was it to schedule sessions?
          Do you think the museum should open later and charge less? | 1. Do you think the museum should open later? 2. Do you think the museum should charge less?
          So the new calendar is better than the old one, right? | Is the new calendar better, worse or about the same compared with the old one?
          How badly did the strike disrupt your mornings?       | How much, if at all, did the strike disrupt your mornings?
          How much smoother has check-in been since May?        | Has check-in become smoother or rougher, or stayed the same since May?
          What problems does the slow lift cause you?           | What problems, if any, does the slow lift cause you?
          Should we improve the dashboard and add new filters?  | 1. Should we improve the dashboard? 2. Should we add new filters?
          Did the invoice arrive on time and was it correct?    | 1. Did the invoice arrive on time? 2. Was it correct?
          Does your team use interviews and surveys?            | 1. Does your team use interviews? 2. Does your team use surveys?
          Are your tools easy to learn and reliable?            | 1. Are your tools easy to learn? 2. Are your tools reliable?
          How satisfied or dissatisfied are you with our app's speed, design and price? | 1. How satisfied or dissatisfied are you with our app's speed? 2. How satisfied or dissatisfied are you with our app's design? 3. How satisfied or dissatisfied are you with our app's price?
          Did your parcel arrive on time and undamaged?         | 1. Did your parcel arrive on time? 2. Did your parcel arrive undamaged?
          Why did you stop using the shared calendar?           | 1. Did you stop using the shared calendar? 2. If so, why?
          Are you still paying for two subscriptions?           | Are you currently paying for two subscriptions?
          What do you dislike about the mobile app?             | What, if anything, do you dislike about the mobile app?
          How has our newsletter improved your work?            | How, if at all, has our newsletter changed your work?
          Why is your onboarding so slow?                       | How fast or slow is your onboarding?
          Do you always read the method note?                   | In the last month, how many times did you read the method note?
          Does everyone in your team use the tool?              | How many people in your team use the tool?
          Do you record everything in the ticket tool?          | What, if anything, do you record in the ticket tool?
          What do you think about our new design?               | What, if anything, would you change about our new design?
          What is your favourite tool for planning?             | Which tool for planning, if any, do you prefer?
          What problems do you have with the booking page?      | What problems, if any, do you have with the booking page?
          Why do you still use paper?                           | 1. Do you currently use paper? 2. If so, why?
          How much faster is it with our app?                   | Is it faster, slower or about the same with our app?
          How much easier is booking than before?               | Is booking easier, harder or about the same compared with before?
          Was the guide short and easy to follow?               | 1. Was the guide short? 2. Was the guide easy to follow?
          Surely you prefer the new form?                       | Do you prefer the new form?
          Of course the ferry is late, isn't it?                | How late or early is the ferry?
          You have already used the bus, right?                 | Have you already used the bus?
          Do all your studies need approval from legal?         | How many of your studies need approval from legal?
          Was our refund policy not unclear to you?             | Was our refund policy clear to you?
          Which ETL jobs feed your reports?                     | Which data import jobs feed your reports?
          How much would you pay for same-day delivery?         | How much, if anything, did you last pay for same-day delivery?
          Do you often cook at home?                            | In the last month, how many times did you cook at home?
          How frequently does your connection drop?             | In the last month, how many times did your connection drop?
          Have you recently switched suppliers?                 | Have you switched suppliers in the last 3 months?
          Over the past five years, how many times did you contact support? | In the last 3 months, how many times did you contact support?
          How many phones have you ever owned?                  | How many phones have you owned in the last 3 months?
          Do you agree that the handover notes are clear?       | How clear or unclear are the handover notes?
          Do you agree or disagree that buses should be free?   | Should buses be free, or not?
          Have you ever changed your bank?                      | In the last 12 months, have you changed your bank?
          Wouldn't you agree that training saves the team time? | Does training save the team time, or not?
          The old rota was slow, was it not?                    | How fast or slow was the old rota?
          Are you male or female?                               | What is your gender? (Woman / Man / Non-binary / Prefer to say in my own words / Prefer not to say)
          What do you think of our app, which launched in May?  | 1. What did you last use our app for? 2. What, if anything, got in the way?
          Was the piano tuner on time and tidy?                 | 1. Was the piano tuner on time? 2. Was the piano tuner tidy?
          The new page is quicker than the old one, isn't it?   | Is the new page quicker, slower or about the same compared with the old one?
          How much safer do your divers feel with the valve?    | Do your divers feel safer, riskier or about the same with the valve?
          What is your annual salary?                           | What is your annual salary? (You can skip this question.)
          Don't you think our lifts are safe and quiet?         | 1. How safe or unsafe are our lifts? 2. How quiet or loud are our lifts?
          Are you a happy and loyal member?                     | 1. Are you a happy member? 2. Are you a loyal member?
          How much do you love our bakery?                      | How do you feel about our bakery?
          Don't you hate it when the tram is full?              | How do you feel when the tram is full?
          Did our great guides find the key?                    | Did our guides find the key?
          What do you think about our app?                      | 1. What did you last use our app for? 2. What, if anything, got in the way?
          """)
  void is_a_question_that_can_be_asked_as_it_stands(String question, String better) {
    assertThat(rewrites(question, List.of(), PersonaWords.NONE)).contains(better);
  }

  @Test
  void offers_balanced_disjoint_or_complete_answers() {
    assertThat(
            rewrites(
                "How easy or difficult was returning it?",
                List.of("Very easy", "Easy", "Somewhat easy", "Difficult"),
                PersonaWords.NONE))
        .containsExactly(
            "How easy or difficult was returning it? (Very easy / Easy / Neither easy nor difficult"
                + " / Difficult / Very difficult)");
    assertThat(
            rewrites(
                "How many people work here?",
                List.of("1-10", "10-50", "50-200", "200+"),
                PersonaWords.NONE))
        .containsExactly("How many people work here? (1-9 / 10-49 / 50-199 / 200+)");
    assertThat(rewrites("Are you a member of a union?", List.of("Yes", "No"), PersonaWords.NONE))
        .containsExactly("Are you a member of a union? (Yes / No / Prefer not to say)");
  }

  @Test
  void asks_a_persona_for_its_own_work_in_place_of_an_opinion_or_a_promise() {
    assertThat(rewrites("What do you think about this product?", List.of(), ANNIE))
        .containsExactly(
            "1. How do you currently find research participants for usability"
                + " testing? 2. What, if anything, gets in the way?");
    assertThat(
            rewrites("Would you use a service that books participants for you?", List.of(), ANNIE))
        .containsExactly(
            "The last time you needed to find research participants for"
                + " usability testing, what did you do?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Has findings that she can hand to the board. | get findings that you can hand to the board
          Wants to find participants in his own list   | find participants in your own list
          To collect insights for product development  | collect insights for product development
          Finding people who turn up                   | find people who turn up
          Finds high-quality, fast research participants for usability testing. | find research participants for usability testing
          Gets quick, cheap, honest answers from users | get answers from users
          Collects quotes, notes and tickets           | collect quotes, notes and tickets
          Writes reports, charts for the board         | write reports, charts for the board
          Lets reports run without touching them.      | let reports run without touching them
          Gets an answer from customers within the week, set up between meetings. | get an answer from customers within the week
          """)
  void speaks_to_the_persona_however_its_goal_was_written(String goal, String words) {
    assertThat(Goals.verbPhrase(goal)).contains(words);
  }

  @Test
  void a_goal_that_is_no_activity_is_not_forced_into_a_sentence() {
    assertThat(Goals.verbPhrase("Faster recruitment")).isEmpty();
    assertThat(Goals.verbPhrase("Reports are read by the board")).isEmpty();
    assertThat(Goals.verbPhrase("")).isEmpty();
  }

  @Test
  void where_only_a_person_can_tell_it_says_what_to_do() {
    var issues =
        lint.check(
            new Question(
                Question.Context.SURVEY, "Is it unlikely that you will not renew?", List.of(), ""),
            PersonaWords.NONE);

    assertThat(issues)
        .filteredOn(i -> i.rule().equals("double_negative"))
        .allSatisfy(i -> {
          assertThat(i.isQuestion()).isFalse();
          assertThat(i.rewrite()).contains("“unlikely”", "“not”");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Don't you think recruiting takes too long?",
        "Do you trust the people in your panel, let alone their answers?",
        "Do you find setting up studies and writing reports difficult?",
        "Was the most frustrating part the form?",
        "To what extent do you agree that the ferry is good value?",
        "Our prices are fair. Agree?",
        "Everybody is moving to the cloud. When will you?",
        "As you know, pumps save money. How much did they save you?",
        "Isn't it annoying when guests come late?",
        "Why do you hate the old till?",
        "Are our drivers and our trip logs checked?",
        "How likely are you to buy the stock module once it is released?",
        "Among all of the ways in which a guest, a member or a school can book with us, which of these, if any, do you believe would, on balance, need most help?"
      })
  void proposes_no_question_rather_than_a_clumsy_one(String question) {
    assertThat(
            lint.check(
                new Question(Question.Context.SURVEY, question, List.of(), ""), PersonaWords.NONE))
        .isNotEmpty()
        .allSatisfy(i -> assertThat(i.isQuestion()).isFalse())
        .allSatisfy(i -> assertThat(i.rewrite()).isNotBlank());
  }

  private List<String> rewrites(String question, List<String> options, PersonaWords words) {
    var asked = new Question(Question.Context.SURVEY, question, options, "");
    return lint.check(asked, words).stream()
        .filter(i -> i.isQuestion() && i.level() != Level.INFO)
        .map(Issue::rewrite)
        .distinct()
        .toList();
  }
}
