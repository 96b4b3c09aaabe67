package io.personaassistant.slack.keeping;

import static io.personaassistant.slack.keeping.CuratorWindows.block;
import static io.personaassistant.slack.keeping.CuratorWindows.persona;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.slack.view.keeping.NewPersonaForm;
import io.personaassistant.slack.view.keeping.PersonaForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Curators edit personas in Slack.
class KeepPersonasTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final CuratorWindows curators = new CuratorWindows(stage);

  @Test
  void an_edit_is_a_version_with_its_reason_and_stands_in_the_log() throws Exception {
    var program = curators.serve();
    int base = persona(program, "annie").version();
    var view = curators.form("U1", "Annie");

    var values =
        Map.of(
            block(EditedField.TITLE, base),
            "Head of Research",
            block(EditedField.AGE, base),
            "41",
            PersonaForm.WHY,
            "Interviews of May");
    var said = curators.submitted("U1", view, values);

    assertThat(said.toString()).contains("*Saved.*", "Head of Research", "Interviews of May");
    assertThat(persona(program, "annie"))
        .returns("Head of Research", Persona::title)
        .returns(41, Persona::age)
        .returns(base + 1, Persona::version);
    var log = program.members().log(1).getFirst();
    assertThat(List.of(log.by(), log.action(), log.subject(), log.detail()))
        .containsExactly("U1", "edit persona", "annie", "version 2: title, age");
    assertThat(curators.submitted("U1", view, values).toString()).contains("Nothing was changed");
    assertThat(persona(program, "annie").version()).isEqualTo(base + 1);
  }

  @Test
  void two_people_editing_the_same_lose_nothing_silently() throws Exception {
    var program = curators.serve();
    int base = persona(program, "annie").version();
    var mine = curators.form("U1", "annie");
    var other = curators.form("U2", "annie");
    curators.submitted(
        "U2",
        other,
        Map.of(
            block(EditedField.TITLE, base), "Research Ops",
            block(EditedField.INDUSTRY, base), "Retail"));

    var clash =
        curators.submitted(
            "U1",
            mine,
            Map.of(
                block(EditedField.TITLE, base), "Head of Research",
                block(EditedField.LOCATION, base), "Oslo"));

    assertThat(clash.path("response_action").asText()).isEqualTo("update");
    var again = clash.path("view").toString();
    assertThat(again)
        .contains("Not saved yet", "<@U2> changed the title", "“Research Ops”")
        .contains("You typed “Head of Research”", "\"initial_value\":\"Oslo\"")
        .contains("\"initial_value\":\"Retail\"", "\"initial_value\":\"Head of Research\"");
    assertThat(persona(program, "annie").title()).isEqualTo("Research Ops");
    assertThat(curators.submitted("U1", again, Map.of()).toString()).contains("*Saved.*");
    assertThat(persona(program, "annie"))
        .returns("Head of Research", Persona::title)
        .returns("Oslo", Persona::location)
        .returns("Retail", Persona::industry);
  }

  @Test
  void what_another_changed_elsewhere_is_kept_and_told() throws Exception {
    var program = curators.serve();
    int base = persona(program, "annie").version();
    var mine = curators.form("U1", "annie");
    program.editing().personaEdits().archive("U2", "annie");

    var said = curators.submitted("U1", mine, Map.of(block(EditedField.LOCATION, base), "Oslo"));

    assertThat(said.toString())
        .contains("<@U2> changed the state", "“archived”", "Bring back")
        .doesNotContain("Not saved");
    assertThat(persona(program, "annie").state()).isEqualTo(PersonaState.ARCHIVED);
    assertThat(persona(program, "annie").location()).isEqualTo("Oslo");
  }

  @Test
  void what_cannot_be_stays_in_the_window_with_a_sentence() throws Exception {
    var program = curators.serve();
    int base = persona(program, "annie").version();
    var view = curators.form("U1", "annie");

    assertThat(curators.wrong(view, EditedField.AGE, base, "200")).contains("from 1 to 130");
    assertThat(curators.wrong(view, EditedField.NAME, base, "😀")).contains("with letters");
    assertThat(curators.wrong(view, EditedField.NAME, base, "tomas"))
        .contains("a persona Tomas already");
    assertThat(curators.wrong(view, EditedField.NAME, base, "Help"))
        .contains("the word of a command");
    assertThat(curators.wrong(view, EditedField.TITLE, base, "Lead, ann@acme.test"))
        .contains("holds personal data (e-mail address)");
    assertThat(curators.wrong(view, EditedField.LAST_REVIEW, base, "2026-11-25"))
        .contains("until today");
    assertThat(curators.wrong(view, EditedField.REVIEW_INTERVAL, base, "monthly"))
        .contains("such as 180");
    program.members().give("UADMIN", "U1", Role.MEMBER);
    assertThat(curators.wrong(view, EditedField.NAME, base, "Anne")).contains("is for curators");
    program.database().write(h -> h.execute("DELETE FROM persona WHERE slug = 'annie'"));
    assertThat(
            curators
                .submitted("U2", view, Map.of(block(EditedField.NAME, base), "Anne"))
                .at("/errors/" + block(EditedField.NAME, base))
                .asText())
        .contains("no longer there", "Copy what you typed");
  }

  @Test
  void a_text_that_is_longer_than_a_window_takes_stays_whole() throws Exception {
    var program = curators.serve();
    var text = "She plans studies. ".repeat(200).strip();
    program.database().write(h -> h.execute("UPDATE persona SET background = ?", text));
    int base = persona(program, "annie").version();

    var view = curators.form("U1", "annie");
    assertThat(view).contains("*Background* is longer than a window");
    curators.submitted("U1", view, Map.of(block(EditedField.DECISION, base), "x".repeat(3_000)));

    assertThat(persona(program, "annie").background()).isEqualTo(text);
    assertThat(persona(program, "annie").decision()).hasSize(3_000);
    assertThat(curators.form("U1", "annie")).contains("x".repeat(3_000));
  }

  @Test
  void a_persona_is_archived_and_brought_back_and_made_active_from_its_window() throws Exception {
    var program = curators.serve();

    assertThat(pressed("keep_state_archive", "archive annie")).contains("in the archive now");
    assertThat(persona(program, "annie").state()).isEqualTo(PersonaState.ARCHIVED);
    assertThat(pressed("keep_state_archive", "archive annie")).contains("archived already");
    assertThat(pressed("keep_state_back", "back annie")).contains("It is back");
    assertThat(persona(program, "annie").state()).isEqualTo(PersonaState.ACTIVE);
    assertThat(pressed("keep_state_reviewed", "reviewed annie")).contains("last review 2026-11-24");
    curators.submitted("U1", curators.typed("U1", "new"), Map.of(NewPersonaForm.NAME, "Bo"));
    pressed("keep_state_archive", "archive bo");
    assertThat(pressed("keep_state_back", "back bo")).contains("Make active");
    assertThat(pressed("keep_state_activate", "activate bo")).contains("It is active now");
    assertThat(program.members().log(3))
        .extracting(e -> e.action() + ": " + e.detail())
        .containsExactly(
            "activate persona: version 4: active",
            "bring back persona: version 3: draft",
            "archive persona: version 2: archived");
    assertThat(pressed("keep_state_archive", "archive nobody")).contains("no longer there");
  }

  private String pressed(String action, String value) throws Exception {
    return stage.view("views.update", () -> slack.pressInModal("U1", action, value));
  }
}
