package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who asked ends what is being made for them, by words, whenever and wherever they say so.
class StoppingTest {
  private static final String ASKED = "annie objections it costs too much";
  private static final String NOTHING = "Nothing waits";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ScriptedModel model = stage.model();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1 | stop
          C1 | Please stop.
          C1 | abbrechen
          C2 | stop
          """)
  void a_draft_that_a_slash_command_began_ends_with_one(String channel, String words)
      throws Exception {
    model.always(Answer.of("{").untilStopped());
    stage.serve(model);
    ack(slack.slash("U1", "C1", ASKED));
    await().until(() -> model.requests().size() == 1);

    var others = stage.answered("U2", channel, words).path("text").asText();
    int answered = slack.responses().size();
    var theirs = ack(slack.slash("U1", channel, words)).payload().path("text").asText();

    assertThat(others).contains(NOTHING);
    assertThat(theirs).isEqualTo("Stopped.");
    await().until(() -> slack.responses().size() > answered);
    assertThat(slack.responses().get(answered).get("text"))
        .contains("Stopped before a line was drafted.");
    // what was sent is put away a moment later
    await()
        .until(() ->
            ack(slack.slash("U1", channel, words))
                .payload()
                .path("text")
                .asText()
                .contains(NOTHING));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stop_in_a_conversation_ends_a_draft_in_a_channel(boolean slash) throws Exception {
    model.always(Answer.of("{").untilStopped());
    stage.serve(model);
    ack(
        slash
            ? slack.slash("U1", "C1", ASKED)
            : slack.mention("U1", "C1", ASKED, "1700000000.000100"));
    await().until(() -> model.requests().size() == 1);

    ack(slack.direct("U1", "stop", "1700000000.000200"));

    await()
        .until(() ->
            slack.calls("chat.postMessage").stream()
                .anyMatch(c -> c.get("text").equals("Stopped.")));
    await()
        .until(() ->
            (slash ? slack.responses() : slack.calls("chat.postMessage"))
                .toString()
                .contains("Stopped before a line was drafted."));
  }

  @Test
  void stop_counts_also_before_the_question_is_read() throws Exception {
    var release = new CountDownLatch(1);
    model.always(Answer.of("{").untilStopped());
    stage.serve(model);
    slack.holds("users.info", release);
    ack(slack.direct("U1", ASKED, "1700000000.000100"));

    ack(slack.direct("U1", "stop", "1700000000.000200"));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    release.countDown();

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage"))
        .extracting(c -> c.get("text"))
        .containsExactlyInAnyOrder("Stopped.", "Stopped before a line was drafted.");
    assertThat(model.requests()).isEmpty();
  }

  @Test
  void what_was_said_to_follow_a_slash_command_is_said_to_be_stopped() throws Exception {
    var release = new CountDownLatch(1);
    model.always(Answer.of("{").untilStopped());
    stage.serve(model);
    slack.holds("users.info", release);
    var asked = slack.slash("U1", "C1", ASKED);
    await()
        .until(() ->
            ack(slack.slash("U1", "C2", "stop"))
                .payload()
                .path("text")
                .asText()
                .equals("Stopped."));
    release.countDown();

    ack(asked);

    // words to stop that came before the command was known are answered, too, in whatever order
    await()
        .until(() ->
            slack.responses().stream()
                .anyMatch(r -> r.get("text").contains("Stopped before a line was drafted.")));
    assertThat(model.requests()).isEmpty();
  }
}
