package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.SettingsModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Preferences;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people set for themselves.
class PreferringTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private String modal(String user) throws Exception {
    int before = slack.calls("views.open").size();
    assertThat(stage.answered(user, "C1", "settings").isMissingNode()).isTrue();
    await().until(() -> slack.calls("views.open").size() > before);
    return slack.calls("views.open").getLast().get("view");
  }

  @Test
  void what_is_saved_holds_for_that_person_and_a_default_persona_need_not_be_named()
      throws Exception {
    var program = stage.serve(new NoModel());
    var before = stage.answered("U1", "C1", "objections it costs too much");
    assertThat(before.path("text").asText()).doesNotContain("You heard");

    var asked = modal("U1");
    assertThat(asked.split("\"initial_option\"")).as("each menu says what holds now").hasSize(5);
    var saved =
        ack(
            slack.submit(
                "U1", asked, Map.of(SettingsModal.PERSONA, "annie", SettingsModal.TEAM, "sales")));

    assertThat(saved.payload().path("response_action").asText()).isEqualTo("update");
    assertThat(saved.payload().toString()).contains("Annie", "is enough now");
    assertThat(program.members().preferences("U1"))
        .isEqualTo(new Preferences("sales", "annie", "", ""));
    for (var words : new String[] {"objections it costs too much", "it costs too much"}) {
      assertThat(stage.answered("U1", "C1", words).path("text").asText())
          .contains("Annie", "You heard", "Your default persona");
    }
    assertThat(stage.answered("U1", "C1", "tomas it costs too much").toString())
        .contains("Tomas")
        .doesNotContain("Your default persona");
    assertThat(stage.answered("U2", "C1", "it costs too much").toString())
        .contains("I did not find a persona");
    assertThat(modal("U1")).contains("\"initial_option\":{\"text\":{\"type\":\"plain_text\"");
  }

  @Test
  void an_answer_for_the_default_persona_is_shared_as_it_was_seen() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().prefer("U1", new Preferences("", "annie", "", ""));
    var seen = stage.answered("U1", "C1", "it costs too much for maria@example.com");

    ack(slack.press("U1", "C1", "", true, "share", SlackStage.button(seen, "share")));

    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    assertThat(slack.calls("chat.postMessage").getFirst().get("blocks"))
        .contains("Shared by <@U1>", "Annie", "You heard", "[email 1]", "approved by")
        .doesNotContain("maria@", "default persona");
  }

  @Test
  void drafts_come_in_the_language_and_tone_that_were_set() throws Exception {
    stage
        .model()
        .always(
            Answer.of(
                lines("Wir zahlen nur für die Leute, die auch kommen.")
                    .replace("It costs too much for us", "Das ist uns zu teuer")
                    .replace("What does waiting cost you today?", "Was kostet Sie das Warten?")
                    .replace("That is a fair point.", "Das ist ein guter Punkt.")
                    .replace("How do you recruit now?", "Wie suchen Sie die Leute jetzt?")
                    .replace("What takes longest?", "Was dauert am längsten?")
                    .replace(
                        "You pay for people who show up, nothing else.",
                        "Sie zahlen nur für die, die kommen, und für nichts sonst.")
                    .replace("Shall we look at one study?", "Sehen wir eine Studie an?")
                    .replace("It is cheap.", "Es ist billig.")));
    stage.serve(stage.model());
    ack(
        slack.submit(
            "U1",
            modal("U1"),
            Map.of(SettingsModal.LANGUAGE, "German", SettingsModal.TONE, "formal")));

    ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    await().until(() -> !stage.model().requests().isEmpty());
    assertThat(stage.model().requests().getFirst().user())
        .contains("Write every text field in German", "Write formally")
        .doesNotContain("Write warmly");

    ack(slack.mention("U1", "C1", "annie objections it costs too much", "1700000000.000100"));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.calls("chat.startStream").getFirst().get("markdown_text"))
        .startsWith("**Drafted, not approved · in German**");
  }

  @Test
  void who_has_set_a_persona_that_was_archived_is_told() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().prefer("U1", new Preferences("", "ingrid", "", ""));
    program.editing().personaEdits().archive("UADMIN", "ingrid");

    for (var words : List.of("no time for this", "objections")) {
      assertThat(stage.answered("U1", "C1", words).toString())
          .as(words)
          .contains("Your default persona, Ingrid, is archived now", "/persona settings");
    }
    assertThat(stage.answered("U2", "C1", "no time for this").toString())
        .doesNotContain("default persona");
  }

  @Test
  void a_persona_that_is_gone_is_refused_in_the_window_and_nothing_is_lost() throws Exception {
    var program = stage.serve(new NoModel());

    var ack =
        ack(slack.submit("U1", modal("U1"), Map.of(SettingsModal.PERSONA, "someone-deleted")));

    assertThat(ack.payload().path("response_action").asText()).isEqualTo("errors");
    assertThat(ack.payload().at("/errors/settings_persona").asText()).contains("no longer active");
    assertThat(program.members().preferences("U1")).isEqualTo(Preferences.NONE);
  }

  @Test
  void guests_get_no_window_and_cannot_submit_one() throws Exception {
    var program = stage.serve(new NoModel());
    var view = modal("U1");

    ack(slack.slash("UGUEST", "C1", "settings"));
    await().until(() -> slack.responses().size() == 1);
    var ack = ack(slack.submit("UGUEST", view, Map.of(SettingsModal.PERSONA, "annie")));

    assertThat(slack.responses().getFirst().get("text")).contains("you are a guest");
    assertThat(slack.calls("views.open")).hasSize(1);
    assertThat(ack.payload().toString()).contains("you are a guest");
    assertThat(program.members().preferences("UGUEST")).isEqualTo(Preferences.NONE);
  }

  @Test
  void a_menu_of_many_personas_looks_for_what_is_typed() throws Exception {
    stage.serve(new NoModel());

    var found = ack(slack.suggest("U1", SettingsModal.PERSONA, "research")).payload();

    assertThat(found.path("options").toString()).contains("\"annie\"").doesNotContain("\"tomas\"");
    assertThat(ack(slack.suggest("UGUEST", SettingsModal.PERSONA, "a")).payload().path("options"))
        .isEmpty();
  }
}
