package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed next goes on with what was asked before it, as it does in a thread.
class FollowUpsAtTerminalTest {
  private final Terminal terminal;

  FollowUpsAtTerminalTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().watched().with("NO_COLOR", "1");
  }

  private String ask(String words) {
    return terminal.run("ask", words).out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie it costs too much       | why?                   | What that rests on “Six studies a year
          review drop the free plan     | who would hate it most? | The plan: drop the free plan Through each
          annie demo for a team of five | who else is in the room? | How they decide
          annie survey about scheduling | any leading questions in there? | None of the 8 questions is marked
          search annie recruiting       | any leading questions? | No questions there
          annie it costs too much       | are those questions ok? | The question is not marked
          annie it costs too much       | who said that          | What that rests on “Six studies a year
          annie it costs too much       | really?                | What that rests on
          annie it costs too much       | and for tomas?         | You heard: “it costs too much” Twenty subscriptions
          annie it costs too much       | what else?             | Other objections How do I know these are not
          annie message email pilot     | what else?             | What else is on record
          annie                         | who changed her        | Versions, the newest first 1
          annie it costs too much       | what changed since may | Last reviewed on
          annie                         | anything else?         | What else is on record
          post about why annie hates no-shows | any quotes on that? | Quotations about “no-shows”
          annie objections: no-shows    | any quotes on that?    | Quotations about “no-shows”
          search annie price            | newest complaints about it | Newest complaints about “price”
          annie it costs too much       | price objections       | You asked about: “price”
          annie it costs too much       | GDPR objections        | You asked about: “GDPR”
          annie it costs too much       | onboarding objections  | You asked about: “onboarding”
          annie it costs too much       | angrier objections     | You heard: “angrier objections”
          annie it costs too much       | survey                 | Pulse survey
          annie survey about scheduling | harder questions       | No model is set up
          annie survey about scheduling | she is really angry    | what a customer said goes behind `objections:`
          annie survey about scheduling | objections             | The top 5 objections
          annie is angry about no-shows | what does she want     | Annie · UX Research Lead Goals
          annie message email pilot     | for tomas instead      | Tomas · Product Manager Cold email
          annie email pilot             | as a linkedin post     | LinkedIn post
          annie                         | how old is that data   | What that rests on
          annie it costs too much       | dutch, please          | No model is set up
          annie it costs too much       | back to english        | No model is set up
          annie it costs too much       | shorter and no apology | No model is set up
          annie it costs too much       | asdf                   | I do not know “asdf”. Did you mean what a customer said?
          annie message email pilot     | teh                    | I do not know “teh”. Did you mean what a customer said?
          annie it costs too much       | gdpr                   | You heard: “gdpr”
          annie it costs too much       | zu teuer               | What was heard is matched in English only
          annie it costs too much       | and trello?            | You heard: “and trello?”
          annie message                 | and about no-shows     | LinkedIn message about no-shows
          annie message                 | one about pricing, too | LinkedIn message about pricing
          annie message                 | one about linkedin     | No model is set up
          search annie calendars        | and no-shows?          | On record about “no-shows” Annie
          who cares about calendars     | and reminders?         | Who speaks of “reminders”
          who cares about calendars     | what about audit?      | Who speaks of “audit”
          who cares about calendars     | and for ingrid?        | Ingrid does not speak of “calendars”
          """)
  void goes_on_with_what_was_asked_before(String first, String next, String expected) {
    ask(first);

    assertThat(ask(next)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "peter objections",
        "Sandra Brief",
        "Priya Objections",
        "bob objections",
        "bob email",
        "Tom price objections",
        "zzz brief",
        "zzz objections",
        "noreen what did P-22 say",
        "zzzz how many studies does she run"
      })
  void a_name_that_nobody_has_is_not_taken_for_who_was_asked_about(String words) {
    var alone = terminal.run("ask", words);
    ask("annie it costs too much");
    var belowHeard = terminal.run("ask", words);
    ask("annie message email pilot");

    assertThat(belowHeard).isEqualTo(alone);
    assertThat(terminal.run("ask", words)).isEqualTo(alone);
    assertThat(alone.exit()).isEqualTo(2);
    assertThat(alone.out()).contains("“" + words + "” names no persona");
  }

  @Test
  void asks_another_topic_of_all_below_an_answer_about_all() {
    ask("annie it costs too much");
    ask("who cares about calendars");

    assertThat(ask("and reminders?")).contains("Who speaks of “reminders”", "Tomas");
    assertThat(ask("what about tomas?")).contains("On record about “reminders”");
    ask("annie it costs too much");
    ask("who cares about calendars");
    assertThat(ask("and she has no time for that")).contains("You heard", "Annie");
    assertThat(ask("and reminders?")).contains("You heard: “and reminders?”");
  }

  @Test
  void is_theirs_alone_who_asked_before_at_this_terminal() {
    ask("annie it costs too much");
    terminal.with("USER", "omar");

    assertThat(ask("they have no budget")).contains("I did not find a persona");
    ask("tomas it costs too much");
    assertThat(ask("they have no budget")).contains("Tomas", "Goes on with what was asked before");
    terminal.with("USER", "rita");
    assertThat(ask("and for ingrid?")).doesNotContain("You heard");
  }

  @Test
  void does_not_change_what_a_script_gets() {
    var script = new Terminal(terminal.folder());
    var alone = script.run("ask", "they have no budget");
    ask("annie it costs too much");
    script.run("ask", "annie it costs too much");
    var json = terminal.run("ask", "--json", "they have no budget").json();

    assertThat(script.run("ask", "they have no budget")).isEqualTo(alone);
    assertThat(json.path("title").asText()).isEqualTo("I did not find a persona");
    assertThat(ask("they have no budget")).contains("Annie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"annie objections", "annie email", "annie it costs too much"})
  void tells_what_the_answers_before_did_not_until_there_is_no_more(String first) {
    var told = new ArrayList<>(traits(ask(first)));
    var next = ask("what else?");
    for (int i = 0; i < 5 && !next.contains("That is all on record"); i++) {
      assertThat(traits(next)).isNotEmpty().doesNotContainAnyElementsOf(told);
      told.addAll(traits(next));
      next = ask("more");
    }

    assertThat(next).contains("That is all on record", "interview");
  }

  /// What objections and other traits of the samples an answer tells.
  private static List<String> traits(String answer) {
    var told = answer.split("Other objections - ", 2)[0];
    return Stream.of(
            "How do I know these are not professional testers",
            "I do not want yet another tool with another login",
            "We tried a panel before, and people did not show up",
            "We recruit from our own customer list",
            "It costs too much for the handful of studies we run",
            "Takes the cost per completed session to her director",
            "Runs a small pilot of about five sessions",
            "Wants research to be asked before a decision is made",
            "Tries a tool alone, the same evening",
            "I have signed up for tools like this and opened them twice")
        .filter(told::contains)
        .toList();
  }

  @Test
  void tells_how_much_is_on_record() {
    assertThat(ask("how many interviews do we have"))
        .contains(
            "How much is linked to each persona Annie 26 known participants in 39 items (7 interviews",
            "Together")
        .contains("confidence medium: 2 of 20 traits are contested or contradicted Ingrid");
    assertThat(ask("how many interviews with annie")).doesNotContain("Tomas");
  }

  @Test
  void begins_anew_where_nothing_was_asked() {
    assertThat(ask("they have no budget"))
        .contains("I did not find a persona", "`objections: they have no budget`");
    assertThat(ask("why?")).contains("Of which answer?");
  }
}
