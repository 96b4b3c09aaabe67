package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.llm.ModelSettings;
import io.personaassistant.llm.OpenAiModel;
import io.personaassistant.testing.FakeOpenAi;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.FakeSlack.Call;
import io.personaassistant.testing.Script;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a thread shows of our work besides the answer.
class SessionsTest {
  private static final String ASKED = "annie it costs too much";
  private static final String SET = "agents.sessions.setStatus";
  private static final String STATUS = "assistant.threads.setStatus";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  @Test
  void a_session_is_busy_with_a_title_while_a_draft_is_written_and_then_active() throws Exception {
    stage.model().next(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());

    ack(slack.direct("U1", ASKED, "1700000000.000100"));

    await().until(() -> slack.calls(SET).size() == 2);
    var busy = slack.calls(SET).getFirst();
    assertThat(busy.get("status")).isEqualTo("processing");
    assertThat(busy.get("channel_id") + " " + busy.get("thread_ts"))
        .isEqualTo("DU1 1700000000.000100");
    assertThat(busy.get("title")).startsWith("Annie · ").doesNotContain(":");
    assertThat(busy.get("initiator_user_id")).isEqualTo("U1");
    assertThat(slack.calls(SET).getLast().get("status")).isEqualTo("active");
    var doing = slack.calls(STATUS).getFirst();
    assertThat(doing.get("channel_id") + " " + doing.get("thread_ts") + " " + doing.get("status"))
        .isEqualTo("DU1 1700000000.000100 is working…");
    assertThat(sentences(doing))
        .hasSizeLessThanOrEqualTo(10)
        .allSatisfy(sentence -> assertThat(sentence).hasSizeBetween(1, 60))
        .contains("Drafting: Objections", "Checking quotes, numbers and dates")
        .first()
        .asString()
        .matches("Reading [1-9]\\d* records about Annie");
  }

  private static List<String> sentences(Call call) {
    var sentences = new ArrayList<String>();
    SlackStage.read(call.get("loading_messages")).forEach(s -> sentences.add(s.asText()));
    return sentences;
  }

  @Test
  void where_sentences_of_status_are_no_longer_taken_the_session_is_shown_without()
      throws Exception {
    slack.refuses(STATUS, "method_deprecated");
    stage.model().always(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());

    ack(slack.direct("U1", ASKED, "1700000000.000100"));
    await().until(() -> slack.calls(SET).size() == 2);
    ack(slack.direct("U1", ASKED, "1700000000.000200"));
    await().until(() -> slack.calls(SET).size() == 4);

    assertThat(slack.calls(STATUS)).hasSize(1);
  }

  @Test
  void while_a_model_finds_out_what_is_meant_that_is_what_is_said() throws Exception {
    stage
        .model()
        .next(Answer.of("{\"personas\":[\"annie\"],\"type\":\"brief\",\"brief\":\"\"}"))
        .always(Answer.of("{\"lines\":[]}"));
    stage.serve(stage.model());

    ack(
        slack.direct(
            "U1", "hmm, the lady from the research team and her worries", "1700000000.000100"));

    await().until(() -> !slack.calls(STATUS).isEmpty());
    assertThat(sentences(slack.calls(STATUS).getFirst()))
        .containsExactly("Reading your message", "Finding out which persona and draft you mean");
  }

  @Test
  void a_session_about_several_personas_names_them_all() throws Exception {
    stage.model().always(Answer.of("{\"lines\":[]}"));
    stage.serve(stage.model());

    ack(slack.direct("U1", "compare tomas annie", "1700000000.000100"));

    await().until(() -> !slack.calls(SET).isEmpty());
    assertThat(slack.calls(SET).getFirst().get("title")).startsWith("Tomas, Annie · ");
  }

  @Test
  void a_session_that_goes_on_with_something_else_gets_its_title() throws Exception {
    stage.model().always(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());
    var thread = "1700000000.000100";
    ack(slack.mention("U1", "C1", ASKED, thread));
    await().until(() -> slack.calls(SET).size() == 2);

    ack(
        slack.mentionInThread(
            "U1", "C1", "annie we have no budget for it", "1700000000.000200", thread));
    await().until(() -> slack.calls(SET).size() >= 4);
    assertThat(slack.calls("agents.sessions.rename")).isEmpty();
    ack(slack.mentionInThread("U1", "C1", "tomas ad linkedin", "1700000000.000300", thread));
    await().until(() -> slack.calls("agents.sessions.rename").size() == 1);

    assertThat(slack.calls("agents.sessions.rename"))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.get("title")).startsWith("Tomas · ");
          assertThat(c.get("channel_id") + " " + c.get("thread_ts")).isEqualTo("C1 " + thread);
        });
  }

  @Test
  void a_stop_closes_the_models_stream_and_keeps_what_was_shown() throws Exception {
    var thread = "1700000000.000100";
    var written = lines("So start with one study.");
    try (var endpoint = new FakeOpenAi();
        var model =
            new OpenAiModel(new ModelSettings(Optional.empty(), endpoint.baseUrl(), "fake-1"))) {
      // it would write for ever: only the program can end it
      endpoint.always(Script.stream().thenText(written.substring(0, written.length() - 2)).stall());
      stage.serve(model);
      ack(slack.direct("U1", ASKED, thread));
      await().until(() -> !slack.calls("chat.startStream").isEmpty());
      assertThat(endpoint.departures()).isZero();

      ack(
          slack.event(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("type", "agent_session_stopped")
                  .put("user", "U1")
                  .put("channel", "DU1")
                  .put("thread_ts", thread)));

      await().until(() -> endpoint.departures() == 1);
      await().until(() -> slack.calls(SET).getLast().get("status").equals("active"));
      assertThat(slack.calls("chat.startStream").getFirst().get("markdown_text"))
          .contains("So start with one study.");
      assertThat(slack.calls("chat.stopStream").getLast().get("markdown_text"))
          .contains("Stopped; what stands above passed its checks.");
    }
  }

  @Test
  void where_the_app_is_no_agent_a_status_line_says_what_is_done() throws Exception {
    slack.refuses(SET, "missing_scope");
    stage.model().always(Answer.of(lines("So start with one study.")));
    stage.serve(stage.model());

    ack(slack.direct("U1", ASKED, "1700000000.000100"));
    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    ack(slack.direct("U1", ASKED, "1700000000.000200"));
    await().until(() -> slack.calls("chat.stopStream").size() == 2);

    assertThat(slack.calls(SET)).hasSize(1);
    assertThat(slack.calls(STATUS))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.get("loading_messages")).contains("Checking quotes"));
  }

  @Test
  void slacks_stop_button_ends_the_draft_and_what_was_shown_stays() throws Exception {
    slack.refuses("chat.appendStream", "stopped_by_user");
    stage
        .model()
        .next(
            Answer.of(lines("So start with one study.", "Then tell me what it costs."))
                .untilStopped());
    stage.serve(stage.model());

    ack(slack.direct("U1", ASKED, "1700000000.000100"));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.calls("chat.startStream")).hasSize(1);
    assertThat(slack.calls("chat.stopStream").getFirst().get("markdown_text"))
        .contains("Stopped; what stands above passed its checks.");
  }

  @Test
  void a_thread_gets_the_first_screen_and_who_asks_for_more_gets_it_privately() throws Exception {
    stage.serve(new NoModel());
    var thread = "1700000000.000100";
    ack(slack.mention("U1", "C1", "compare annie tomas", thread));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    var first = slack.calls("chat.postMessage").getFirst().get("blocks");
    assertThat(first).contains("Show all (").doesNotContain("*Risk of being wrong*");

    ack(slack.press("U2", "C1", thread, false, "show_all", button(first, "show_all")));
    ack(slack.press("UGUEST", "C1", thread, false, "show_all", button(first, "show_all")));

    await().until(() -> slack.responses().size() == 2);
    assertThat(slack.responses())
        .anySatisfy(r -> assertThat(r.get("blocks").length()).isGreaterThan(first.length()))
        .anySatisfy(r -> assertThat(r.get("text")).contains("you are a guest"))
        .allSatisfy(r -> assertThat(r.get("response_type")).isEqualTo("ephemeral"));
  }

  private static final String LONG_QUESTION =
      "What happens to a decision in your team when the people who could answer it are missing?";

  @Test
  void a_long_draft_in_a_channel_shows_its_first_screen_and_the_rest_to_who_asks()
      throws Exception {
    stage
        .model()
        .next(
            Answer.of(
                lines(
                        "So start with one study, and let what you learn from it decide what comes next.",
                        "Then tell me what a month without answers costs the people who wait for you.",
                        "You could ask the two colleagues who recruit by hand how long their last round took.",
                        "Put the price beside one decision that went wrong because nobody had asked a customer.",
                        "Nothing has to be signed today; keep the notes of the first study either way.")
                    .replace("What does waiting cost you today?", LONG_QUESTION)
                    .replace(
                        "It costs too much for us",
                        "It costs too much for us, and I cannot defend one more tool for the few studies we run")));
    stage.serve(stage.model());
    var thread = "1700000000.000100";

    ack(slack.mention("U1", "C1", "annie objections", thread));
    await().until(() -> !slack.calls("chat.stopStream").isEmpty());

    var stop = slack.calls("chat.stopStream").getFirst();
    var streamed = slack.stream(stop.get("ts"));
    assertThat(streamed)
        .contains("start with one study")
        .doesNotContain("Nothing has to be signed");
    assertThat(stop.get("blocks")).containsPattern("Show all \\([1-4] more\\)");

    ack(slack.press("U2", "C1", thread, false, "show_all", button(stop.get("blocks"), "show_all")));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("response_type")).isEqualTo("ephemeral");
    assertThat(slack.responses().getFirst().get("text"))
        .contains("start with one study")
        .contains("Nothing has to be signed")
        .contains("5. They say", "Rests on 1 item", "Sample data: Annie");
  }

  @Test
  void a_thread_keeps_its_context_also_without_a_model() throws Exception {
    stage.serve(new NoModel());
    var thread = "1700000000.000100";
    ack(slack.mention("U1", "C1", "annie objections it costs too much", thread));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);

    ack(slack.mentionInThread("U1", "C1", "now for Tomas", "1700000000.000200", thread));
    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    ack(slack.mentionInThread("U1", "C1", "why E12?", "1700000000.000300", thread));
    await().until(() -> slack.calls("chat.postMessage").size() == 3);

    assertThat(slack.calls("chat.postMessage"))
        .satisfiesExactly(
            annie -> assertThat(annie.get("text")).contains("Annie", "it costs too much"),
            tomas -> assertThat(tomas.get("text")).contains("Tomas", "it costs too much"),
            item -> assertThat(item.get("text")).contains("E012").doesNotContain("did not find"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_stop_button_ends_also_the_question_to_a_model_what_is_meant(boolean button)
      throws Exception {
    stage.model().always(Answer.of("{").untilStopped());
    stage.serve(stage.model());
    ack(slack.direct("U1", "how do I get the lead to sign", "1700000000.000100"));
    await().until(() -> stage.model().requests().size() == 1);
    await().until(() -> slack.calls(SET).size() == 1);

    if (button) {
      ack(
          slack.event(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("type", "agent_session_stopped")
                  .put("user", "U1")
                  .put("channel", "DU1")
                  .put("thread_ts", "1700000000.000100")));
    } else {
      ack(slack.direct("U1", "stop", "1700000000.000200"));
    }

    await().until(() -> slack.calls(SET).size() == 2);
    assertThat(slack.calls(SET).getLast().get("status")).isEqualTo("active");
    assertThat(slack.calls("chat.postMessage"))
        .extracting(c -> c.get("text"))
        .contains("Stopped before a line was drafted.")
        .noneMatch(text -> text.contains("did not find"));
  }

  @Test
  void a_stop_reaches_the_model_within_a_second() throws Exception {
    var written = lines("So start with one study.");
    try (var endpoint = new FakeOpenAi();
        var model =
            new OpenAiModel(new ModelSettings(Optional.empty(), endpoint.baseUrl(), "fake-1"))) {
      endpoint.always(Script.stream().thenText(written.substring(0, written.length() - 2)).stall());
      stage.serve(model);
      var took = new ArrayList<Duration>();
      for (int i = 1; i <= 3; i++) {
        int drafts = i;
        var thread = "1700000000.00010" + i;
        ack(slack.direct("U1", ASKED, thread));
        await().until(() -> slack.calls("chat.startStream").size() == drafts);
        long pressed = System.nanoTime();
        var _ =
            slack.event(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "agent_session_stopped")
                    .put("user", "U1")
                    .put("channel", "DU1")
                    .put("thread_ts", thread));
        await().until(() -> endpoint.departures() == drafts);
        took.add(Duration.ofNanos(System.nanoTime() - pressed));
      }

      // the quickest of them: the machine may be busy with other tests
      assertThat(Collections.min(took)).isLessThan(Duration.ofSeconds(1));
    }
  }
}
