package io.personaassistant.slack.keeping;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.keeping.PersonaForm;
import io.personaassistant.slack.view.keeping.VersionsWindow;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Curators see the versions of a persona in Slack and go back to one.
class KeepVersionsTest {
  private static final String PAIN = "annie-pain-1";

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program serve() {
    return stage.serveCurators("U1");
  }

  private String chosen(String value) throws Exception {
    return stage.view("views.update", () -> slack.chooseInModal("U1", "V1", "keep_version", value));
  }

  private JsonNode restored(String view, int base, String why) throws Exception {
    return ack(slack.submit("U1", view, Map.of(VersionsWindow.WHY + "_" + base, why))).payload();
  }

  private static TraitEvidence pain(Program program) {
    return program.editing().traitEdits().with(PAIN).orElseThrow().trait(PAIN).orElseThrow();
  }

  @Test
  void each_version_says_who_why_and_what_changed() throws Exception {
    var program = serve();
    var long1 = "word ".repeat(60) + "hospitals first " + "end ".repeat(60);
    var edits = program.editing().personaEdits();
    edits.edit("U1", "annie", 1, Map.of(EditedField.BACKGROUND, long1.strip()), "");
    edits.edit(
        "U2",
        "annie",
        2,
        Map.of(
            EditedField.BACKGROUND,
            long1.replace("hospitals", "clinics").strip(),
            EditedField.LOCATION,
            "Oslo & Bergen"),
        "Interviews of May");

    var listed =
        stage.view(
            "views.update", () -> slack.pressInModal("U1", "keep_go_versions", "versions annie"));
    assertThat(listed)
        .contains(
            "*Version 3* of",
            "by <@U2>, as it is now",
            "Interviews of May",
            "_Changed: location, background_")
        .contains("*Version 1* of", "The first one")
        .contains("restore annie 2", "changes annie 3")
        .doesNotContain("restore annie 3");

    assertThat(chosen("changes annie 3"))
        .contains("*Location* comes: “", "Oslo &amp; Bergen")
        .contains("from “… word word word word word hospitals first end end end end …”")
        .contains("to “… word word word word word clinics first end end end end …”");
    assertThat(chosen("changes annie 1")).contains("nothing was before it");
    assertThat(chosen("changes annie 9")).contains("no longer there");
  }

  @Test
  void going_back_brings_a_retired_trait_with_its_evidence_and_says_why() throws Exception {
    var program = serve();
    var before = pain(program);
    program.editing().traitEdits().retire("U2", "annie", 1, PAIN, "");
    var view = chosen("restore annie 1");
    assertThat(view).contains("*Pain point* comes: “", "as a new version. This changes");

    assertThat(restored(view, 2, "  ").path("response_action").asText()).isEqualTo("errors");
    program.editing().personaEdits().reviewed("U2", "annie");
    var clash = restored(view, 2, "It does hold");
    assertThat(clash.toString())
        .contains("somebody else changed it", "\"initial_value\":\"It does hold\"")
        .contains("*Last review*: from “2026-11-24” to “");
    assertThat(program.editing().traitEdits().with(PAIN)).isEmpty();

    assertThat(restored(clash.path("view").toString(), 3, "It does hold").toString())
        .contains("again what it was in version 1.", "Version 4")
        // version 3 alone is a review; going back takes it away
        .containsOnlyOnce("\\nReviewed\\n")
        .doesNotContain("without evidence");
    assertThat(pain(program)).isEqualTo(before);
    assertThat(program.editing().personaEdits().whole("annie").orElseThrow().persona())
        .returns(4, Persona::version);
    var log = program.members().log(1).getFirst();
    assertThat(List.of(log.by(), log.action(), log.detail()))
        .containsExactly("U1", "restore persona", "version 4: as version 1");
    assertThat(restored(clash.path("view").toString(), 3, "It does hold").toString())
        .contains("Nothing was changed");
  }

  @Test
  void who_edits_while_somebody_restores_reads_both_words_before_anything_is_saved()
      throws Exception {
    var program = serve();
    var edits = program.editing().personaEdits();
    edits.edit("U2", "annie", 1, Map.of(EditedField.TITLE, "Research Ops"), "");
    var form = stage.view("views.update", () -> slack.slash("U1", "C1", "edit annie"));
    var restore = chosen("restore annie 1");
    ack(slack.submit("U1", restore, Map.of(VersionsWindow.WHY + "_2", "They are a lead")));

    var typed = Map.of(PersonaForm.block(EditedField.TITLE, 2), "Head of Research");
    var clash = ack(slack.submit("U1", form, typed)).payload().toString();

    assertThat(clash)
        .contains("Not saved yet", "it is now “UX Research Lead”", "You typed “Head of Research”");
    assertThat(edits.whole("annie").orElseThrow().persona().title()).isEqualTo("UX Research Lead");
  }
}
