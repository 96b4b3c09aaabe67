package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.answering.editing.Field;
import io.personaassistant.answering.editing.Theirs;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The window in which a curator edits what a persona is.
public final class PersonaForm {
  public static final String CALLBACK = "persona_edit";
  public static final String WHY = "edit_why";

  static final String PICTURE_HINT =
      "Its address, beginning with https://, on a host that an admin allows. The brief shows it.";

  /// The most characters of a reason.
  private static final int LONGEST_WHY = 300;

  private static final String TITLE = "Edit persona";

  private PersonaForm() {}

  /// The view as JSON.
  public static String of(Persona persona) {
    return of(persona, Map.of(), "", List.of());
  }

  /// The same again for somebody whose fields another person changed while they typed.
  ///
  /// @param base what they had before their eyes
  /// @param now as it is stored
  /// @param typed what they left in the window
  /// @param theirs what others changed in the meantime
  public static String again(
      Persona base, Persona now, Map<EditedField, String> typed, String why, List<Theirs> theirs) {
    return of(now, Field.changed(base, typed), why, theirs);
  }

  private static String of(
      Persona now, Map<EditedField, String> mine, String why, List<Theirs> theirs) {
    var blocks = new BlockList().header(now.name());
    if (!theirs.isEmpty()) {
      blocks.sections(FieldInputs.clash("", mine, theirs).lines().toList());
    }
    for (var field : EditedField.values()) {
      var value = mine.getOrDefault(field, field.in(now));
      var id = block(field, now.version());
      boolean optional = field != EditedField.NAME && field != EditedField.KIND;
      FieldInputs.add(
          blocks,
          field,
          value,
          label(field),
          () -> Blocks.input(id, label(field), hint(field), element(id, field, value), optional));
    }
    blocks.add(why(WHY, why, true));
    return Modal.form(TITLE, CALLBACK, "Save", now.slug() + " " + now.version(), blocks);
  }

  /// The input that asks why a record is changed.
  ///
  /// @param text what stands in it at first, `""` for nothing
  static ObjectNode why(String id, String text, boolean optional) {
    var field = Blocks.textField(id, text, false, LONGEST_WHY);
    return Blocks.input(id, "Why", "Kept in the history with your name.", field, optional);
  }

  /// The block id of a field's input, which differs from version to version: Slack keeps what was
  /// typed into an input that keeps its id.
  public static String block(EditedField field, int version) {
    return "edit_" + field.name().toLowerCase(Locale.ROOT) + "_" + version;
  }

  private static ObjectNode element(String id, EditedField field, String value) {
    return switch (field) {
      case KIND -> kinds(id, value);
      case LAST_REVIEW -> Blocks.day(id, value);
      default -> Blocks.textField(id, value, field.isLong(), field.most());
    };
  }

  /// The menu of what a persona can be to us.
  static ObjectNode kinds(String id, String chosen) {
    return Blocks.select(
        id,
        "Choose",
        Blocks.each(
            PersonaKind.values(),
            kind ->
                switch (kind) {
                  case CUSTOMER -> "A customer, whom we keep";
                  case BUYER -> "A buyer, whom we win";
                  case USER -> "A user, who works with the product";
                },
            PersonaKind::word),
        chosen);
  }

  private static String label(EditedField field) {
    return switch (field) {
      case NAME -> "Name";
      case ALIASES -> "Other names";
      case TITLE -> "Job title";
      case KIND -> "What they are to us";
      case ARCHETYPE -> "Archetype";
      case INDUSTRY -> "Industry";
      case LOCATION -> "Location";
      case AGE -> "Age";
      case DECISION -> "The decision it informs";
      case OBJECTIVE -> "Research objective";
      case BACKGROUND -> "Background";
      case PICTURE -> "Picture";
      case OWNER -> "Owner";
      case LAST_REVIEW -> "Last review";
      case REVIEW_INTERVAL -> "Days between reviews";
    };
  }

  private static String hint(EditedField field) {
    return switch (field) {
      case ALIASES -> "Separated by commas. Whoever types one of them means this persona.";
      case ARCHETYPE -> "The type in two or three words, such as Careful Evaluator.";
      case DECISION -> "What you decide differently with this persona.";
      case OBJECTIVE -> "What research about this persona is to find out.";
      case PICTURE -> PICTURE_HINT;
      case OWNER -> "Their name as it stands in Slack: the Home tab shows them what waits.";
      case REVIEW_INTERVAL -> "Left empty, a review is due after half a year.";
      case NAME, TITLE, KIND, INDUSTRY, LOCATION, AGE, BACKGROUND, LAST_REVIEW -> "";
    };
  }
}
