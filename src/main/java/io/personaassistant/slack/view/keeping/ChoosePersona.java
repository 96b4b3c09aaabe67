package io.personaassistant.slack.view.keeping;

import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.PersonaMenu;
import java.util.List;

/// The window in which a persona is chosen, archived ones and drafts too.
public final class ChoosePersona {
  public static final String CALLBACK = "keep_choose";
  public static final String PERSONA = "keep_persona";

  private ChoosePersona() {}

  /// The view as JSON.
  ///
  /// @param note a sentence above the menu, mrkdwn; `""` for none
  /// @param personas one at least
  public static String of(String note, List<Persona> personas) {
    var blocks = new BlockList().section(note);
    blocks.input(
        PERSONA,
        "Persona",
        "Drafts and archived ones are among them.",
        PersonaMenu.of(PERSONA, personas, "", List.of()),
        false);
    return Modal.form("Choose a persona", CALLBACK, "Open", "", blocks);
  }
}
