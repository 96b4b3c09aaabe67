package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.RequestStore;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SampleFile;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Requests that a process left behind, and connections that end.
class TakenOverTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ScriptedModel model = stage.model();

  @Test
  void a_draft_cut_off_by_a_kill_is_finished_by_the_next_process() throws Exception {
    leave(Surface.MENTION, State.STORED_SHOWN, "1700000000.000900", "", Instant.now(), 1);
    model.next(Answer.of(lines("Fair, so start with one study.")));

    stage.serve(model);

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.calls("chat.startStream").getFirst().get("thread_ts"))
        .isEqualTo("1700000000.000900");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void a_question_whose_response_url_is_too_old_is_told_so_in_a_direct_message() throws Exception {
    var url = slack.url().resolve("/response/1").toString();
    leave(Surface.SLASH, State.STORED_SHOWN, "", url, Instant.now().minusSeconds(31 * 60), 1);

    stage.serve(model);

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage"))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.get("channel")).isEqualTo("U1");
          assertThat(told.get("text")).contains("interrupted", "Please ask it again");
        });
    assertThat(slack.responses()).isEmpty();
  }

  @Test
  void a_question_from_a_window_is_answered_in_the_apps_messages_by_the_next_process()
      throws Exception {
    leave(Surface.DIRECT, State.RECEIVED, "", "", Instant.now(), 1);

    stage.serve(new NoModel());

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .isEqualTo("You asked: annie objections it costs too much");
    assertThat(slack.calls("chat.postMessage").getLast().get("channel")).isEqualTo("DU1");
    assertThat(slack.calls("chat.postMessage").getLast().get("text")).contains("You heard");
  }

  @Test
  void a_question_that_broke_the_process_again_and_again_is_given_up_and_told_so()
      throws Exception {
    leave(Surface.MENTION, State.STORED_SHOWN, "1700000000.000900", "", Instant.now(), 3);

    stage.serve(model);

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage"))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.get("thread_ts")).isEqualTo("1700000000.000900");
          assertThat(told.get("text")).contains("went wrong", "q-left", "try again");
        });
    assertThat(model.requests()).isEmpty();
  }

  /// What a process that was killed has left behind.
  private void leave(
      Surface surface,
      State state,
      String threadTs,
      String responseUrl,
      Instant receivedAt,
      int attempts) {
    var left =
        new Request(
            "q-left",
            1,
            surface,
            "EvLeft",
            FakeSlack.TEAM,
            "C1",
            threadTs,
            threadTs,
            "U1",
            "annie objections it costs too much",
            receivedAt,
            state,
            responseUrl,
            0,
            attempts,
            "");
    SampleFile.at(stage.file());
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      database.write(h ->
          new RequestStore()
              .insert(h, left, "a process that was killed", Instant.now().minusSeconds(60)));
    }
  }

  @Test
  void it_connects_again_when_slack_asks_for_it() throws Exception {
    stage.serve(new NoModel());

    slack.refreshConnections();

    await().until(() -> slack.calls("apps.connections.open").size() == 2);
    await().until(() -> slack.connections() == 1);
    assertThat(stage.answered("U1", "C1", "list").toString()).contains("personas");
  }
}
