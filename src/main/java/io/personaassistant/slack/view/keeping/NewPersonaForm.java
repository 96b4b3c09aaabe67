package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import java.util.List;

/// The window in which a first persona is made in two minutes.
public final class NewPersonaForm {
  public static final String CALLBACK = "persona_new";
  public static final String NAME = "new_name";
  public static final String TITLE = "new_title";
  public static final String KIND = "new_kind";
  public static final String DECISION = "new_decision";
  public static final String OWNER = "new_owner";
  public static final String PICTURE = "new_picture";

  /// The kinds of trait that are asked for.
  public static final List<TraitKind> ASKED =
      List.of(TraitKind.GOAL, TraitKind.PAIN, TraitKind.OBJECTION, TraitKind.CHANNEL);

  private NewPersonaForm() {}

  /// The block id of a kind of trait.
  public static String block(TraitKind kind) {
    return "new_" + kind.word();
  }

  /// The view as JSON.
  ///
  /// @param owner whose persona it will be, `""` for nobody
  public static String of(String owner) {
    var blocks = new BlockList();
    blocks.section(
        "A name is enough; two minutes are plenty. It begins as a *draft*, and every line is an"
            + " *assumption* until evidence supports it.");
    blocks.input(
        NAME,
        "Name",
        "One invented person stands for the group, such as Annie.",
        Blocks.textField(NAME, "", false, 80),
        false);
    blocks.input(
        TITLE,
        "Job title",
        "Such as UX Research Lead.",
        Blocks.textField(TITLE, "", false, 200),
        true);
    blocks.input(
        KIND,
        "What they are to us",
        "",
        PersonaForm.kinds(KIND, PersonaKind.CUSTOMER.word()),
        false);
    blocks.input(
        DECISION,
        "The decision it informs",
        "What you will decide differently with it, in a sentence.",
        Blocks.textField(DECISION, "", true, 3_000),
        true);
    ASKED.forEach(kind -> blocks.add(lines(kind)));
    blocks.input(
        OWNER,
        "Owner",
        "Their name as it stands in Slack: the Home tab shows them what waits.",
        Blocks.textField(OWNER, owner, false, 200),
        true);
    blocks.input(
        PICTURE,
        "Picture",
        PersonaForm.PICTURE_HINT,
        Blocks.textField(PICTURE, "", false, 500),
        true);
    return Modal.form("New persona", CALLBACK, "Create draft", "", blocks);
  }

  private static ObjectNode lines(TraitKind kind) {
    var id = block(kind);
    var hint =
        switch (kind) {
          case GOAL -> "What they want to reach. One a line.";
          case PAIN -> "What stands in their way. One a line.";
          case OBJECTION -> "What they say against buying or using it, in their words. One a line.";
          default -> "Where they read and listen. One a line.";
        };
    return Blocks.input(id, kind.heading(), hint, Blocks.textField(id, "", true, 3_000), true);
  }
}
