package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a rep heard, in other words than the records have.
class HeardInSlackTest {
  @RegisterExtension final SlackStage stage = new SlackStage().with("EMBEDDINGS", "on");
  private final FakeSlack slack = stage.slack();

  @Test
  void what_comes_near_is_said_to_be_a_guess() throws Exception {
    assertThat(SentenceModels.shared().get()).isPresent();
    stage.serve(new NoModel());

    var near =
        ack(slack.slash("U1", "C1", "annie what if they ghost us on the day like the last lot"))
            .payload()
            .toString();
    var sure =
        ack(slack.slash(
                "U1", "C1", "annie my team already juggles nine apps, please no more passwords"))
            .payload()
            .toString();

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
}
