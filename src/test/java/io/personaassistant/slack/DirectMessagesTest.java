package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages to the app that Slack delivers in other forms than plain ones.
class DirectMessagesTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private static ObjectNode message(String user, String subtype, String text) {
    var e = JsonNodeFactory.instance.objectNode().put("type", "message").put("channel_type", "im");
    e.put("user", user).put("channel", "DU1").put("text", text).put("ts", "1700000000.000100");
    if (!subtype.isEmpty()) {
      e.put("subtype", subtype);
    }
    return e.put("event_ts", "1700000000.000100");
  }

  private String answered(ObjectNode message) throws Exception {
    ack(slack.event(message));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    return slack.calls("chat.postMessage").getFirst().get("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file_share", "thread_broadcast", "me_message"})
  void every_form_of_a_message_gets_its_answer(String subtype) throws Exception {
    stage.serve(new NoModel());

    assertThat(answered(message("U1", subtype, "annie it costs too much")))
        .contains("you pay for each session");
  }

  @Test
  void a_file_without_words_is_told_where_files_are_read() throws Exception {
    stage.serve(new NoModel());

    assertThat(answered(message("U1", "file_share", ""))).contains("/persona import");
  }

  @Test
  void words_that_are_missing_are_acknowledged_and_answered_like_none() throws Exception {
    stage.serve(new NoModel());
    var message = message("U1", "", "");
    message.remove("text");

    assertThat(answered(message)).contains("Customer personas");
  }

  @ParameterizedTest
  @CsvSource({"UGUEST, file_share", "USTRANGE, file_share", "UGUEST, me_message"})
  void guests_and_strangers_get_nothing_in_these_forms_either(String user, String subtype)
      throws Exception {
    stage.serve(new NoModel());

    ack(slack.event(message(user, subtype, "annie")));

    await().until(() -> !slack.calls("chat.postEphemeral").isEmpty());
    assertThat(slack.calls("chat.postEphemeral").getFirst().get("text")).doesNotContain("Annie");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bot_message"})
  void what_another_app_writes_is_acknowledged_unanswered_and_slack_is_asked_nothing(String subtype)
      throws Exception {
    stage.serve(new NoModel());
    slack.replies("bots.info", 429, "{\"ok\":false}", Map.of("Retry-After", "30"));
    var message = message("", subtype, "annie").put("bot_id", "B0OTHER");
    message.remove("user");

    ack(slack.event(message));
    // with a user, as of apps of today
    ack(slack.event(message("U9", subtype, "annie").put("bot_id", "B0OTHER")));
    // our own, as Slack shows them to us
    ack(slack.event(message(FakeSlack.BOT, "", "annie").put("bot_id", "B1")));

    assertThat(answered(message("U1", "file_share", "tomas"))).contains("Tomas");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
    assertThat(slack.calls("bots.info")).isEmpty();
  }

  @Test
  void the_apps_own_files_and_what_was_changed_are_no_questions() throws Exception {
    stage.serve(new NoModel());

    ack(slack.event(message(FakeSlack.BOT, "file_share", "annie")));
    ack(slack.event(message("U1", "message_changed", "annie")));
    ack(slack.event(message("U1", "message_deleted", "annie")));

    // the next one is answered alone
    assertThat(answered(message("U1", "file_share", "tomas"))).contains("Tomas");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }
}
