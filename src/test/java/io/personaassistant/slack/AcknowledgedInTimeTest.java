package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.ShareForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.MovedClock;
import io.personaassistant.testing.SlackStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Slack gives up on an acknowledgement after three seconds, whatever it says itself of when it may
/// be asked again.
class AcknowledgedInTimeTest {
  private static final String TS = "1700000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
  private final CountDownLatch release = new CountDownLatch(1);

  private void served() throws Exception {
    stage.with("SLACK_LIMITS", "on").at(clock).serve(new NoModel());
    ack(slack.direct("U1", "annie objections it costs too much", TS));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
  }

  private String shareForm() throws Exception {
    var blocks = slack.calls("chat.postMessage").getLast().get("blocks");
    return stage.view(
        "views.open", () -> slack.press("U1", "DU1", TS, false, "share", button(blocks, "share")));
  }

  /// Slack wants to be left alone for so long, or does not answer for as long.
  private void troubled(String method, String trouble) {
    if (trouble.equals("slow")) {
      slack.holds(method, release);
    } else {
      for (int i = 0; i < 9; i++) {
        slack.replies(method, 429, "", Map.of("Retry-After", trouble));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "users.info,         20,   whether you are a member",
    "users.info,         slow, whether you are a member",
    "conversations.info, 20,   who reads this channel",
    "conversations.info, slow, who reads this channel"
  })
  void a_window_is_acknowledged_and_what_was_chosen_stays(
      String method, String trouble, String said) throws Exception {
    served();
    var form = shareForm();
    // what was known of the person is too old to be taken
    clock.pass(Duration.ofMinutes(5));
    troubled(method, trouble);

    var sent = slack.submit("U1", form, Map.of(ShareForm.CHANNEL, "C1"));
    var answer = sent.get(3, TimeUnit.SECONDS).payload();
    release.countDown();

    assertThat(answer.at("/errors").toString())
        .contains("Slack does not answer me just now", said, "try again in a minute");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void who_pressed_a_button_is_told_before_the_window_could_no_longer_open() throws Exception {
    served();
    var blocks = slack.calls("chat.postMessage").getLast().get("blocks");
    troubled("views.open", "20");

    ack(slack.press("U1", "DU1", TS, false, "share", button(blocks, "share")));

    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> slack.responses().stream().anyMatch(r -> r.get("text").contains("window")));
    assertThat(slack.responses().getLast().get("text")).contains("please try again");
  }
}
