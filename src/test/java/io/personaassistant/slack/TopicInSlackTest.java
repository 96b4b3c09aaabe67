package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is on record about a topic, asked in Slack.
class TopicInSlackTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  @Test
  void one_click_opens_what_it_rests_on_and_another_shares_it() throws Exception {
    stage.serve(new NoModel());

    var answer = stage.answered("U1", "C1", "who cares about calendars?");

    assertThat(answer.path("text").asText())
        .startsWith("Who speaks of “calendars”")
        .contains("E017 · validated: 3 for", "Sample data");
    assertThat(answer.path("blocks").toString())
        .contains("\"action_id\":\"share\"", "\"value\":\"ids:E017 F6\"");
  }

  @Test
  void what_a_search_is_for_on_the_server_is_asked_here_with_the_same_word() throws Exception {
    stage.serve(new NoModel());

    ack(slack.direct("U1", "search ingrid security", "1700000000.000100"));

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage").getLast().get("text"))
        .startsWith("On record about “security”")
        .contains("Our data protection officer has to see it first.");
  }
}
