package io.personaassistant.slack.keeping;

import static io.personaassistant.slack.keeping.CuratorWindows.block;
import static io.personaassistant.slack.keeping.CuratorWindows.persona;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.slack.view.keeping.NewPersonaForm;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Pictures of personas, set in Slack and shown there.
class PersonaPictureTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final CuratorWindows curators = new CuratorWindows(stage);

  @Test
  void a_picture_on_an_allowed_host_stands_beside_the_brief_with_words_for_it() throws Exception {
    stage.with("PERSONA_LINK_HOSTS", "pictures.example.com");
    var program = curators.serve();
    int base = persona(program, "annie").version();
    var view = curators.form("U1", "Annie");
    var address = "https://pictures.example.com/annie.png";
    assertThat(curators.brief("annie").toString()).doesNotContain("\"image\"");

    assertThat(curators.wrong(view, EditedField.PICTURE, base, "https://evil.test/annie.png?q=1"))
        .isEqualTo(
            "Pictures may come from pictures.example.com only. Put it there, or ask an admin to add"
                + " evil.test to PERSONA_LINK_HOSTS.");
    for (var other :
        List.of(
            "http://pictures.example.com/annie.png",
            "https://someone@pictures.example.com/annie.png",
            "pictures.example.com/annie.png",
            "data:image/png;base64,AAAA")) {
      assertThat(curators.wrong(view, EditedField.PICTURE, base, other))
          .startsWith("Write the whole");
    }
    curators.submitted("U1", view, Map.of(block(EditedField.PICTURE, base), address));

    var blocks = curators.brief("annie").path("blocks");
    var title =
        blocks.valueStream().filter(b -> b.path("type").asText().equals("section")).findFirst();
    assertThat(title.orElseThrow().path("accessory").toString())
        .contains("\"image_url\":\"" + address + "\"", "\"alt_text\":\"Picture of Annie\"");
    assertThat(program.members().log(1).getFirst().detail()).endsWith(": picture");
  }

  @Test
  void a_new_persona_can_have_a_picture_and_none_is_shown_from_a_host_nobody_allows()
      throws Exception {
    var program = curators.serve();
    var view = curators.typed("U1", "new");
    var values =
        Map.of(NewPersonaForm.NAME, "Bo", NewPersonaForm.PICTURE, "https://x.example/bo.png");

    assertThat(curators.submitted("U1", view, values).at("/errors/new_picture").asText())
        .contains("No host is allowed for pictures yet", "x.example", "PERSONA_LINK_HOSTS");
    program
        .database()
        .write(h -> h.execute("UPDATE persona SET picture = 'https://x.example/annie.png'"));
    assertThat(curators.brief("annie").toString()).contains("Annie").doesNotContain("x.example");
    var edit = curators.form("U1", "annie");
    assertThat(edit).contains("x.example/annie.png");
    int base = persona(program, "annie").version();
    assertThat(
            curators.submitted("U1", edit, Map.of(block(EditedField.AGE, base), "41")).toString())
        .contains("*Saved.*");
  }
}
