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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie post linkedin launch of our moon base | annie, post: “launch of our moon base”
          tomas email about our new parking deck      | tomas, email: “about our new parking deck”
          who cares about submarines?                 | all personas, search: “submarines”
          what does ingrid say about submarines       | ingrid, objections: “submarines”
          """)
  void what_is_said_to_be_no_research_is_counted_without_a_model(String words, String listed) {
    stored(words);
    stored(words);

    assertThat(terminal.run("questions").out())
        .contains("1  " + listed, "Ask them: Think of the last time", "Asked 2 times")
        .doesNotContain("2  ");
    assertThat(terminal.run("questions", "--json").out()).contains("\"times\":2");
    assertThat(model.requests()).isEmpty();
    terminal.run("questions", "done", "1");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annie post linkedin slow recruiting",
        "annie email",
        "annie",
        "annie survey the moon base",
        "annie interview our new parking deck",
        "annie reply launch of our moon base",
        "annie check launch of our moon base",
        "who cares about calendars?",
        "what do customers say about price"
      })
  void what_is_on_record_and_what_is_about_to_be_asked_is_no_open_question(String words) {
    stored(words);

    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }

  @Test
  void a_model_without_a_line_for_a_topic_on_record_leaves_no_question() {
    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "message", "linkedin", "pilot of five sessions");
    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "post", "slow recruiting");

    assertThat(model.requests()).hasSize(2);
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");

    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "message", "linkedin", "pilot of moon base");
    assertThat(terminal.run("questions").out()).contains("“pilot of moon base”", "Asked once");
  }

  @Test
  void a_question_to_all_personas_travels_with_an_export() throws Exception {
    stored("who cares about submarines?");
    var file = terminal.folder().resolve("all.json");
    Files.writeString(file, terminal.run("export").out());

    var other = new Terminal(Files.createDirectory(terminal.folder().resolve("other")));
    other.run("import", "all", file.toString());

    assertThat(other.run("questions").out()).contains("all personas, search: “submarines”");
  }

  private void stored(String words) {
    terminal.run(("ask --stored " + words).split(" ", -1));
  }

  private static String card(String reply, String cites) {
    return """
    {"lines":[{"kind":"card","cites":[%s],"objection":"It costs too much for us","reply":"%s",
     "question":"What does waiting cost you today?","proof":"","type":"price","behind":"",
     "acknowledge":"That is a fair point.","explore":["How do you recruit now?","What takes longest?"],
     "respond":"You pay for people who show up, nothing else.","confirm":"Shall we look at one study?",
     "concede":"","do_not_say":["It is cheap."]}]}
    """
        .formatted(cites, reply);
  }

  @Test
  void lines_that_are_only_badly_put_leave_no_question() {
    model.always(Answer.of(card("Fair, so start with one study. ".repeat(30).strip(), "\"E001\"")));

    var out = terminal.run("ask", "annie", "objections", "it costs too much").out();

    assertThat(out).contains("Left out  1 line: Say has 180 words, 25 fit.");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }

  @Test
  void lines_that_the_records_do_not_carry_leave_a_question() {
    model.always(Answer.of(card("Fair, but 87 % of teams saved money with us.", "\"E001\"")));

    terminal.run("ask", "annie", "objections", "it costs too much");

    assertThat(terminal.run("questions").out()).contains("it costs too much", "Asked once");
  }

  @Test
  void a_text_for_several_personas_is_no_question_to_one_of_them() {
    model.always(Answer.of("{\"lines\":[]}"));

    terminal.run("ask", "compare", "annie", "tomas", "who pays for opera");

    assertThat(model.requests()).isNotEmpty();
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
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

  @Test
  void a_gap_of_two_draft_types_is_one_gap_and_closes_as_one() {
    terminal.run("ask", "annie", "objections", "does she like opera");
    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "ideas", "opera");

    var list = terminal.run("questions", "annie").out();
    assertThat(list).contains("1  annie, ", " and ", "Asked 2 times").doesNotContain("2  annie");
    terminal.run("questions", "done", "1");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");

    model.next(Answer.of("{\"lines\":[]}"));
    terminal.run("ask", "annie", "ideas", "opera again");
    assertThat(terminal.run("questions").out()).contains("“opera again”", "Asked 2 times");
  }

  @Test
  void questions_are_those_of_the_one_persona_meant_and_of_such_as_are_there() {
    terminal.run("ask", "annie", "objections", "does she like opera");
    terminal.file(
        "kim.json",
        """
        {"personas": [{"id": "kim-day", "name": "Kim Day"}, {"id": "kim-lee", "name": "Kim Lee"}]}
        """);
    terminal.run("import", "personas", "kim.json");

    var several = terminal.run("questions", "kim");
    assertThat(several.exit()).isNotZero();
    assertThat(several.err()).contains("More than one persona fits: kim-day, kim-lee.");

    terminal.run("samples", "remove");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
    assertThat(terminal.run("questions", "--json").out()).doesNotContain("opera");
  }

  @Test
  void a_long_list_of_gaps_is_cut_and_says_how_to_see_the_rest() {
    for (var thing : List.of("opera", "chess", "cricket")) {
      terminal.run("ask", "annie", "objections", "does she like " + thing);
    }

    assertThat(terminal.run("questions", "--limit", "2").out())
        .contains("1 more: persona questions --limit 3");
    assertThat(terminal.run("questions", "--json", "--limit", "2").out()).contains("\"id\":3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lines\":[{\"kind\":\"weather\",\"sun\":\"yes\"}]}",
        "{\"lines\":[\"It is worth it.\",\"Try one study.\"]}",
        "{\"answer\":\"Tell them that it is worth it.\"}",
        "{\"lines\":[{\"kind\":\"card\" \"reply\":\"It is worth it.\"}]}",
      })
  void an_answer_in_a_form_of_its_own_is_said_to_be_one_and_leaves_no_question(String answer) {
    model.always(Answer.of(answer));

    var out = terminal.run("ask", "annie", "objections", "it costs too much").out();

    assertThat(out)
        .contains("not in the form we asked for")
        .doesNotContain("worth it", "Drafted, not approved", "found nothing");
    assertThat(terminal.run("questions").out()).contains("Nothing was asked");
  }
}
