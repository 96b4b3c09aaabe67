package io.personaassistant.slack.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.Program;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two curators who read the same talk track before either decides.
class ApproveRaceTest {
  private static final String EXPIRED = "annie-status-quo";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final CuratorWindows curators = new CuratorWindows(stage);

  private Program serve() {
    var program = curators.serve();
    slack.named("U1", "Dana Whitfield").named("U2", "Lee Sand");
    return program;
  }

  private String read(String user) throws Exception {
    return stage.view("views.update", () -> slack.pressInModal(user, "keep_read", EXPIRED));
  }

  private static TalkTrack track(Program program) {
    return program.editing().talkTrackEdits().find(EXPIRED).orElseThrow().track();
  }

  @Test
  void who_approves_second_is_told_and_takes_no_name_away_unread() throws Exception {
    var program = serve();
    var first = read("U1");
    var second = read("U2");
    curators.submitted("U1", first, Map.of());

    var told = curators.submitted("U2", second, Map.of()).path("view").toString();

    assertThat(told)
        .contains("a colleague decided on this while you were reading", "Approved by")
        .contains("“approved by Lee Sand”");
    assertThat(track(program).approver()).isEqualTo("Dana Whitfield");
    curators.submitted("U2", told, Map.of());
    assertThat(track(program).approver()).isEqualTo("Lee Sand");
  }

  @Test
  void an_approval_that_somebody_ended_meanwhile_is_not_renewed_unread() throws Exception {
    var program = serve();
    curators.submitted("U1", read("U1"), Map.of());
    var second = read("U2");
    program.editing().approvals().expire("U1", "annie", EXPIRED);

    assertThat(curators.submitted("U2", second, Map.of()).toString())
        .contains("a colleague decided on this while you were reading", "Expired on");
    assertThat(track(program).approver()).isEqualTo("Dana Whitfield");
  }
}
