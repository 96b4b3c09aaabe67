package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a rep heard, in other words than the records have.
class HeardInSlackTest {
  private static final String POST = "chat.postMessage";
  @RegisterExtension final SlackStage stage = new SlackStage().with("EMBEDDINGS", "on");
  private final FakeSlack slack = stage.slack();

  @Test
  void what_comes_near_is_said_to_be_a_guess() throws Exception {
    assertThat(SentenceModels.shared().get()).isPresent();
    stage.serve(new NoModel());

    ack(
        slack.mention(
            "U1",
            "C1",
            "annie what if they ghost us on the day like the last lot",
            "1700000000.000100"));
    ack(
        slack.mention(
            "U1",
            "C1",
            "annie my team already juggles nine apps, please no more passwords",
            "1700000000.000200"));

    await().until(() -> slack.calls(POST).size() == 2);
    var near = answer("1700000000.000100");
    var sure = answer("1700000000.000200");
    assertThat(near)
        .contains(
            "Nothing on record answers this for sure",
            "*Perhaps: We tried a panel before, and people did not show up. (past failure)*",
            "confidence low: guessed from what was heard")
        .doesNotContain("confidence high");
    assertThat(sure)
        .contains("*I do not want yet another tool with another login. (technical fit)*")
        .doesNotContain("Perhaps", "confidence low");
  }

  private String answer(String thread) {
    return slack.calls(POST).stream()
        .filter(c -> c.get("thread_ts").equals(thread))
        .map(c -> c.get("blocks"))
        .findFirst()
        .orElse("");
  }
}
