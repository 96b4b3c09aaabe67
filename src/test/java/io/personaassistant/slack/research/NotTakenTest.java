package io.personaassistant.slack.research;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.slack.view.research.BuildSegments;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Slack does not take in the windows and messages of research: it comes once the trouble has
/// passed, and where it does not pass, nothing stands there that waits for ever.
class NotTakenTest {
  private static final String UPDATE = "views.update";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final BuildDesk build = new BuildDesk(stage);

  private String after(int calls) {
    await().until(() -> slack.calls(UPDATE).size() == calls);
    return slack.calls(UPDATE).getLast().get("view");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_next_screen_of_triage(boolean passes) throws Exception {
    var desk = new TriageScreens(stage);
    var program =
        desk.serve(
            "T1,interview,2026-10-01,Q-1,Recruiting participants took three weeks",
            "T2,interview,2026-10-02,Q-2,Recruiting participants took four weeks of our time");
    var view = desk.window("U1");
    int before = slack.calls(UPDATE).size();
    slack.refuses(UPDATE, passes ? "internal_error" : "invalid_arguments");

    ack(slack.submit("U1", view, Map.of("item:T1", TriageScreens.first(view, "T1"))));

    assertThat(after(before + 2))
        .contains("1 link was confirmed.")
        .contains(passes ? "That was the last screen" : "Slack did not take the next screen")
        .doesNotContain("Nothing was changed");
    assertThat(TriageScreens.links(program, "T1")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_segments_and_the_lines_of_a_build(boolean passes) throws Exception {
    var program = build.serve(6);
    var code = passes ? "fatal_error" : "invalid_arguments";
    var start = stage.view(UPDATE, () -> slack.slash("U1", "C1", "build"));
    int before = slack.calls(UPDATE).size();
    slack.refuses(UPDATE, code);

    ack(slack.submit("U1", start, BuildDesk.WHY));

    assertThat(after(before + 2))
        .contains(passes ? "They speak of" : "What was kept is stored: close this and go on with");

    ack(slack.pressInModal("U1", BuildSegments.TAKE, "Why\nWhat\nsailor"));
    await().until(() -> slack.calls(UPDATE).size() == before + 4);
    slack.refuses(UPDATE, "invalid_trigger").refuses(UPDATE, code);
    ack(slack.pressInModal("U1", BuildSegments.TAKE, "Why\nWhat\nbaker"));

    assertThat(after(before + 7))
        .contains(passes ? "lines are kept" : "What was kept is stored: close this and go on with");
    assertThat(program.guidedBuild().open()).hasSize(2);
  }

  @Test
  void what_came_of_an_import_is_told_once() throws Exception {
    var desk = new ImportDesk(stage);
    desk.serve();
    var form = desk.form();
    slack.refuses("chat.update", "internal_error").refuses("chat.update", "service_unavailable");

    ack(
        slack.submit(
            "U1",
            form,
            Map.of(
                ImportForm.TEXT,
                ImportDesk.TALK,
                ImportForm.DAY,
                "2026-10-01",
                ImportForm.NAME,
                "Maria",
                ImportForm.ASKING,
                "Sam")));

    await().until(() -> slack.calls("chat.update").size() == 3);
    assertThat(slack.calls("chat.update").getLast().get("text")).contains("2 items added");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }
}
