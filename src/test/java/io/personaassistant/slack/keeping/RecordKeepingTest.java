package io.personaassistant.slack.keeping;

import static io.personaassistant.slack.keeping.CuratorWindows.persona;
import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.persona.PersonaState;
import io.personaassistant.slack.RecordKeeping;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The ways into the windows of personas, and who does not get in.
class RecordKeepingTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final CuratorWindows curators = new CuratorWindows(stage);

  @Test
  void members_get_a_sentence_and_no_window() throws Exception {
    var program = curators.serve();
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);

    slack.named("UADMIN", "Dana Whitfield");
    ack(slack.slash("U2", "C1", "new"));
    ack(slack.slash("UGUEST", "C1", "edit annie"));
    assertThat(stage.answered("U2", "C1", "new rivals cost less").toString()).contains("Annie");

    await().until(() -> slack.responses().size() == 2);
    assertThat(slack.responses().toString())
        .contains(
            "Changing personas is for curators",
            "Home tab. Ask Dana Whitfield.",
            "you are a guest");
    ack(slack.pressInModal("U2", "keep_state_archive", "archive annie"));
    await().until(() -> slack.calls("views.open").size() == 1);
    assertThat(slack.calls("views.open").getFirst().get("view")).contains("is for curators");
    assertThat(persona(program, "annie").state()).isEqualTo(PersonaState.ACTIVE);
  }

  @Test
  void home_leads_to_a_new_persona_and_to_any_of_three_hundred() throws Exception {
    var program = curators.serve();
    program
        .database()
        .write(h -> {
          for (int i = 0; i < 300; i++) {
            h.execute(
                "INSERT INTO persona(workspace, slug, name, kind, state, version) VALUES (1, ?, ?,"
                    + " 'buyer', 'draft', 1)",
                "p-" + i,
                "Number " + i);
          }
          return true;
        });
    ack(slack.opens("U1", "home"));
    await().until(() -> !slack.calls("views.publish").isEmpty());
    var home = slack.calls("views.publish").getLast().get("view");
    assertThat(home).contains("New persona", "Find a persona to edit", "brief annie");
    ack(slack.pressAtHome("U1", "home_persona", "brief annie"));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .isEqualTo("You asked: annie");
    await().until(() -> slack.calls("views.open").size() == 1);

    ack(slack.pressAtHome("U1", "keep_find", "home"));
    await().until(() -> slack.calls("views.open").size() == 2);
    var chooser = slack.calls("views.open").getLast().get("view");
    assertThat(chooser).contains("external_select");
    assertThat(ack(slack.suggest("U1", "keep_persona", "number 29")).payload().path("options"))
        .hasSize(11)
        .first()
        .satisfies(o -> assertThat(o.toString()).contains("Number 29 (draft)", "p-29"));
    assertThat(ack(slack.suggest("UGUEST", "keep_persona", "n")).payload().path("options"))
        .isEmpty();
    assertThat(curators.typed("U1", "edit nobody")).contains("I did not find “nobody”");
    assertThat(curators.submitted("U1", chooser, Map.of("keep_persona", "tomas")).toString())
        .contains("Traits (", "Tomas");
  }

  @Test
  void a_window_that_did_not_open_in_time_is_told() throws Exception {
    curators.serve();
    slack.refuses("views.open", "expired_trigger_id").refuses("views.open", "expired_trigger_id");

    ack(slack.slash("U1", "C1", "edit annie"));
    ack(slack.globalShortcut("U1", RecordKeeping.NEW));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text"))
        .contains("did not open in time", "please try again");
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    assertThat(slack.calls("chat.postMessage").getFirst())
        .returns("U1", c -> c.get("channel"))
        .returns("The window did not open in time; please try again.", c -> c.get("text"));
    assertThat(stage.view("views.open", () -> slack.globalShortcut("U1", RecordKeeping.NEW)))
        .contains("New persona");
  }

  @Test
  void what_slack_does_not_take_leaves_no_window_that_reads_for_ever() throws Exception {
    curators.serve();
    slack.refuses("views.update", "invalid_arguments");

    ack(slack.slash("U1", "C1", "edit annie"));

    await().until(() -> slack.calls("views.update").size() == 2);
    assertThat(slack.calls("views.update").getLast().get("view"))
        .contains("Edit persona", "Slack did not take what belongs here");
  }

  @Test
  void a_name_that_is_longer_in_lower_case_is_answered() throws Exception {
    curators.serve();

    assertThat(stage.answered("U1", "C1", "İpek").toString()).contains("Annie");
    assertThat(curators.typed("U1", "edit İpek")).contains("I did not find “İpek”");
  }

  @Test
  void one_menu_under_a_brief_leads_a_curator_to_the_records_and_nobody_else_sees_it()
      throws Exception {
    curators.serve();

    var brief = stage.answered("U1", "C1", "annie");
    assertThat(SlackStage.menu(brief.path("blocks")))
        .containsExactly(
            "edit annie", "traits annie", "tracks annie", "versions annie", "window annie");
    assertThat(SlackStage.menu(stage.answered("U3", "C1", "annie").path("blocks"))).isEmpty();
    ack(slack.mention("U1", "C1", "annie", "1795000000.000900"));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage").getFirst().get("blocks"))
        .contains("Annie")
        .doesNotContain("records_menu");

    for (var value : SlackStage.menu(brief.path("blocks"))) {
      assertThat(
              stage.view(
                  "views.update", () -> slack.press("U1", "C1", "", true, "records_menu", value)))
          .contains("Annie");
    }
  }
}
