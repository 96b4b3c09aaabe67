package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Preferences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mentions and direct messages, answered in their threads.
class ThreadsTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ScriptedModel model = stage.model();

  private static final String TWO_LINES =
      "{\"lines\":["
          + SlackStage.CARD.formatted("Fair, so start with one study.")
          + ","
          + SlackStage.CARD
              .formatted("Then tell me what waiting costs.")
              .replace("\"E001\"", "\"E015\"")
          + "]}";

  @Test
  void a_mention_is_answered_in_its_thread_stored_first_then_line_by_line() throws Exception {
    model.next(
        Answer.of(lines("Fair, so start with one study.", "Then tell me what waiting costs.")));
    stage.serve(model);

    ack(slack.mention("U1", "C1", "annie objections it costs too much", "1700000000.000100"));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    var stored = slack.calls("chat.postMessage").getFirst();
    assertThat(stored.get("thread_ts")).isEqualTo("1700000000.000100");
    assertThat(stored.get("unfurl_links")).isEqualTo("false");
    var start = slack.calls("chat.startStream").getFirst();
    assertThat(start.get("thread_ts")).isEqualTo("1700000000.000100");
    assertThat(start.get("markdown_text"))
        .contains("Drafted, not approved", "start with one study");
    assertThat(slack.calls("chat.appendStream")).hasSize(1);
    assertThat(slack.calls("chat.stopStream").getFirst().get("blocks"))
        .contains("share", "evidence", "again");
  }

  @Test
  void words_in_a_thread_refine_the_askers_last_draft_there_and_a_marked_one_offers_to_sharpen()
      throws Exception {
    var thread = "1700000000.000100";
    model.next(Answer.of(lines("Fair, so start with one study.")));
    model.next(Answer.of(lines("Start small: one study.")));
    model.next(Answer.of(lines("One study first.")));
    stage.serve(model);
    ack(slack.direct("U1", "annie it costs too much", thread));
    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    assertThat(slack.calls("chat.stopStream").getFirst().get("blocks"))
        .contains("\"action_id\":\"sharpen\"", "\"static_select\"", "refine:warmer");

    ack(slack.direct("U1", "make line 1 warmer", "1700000000.000200"));

    await().until(() -> slack.calls("chat.stopStream").size() == 2);
    assertThat(slack.calls("chat.startStream").get(1).get("markdown_text"))
        .contains("1. They say", "Start small");
    assertThat(model.requests().get(1).user()).contains("Make it warmer", "start with one study");
    var value = button(slack.calls("chat.stopStream").get(1).get("blocks"), "sharpen");

    ack(slack.press("U1", "DU1", thread, false, "sharpen", value));

    await().until(() -> model.requests().size() == 3);
    assertThat(model.requests().get(2).user()).contains("Make it sharper", "Start small");
  }

  @Test
  void why_a_line_answers_with_the_evidence_of_that_line() throws Exception {
    var thread = "1700000000.000100";
    model.next(Answer.of(TWO_LINES));
    var program = stage.serve(model);
    ack(slack.mention("U1", "C1", "annie it costs too much", thread));
    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    var texts = program.records().byIds(List.of("E001", "E015"));

    var second = said("U1", "why line 2?", thread);
    assertThat(second)
        .contains("Why line 2", "Then tell me what waiting costs", "\"E015\"")
        .contains(texts.get(1).text().substring(0, 40))
        .doesNotContain("E001", "start with one study");
    assertThat(said("U1", "why the first one?", thread))
        .contains("Why line 1", "start with one study", texts.get(0).text().substring(0, 30));
    assertThat(said("U1", "why the last line?", thread)).contains("Why line 2", "E015");
    assertThat(said("U1", "why line 7?", thread)).contains("no line 7", "2 lines, 1 to 2");
    assertThat(model.requests()).hasSize(1);
  }

  /// What is posted as the answer to words in a thread.
  private String said(String user, String words, String thread) throws Exception {
    int before = slack.calls("chat.postMessage").size();
    ack(slack.mentionInThread(user, "C1", words, "1700000001.00" + (1000 + before), thread));
    await().until(() -> slack.calls("chat.postMessage").size() > before);
    return slack.calls("chat.postMessage").getLast().get("blocks");
  }

  @Test
  void why_a_line_of_an_answer_without_a_model_answers_too_and_asks_back_where_there_is_none()
      throws Exception {
    stage.serve(new NoModel());
    var thread = "1700000000.000100";
    assertThat(said("U1", "why line 1?", thread)).contains("Of which answer?", "why E12?");
    var brief = said("U1", "annie", thread);
    assertThat(brief).contains("Finds high-quality, fast research participants");

    var why = said("U1", "why line 1?", thread);
    assertThat(why)
        .contains("Why line 1", "“Finds high-quality, fast research participants", "E015", "E002");
    assertThat(said("U1", "why line 2?", thread)).contains("Why line 2", "“Wants research");
    assertThat(said("U1", "why E12?", thread)).contains("*1 item*");
    // such questions in between are aside
    assertThat(said("U1", "now for Tomas", thread)).contains("*Tomas · Product Manager*");
  }

  @Test
  void why_a_line_means_the_last_answer_of_its_own_thread_and_no_draft_of_another()
      throws Exception {
    var thread = "1700000000.000100";
    model.next(Answer.of(TWO_LINES));
    stage.serve(model);
    ack(slack.mention("U1", "C1", "annie it costs too much", thread));
    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    said("U1", "annie", "1700000000.000900");

    assertThat(said("U1", "why line 1?", "1700000000.000900"))
        .contains("“Finds high-quality, fast research participants")
        .doesNotContain("start with one study");
    assertThat(said("U1", "why line 1?", "1700000000.000800")).contains("Of which answer?");
    assertThat(said("U1", "why line 1?", thread)).contains("start with one study");
    // a stored answer that came after the draft
    said("U1", "annie", thread);
    assertThat(said("U1", "why line 1?", thread))
        .contains("“Finds high-quality, fast research participants")
        .doesNotContain("start with one study");
    // what has no lines is not meant
    said("U1", "annie objectoins", thread);
    assertThat(said("U1", "why line 1?", thread)).contains("“Finds high-quality");
  }

  @Test
  void outside_of_threads_why_a_line_means_the_last_draft_there() throws Exception {
    model.next(Answer.of(TWO_LINES));
    stage.serve(model);
    ack(slack.direct("U1", "annie it costs too much", "1700000000.000100"));
    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    int before = slack.calls("chat.postMessage").size();

    ack(slack.direct("U1", "why line 1?", "1700000000.000200"));

    await().until(() -> slack.calls("chat.postMessage").size() > before);
    assertThat(slack.calls("chat.postMessage").getLast().get("blocks"))
        .contains("start with one study");
  }

  @Test
  void an_answer_for_somebodys_usual_persona_is_meant_as_it_was_asked() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().prefer("U1", new Preferences("", "annie", "", ""));
    var thread = "1700000000.000100";
    said("U1", "objections it costs too much", thread);

    assertThat(said("U1", "why line 1?", thread)).contains("Why line 1");
    var other = said("U1", "now for Tomas", thread);
    assertThat(other).contains("*Tomas", "You heard: “it costs too much”");
    assertThat(said("U1", "now for Ingrid", thread))
        .contains("*Ingrid", "You heard: “it costs too much”");
    assertThat(said("U1", "why line 1?", thread)).contains("Why line 1");
  }

  @Test
  void where_streaming_is_refused_one_message_is_edited() throws Exception {
    model.next(
        Answer.of(lines("Fair, so start with one study.", "Then tell me what waiting costs.")));
    slack.refuses("chat.startStream", "not_allowed");
    stage.serve(model);

    ack(slack.direct("U1", "annie it costs too much", "1700000000.000100"));

    await().until(() -> !slack.calls("chat.update").isEmpty());
    assertThat(slack.calls("chat.update").getLast().get("text"))
        .contains("start with one study", "what waiting costs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"U1", "UADMIN"})
  void only_who_asked_and_admins_can_stop_a_draft(String allowed) throws Exception {
    var thread = "1700000000.000100";
    model.next(Answer.of(lines("Fair, so start with one study.")).untilStopped());
    stage.serve(model);
    ack(slack.mention("U1", "C1", "annie objections it costs too much", thread));
    await().until(() -> !slack.calls("chat.startStream").isEmpty());

    ack(slack.event(stopped("U2", "C1", thread)));

    await().until(() -> !slack.calls("chat.postEphemeral").isEmpty());
    var told = slack.calls("chat.postEphemeral").getFirst();
    assertThat(told.get("user")).isEqualTo("U2");
    assertThat(told.get("thread_ts")).isEqualTo(thread);
    assertThat(told.get("text")).contains("only they or an admin can stop it");
    assertThat(slack.calls("chat.stopStream")).isEmpty();

    ack(slack.event(stopped(allowed, "C1", thread)));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.calls("chat.stopStream").getFirst().get("markdown_text"))
        .contains("Stopped; what stands above passed its checks.");
    assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
  }

  private static ObjectNode stopped(String user, String channel, String threadTs) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "agent_session_stopped")
        .put("user", user)
        .put("channel", channel)
        .put("thread_ts", threadTs);
  }

  @Test
  void a_redelivered_event_is_answered_once() throws Exception {
    stage.serve(new NoModel());

    ack(slack.mention("U1", "C1", "annie", "1700000000.000100", "Ev9", 0));
    ack(slack.mention("U1", "C1", "annie", "1700000000.000100", "Ev9", 1));
    ack(slack.mention("U1", "C1", "annie", "1700000000.000100", "EvOther", 0));
    ack(slack.mention("U1", "C1", "list", "1700000000.000200"));

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage"))
        .extracting(c -> c.get("thread_ts"))
        .containsExactlyInAnyOrder("1700000000.000100", "1700000000.000200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://evil.com/x?q=annie for how it works.",
        "Start with one study at [our page](https://evil.com/x?q=annie).",
        "Look: ![pixel](https://evil.com/x?q=annie) and start.",
        "Start at <https://evil.com/x?q=annie|our page> with one study.",
        "Start at evil.com/x?q=annie with one study.",
        "Write to annie@evil.com and start with one study."
      })
  void a_link_that_no_line_may_hold_is_not_shown_where_it_is_said_to_be_left_out(String reply)
      throws Exception {
    stage.model().always(Answer.of(lines(reply, "So start with one study.")));
    stage.serve(stage.model());

    ack(slack.mention("U1", "C1", "annie objections it costs too much", "1700000000.000100"));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.everything().toString())
        .contains("Left out")
        .doesNotContain("evil.com", "q=annie", "q\\=annie");
  }

  @Test
  void events_that_nobody_handles_are_acknowledged() throws Exception {
    stage.serve(new NoModel());
    var event =
        JsonNodeFactory.instance.objectNode().put("type", "reaction_added").put("user", "U1");

    assertThat(ack(slack.event(event)).payload().isMissingNode()).isTrue();
    var edited =
        event
            .deepCopy()
            .put("type", "message")
            .put("subtype", "message_changed")
            .put("channel_type", "im");
    ack(slack.event(edited));
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_draft_of_which_no_line_passed_says_why_and_what_to_do(boolean inChannel) throws Exception {
    stage
        .model()
        .always(Answer.of(lines("So start with one study.").replace("\"E001\"", "\"E999\"")));
    stage.serve(stage.model());
    var asked = "annie objections it costs too much";

    if (inChannel) {
      ack(slack.mention("U1", "C1", asked, "1700000000.000100"));
    } else {
      ack(slack.direct("U1", asked, "1700000000.000100"));
    }

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").getLast().get("text"))
        .contains("No tailored lines", "Left out: ", "E999", "Next: Ask again");
  }
}
