package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.SlackStage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(4))
        .until(() -> slack.calls("chat.postMessage").size() > before);
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
}
