package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A thread is about the same for as long as it goes on, and for everybody who writes in it.
class LongThreadsTest {
  private static final String THREAD = "1700000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ScriptedModel model = stage.model();

  /// What is posted as the first answer to what somebody says in the thread.
  private String said(String user, String words) throws Exception {
    int before = slack.calls("chat.postMessage").size();
    ack(slack.mentionInThread(user, "C1", words, "1700000001.00" + (1000 + before), THREAD));
    return posted(before);
  }

  private String told(String words) throws Exception {
    int before = slack.calls("chat.postMessage").size();
    ack(slack.direct("U1", words, "1700000001.00" + (1000 + before)));
    return posted(before);
  }

  private String posted(int before) {
    await().until(() -> slack.calls("chat.postMessage").size() > before);
    return slack.calls("chat.postMessage").get(before).get("blocks").replace("\u2060", "");
  }

  private void drafted(int count) {
    await().until(() -> slack.calls("chat.stopStream").size() == count);
  }

  @Test
  void whom_a_thread_is_about_is_known_however_long_it_is() throws Exception {
    stage.serve(new NoModel());
    said("U1", "annie it costs too much");
    told("tomas it costs too much");
    for (int i = 0; i < 20; i++) {
      for (var words : List.of("she has no time", "thanks", "why E12?", "she wants a discount")) {
        said("U1", words);
        told(words);
      }
    }

    assertThat(said("U1", "she says no report")).contains("*Annie", "You heard: “no report”");
    assertThat(said("U1", "now for Ingrid")).contains("*Ingrid", "You heard: “no report”");
    assertThat(told("she says no report")).contains("*Tomas", "You heard: “no report”");
    assertThat(told("ad linkedin")).contains("*Tomas", "LinkedIn");
  }

  @Test
  void what_is_said_of_the_answer_before_is_no_objection() throws Exception {
    stage.serve(new NoModel());
    said("U1", "annie it costs too much");

    for (var words : List.of("try again", "again", "retry", "noch mal bitte")) {
      assertThat(said("U1", words)).as(words).contains("*Annie", "You heard: “it costs too much”");
    }
    for (var words :
        List.of(
            "why?", "and why?", "source?", "who said that?", "show me the evidence", "Quelle?")) {
      assertThat(said("U1", words)).as(words).contains("*What that rests on", "E006");
    }
    assertThat(said("U1", "what else?"))
        .contains("*Annie", "Other objections", "professional testers")
        .doesNotContain("It costs too much");
    for (var words : List.of("more", "another one", "give me three")) {
      assertThat(said("U1", words)).as(words).contains("That is all on record");
    }
    assertThat(said("U1", "share this")).contains("The buttons do that");
    assertThat(said("U1", "what did you change?")).contains("No draft yet");
    assertThat(said("U1", "same for everyone"))
        .contains("ingrid objections it costs too much", "tomas objections it costs too much");
    // and what a customer says is heard
    for (var words : List.of("why so expensive?", "again a new tool", "we need more time")) {
      assertThat(said("U1", words)).as(words).contains("*Annie", "You heard: “" + words);
    }
    assertThat(said("U1", "try again")).contains("You heard: “we need more time”");
  }

  @Test
  void asked_why_of_a_whole_answer_it_says_what_rests_on_something_and_no_tips() throws Exception {
    stage.serve(new NoModel());
    assertThat(said("U1", "annie ad linkedin")).contains("An ad to start from", "*Text*");

    assertThat(said("U1", "why?"))
        .contains("*What that rests on", "“‘", "E0")
        .doesNotContain("““", "150 characters are seen", "one focal object");

    // where nothing rests on anything, that is said of what was shown
    said("U1", "annie does it run on the moon");
    assertThat(said("U1", "why?")).contains("Nothing on record answers this", "no evidence and no");
  }

  @Test
  void a_draft_is_made_again_and_another_one_from_another_angle() throws Exception {
    model.next(Answer.failing(Reason.SERVER_ERROR));
    for (var reply :
        List.of(
            "Fair, so start with one study.",
            "Then tell me what waiting costs.",
            "Take one study first, then decide with your director.")) {
      model.next(Answer.of(lines(reply)));
    }
    stage.serve(model);
    said("U1", "annie it costs too much");
    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(said("U1", "shorter")).contains("No draft to change", "for Annie");

    said("U1", "try again");
    drafted(1);
    assertThat(model.requests().get(1).user()).contains("it costs too much");
    assertThat(said("U1", "give me two more")).contains("The line again, other angle.");
    drafted(2);
    assertThat(said("U1", "what did you change?"))
        .contains("Then tell me what waiting costs", "Fair, so start with one study");
    assertThat(said("U1", "again")).contains("The line again, other angle.");
    drafted(3);
    assertThat(said("U1", "what did you change?"))
        .contains("decide with your director", "Then tell me what waiting costs");
    assertThat(said("U1", "who said that?")).contains("What that rests on", "E001");
  }

  @Test
  void stop_ends_what_is_being_written_for_who_asked() throws Exception {
    model.always(Answer.of(lines("Fair, so start with one study.")).untilStopped());
    stage.serve(model);
    said("U1", "annie it costs too much");
    await().until(() -> slack.calls("chat.startStream").size() == 1);

    assertThat(said("U1", "shorter")).contains("Still being written", "for Annie");
    ack(slack.mentionInThread("U2", "C1", "stop", "1700000002.000100", THREAD));
    await().until(() -> slack.calls("chat.postEphemeral").size() == 1);
    assertThat(slack.calls("chat.postEphemeral").getFirst().get("text"))
        .contains("only they or an admin can stop it");
    assertThat(slack.calls("chat.stopStream")).isEmpty();

    ack(slack.mentionInThread("U1", "C1", "please stop!", "1700000002.000200", THREAD));
    drafted(1);
    assertThat(slack.calls("chat.stopStream").getFirst().get("markdown_text"))
        .contains("Stopped; what stands above passed its checks.");
  }

  @Test
  void a_draft_that_is_stopped_before_its_first_line_says_so() throws Exception {
    model.always(Answer.of("{\"lines\":[").untilStopped());
    stage.serve(model);
    told("annie it costs too much");
    await().until(() -> model.requests().size() == 1);

    // in the conversation with one person, wherever it is said
    ack(slack.direct("U1", "stop", "1700000009.000100"));

    await().until(() -> slack.calls("chat.postMessage").size() == 3);
    assertThat(slack.calls("chat.postMessage"))
        .extracting(c -> c.get("text"))
        .anyMatch(t -> t.contains("Stopped before a line was drafted."))
        .noneMatch(t -> t.contains("what stands above"));
  }

  @Test
  void what_failed_for_one_is_not_made_of_the_draft_for_another() throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    model.next(Answer.failing(Reason.SERVER_ERROR));
    stage.serve(model);
    said("U1", "annie it costs too much");
    drafted(1);
    int before = slack.calls("chat.postMessage").size();
    assertThat(said("U1", "now for Tomas")).contains("*Tomas");
    await().until(() -> slack.calls("chat.postMessage").size() == before + 2);

    for (var words : List.of("shorter", "in German", "as an email", "make it funnier")) {
      assertThat(said("U1", words))
          .as(words)
          .contains("No draft to change", "for Tomas", "tomas objections it costs too much")
          .contains("Take the one for Annie", words);
    }
    assertThat(said("U1", "try again")).contains("*Tomas", "You heard: “it costs too much”");
    await().until(() -> model.requests().size() > 2);
    assertThat(model.requests().get(2).user()).contains("\"name\":\"Tomas\"");
  }

  @Test
  void a_colleague_goes_on_in_the_thread() throws Exception {
    model.always(Answer.of(lines("Fair, so start with one study.")));
    stage.serve(model);
    ack(slack.slash("U1", "C1", "annie it costs too much"));
    await().until(() -> model.answered() == 1);
    assertThat(said("U2", "shorter")).contains("Nothing to refine yet");

    said("U1", "annie it costs too much");
    drafted(1);
    assertThat(said("U2", "why line 1?")).contains("Why line 1", "start with one study");
    assertThat(said("U2", "warmer")).contains("*Annie", "The line again, warmer.");
    await().until(() -> slack.calls("agents.sessions.setStatus").size() == 4);
    assertThat(said("U2", "annie in German")).contains("*Annie", "in German");
    await().until(() -> slack.calls("agents.sessions.setStatus").size() == 6);
    assertThat(said("U2", "she has no time")).contains("*Annie", "You heard: “she has no time”");
    assertThat(said("U1", "and Ingrid?")).contains("*Ingrid", "she has no time");
    // outside of the thread nothing of it is theirs
    ack(slack.slash("U2", "C1", "shorter"));
    ack(slack.mention("UGUEST", "C1", "tomas it is too slow", "1700000003.000100"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a bit shorter pls                | shorter.
          Kannst du das kürzer machen?     | shorter.
          plus court s'il te plaît         | shorter.
          ¿puedes hacerlo más corto?       | shorter.
          pode deixar mais curto?          | shorter.
          puoi renderlo più breve?         | shorter.
          kun je het korter maken?         | shorter.
          shorten line 1                   | shorter.
          rewrite line 1                   | other angle.
          übersetze das ins Französische   | in French.
          without the question             | as asked: “without the question”.
          mach es lustiger                 | as asked: “mach es lustiger”.
          as a LinkedIn post               | as LinkedIn
          """)
  void a_wish_in_other_words_changes_the_draft(String words, String expected) throws Exception {
    model.always(Answer.of(lines("Fair, so start with one study.")));
    stage.serve(model);
    said("U1", "annie it costs too much");
    drafted(1);

    assertThat(said("U1", words)).contains("*Annie", expected).doesNotContain("You heard");
  }
}
