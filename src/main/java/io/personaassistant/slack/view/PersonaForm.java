package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.EditedField;
import io.personaassistant.answering.Field;
import io.personaassistant.answering.Theirs;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The window in which a curator edits what a persona is.
public final class PersonaForm {
  public static final String CALLBACK = "persona_edit";
  public static final String WHY = "edit_why";

  /// The most characters of a reason.
  static final int LONGEST_WHY = 300;

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
    var fields =
        theirs.stream()
            .filter(t -> Arrays.stream(EditedField.values()).anyMatch(f -> t.isAbout(f.word())))
            .toList();
    return of(now, Field.changed(base, typed), why, fields);
  }

  private static String of(
      Persona now, Map<EditedField, String> mine, String why, List<Theirs> theirs) {
    var blocks = Blocks.list();
    blocks.add(Blocks.header(now.name()));
    if (!theirs.isEmpty()) {
      blocks.add(Blocks.section(clash(mine, theirs)));
    }
    for (var field : EditedField.values()) {
      add(blocks, now, field, mine.getOrDefault(field, field.in(now)));
    }
    blocks.add(
        Blocks.input(
            WHY,
            "Why",
            "Kept in the history with your name.",
            Blocks.textField(WHY, why, false, LONGEST_WHY),
            true));
    return Blocks.form(TITLE, CALLBACK, "Save", now.slug() + " " + now.version(), blocks);
  }

  private static void add(ArrayNode blocks, Persona now, EditedField field, String value) {
    if (value.length() > field.most()) {
      blocks.add(
          Blocks.context(
              "*"
                  + label(field)
                  + "* is longer than a window in Slack takes, so it stays as it is here. Change it"
                  + " with `persona import personas FILE`."));
      return;
    }
    var id = block(field, now.version());
    blocks.add(
        Blocks.input(
            id,
            label(field),
            hint(field),
            element(id, field, value),
            field != EditedField.NAME && field != EditedField.KIND));
  }

  /// The block id of a field's input, which differs from version to version: Slack keeps what was
  /// typed into an input that keeps its id.
  public static String block(EditedField field, int version) {
    return "edit_" + field.name().toLowerCase(java.util.Locale.ROOT) + "_" + version;
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
    var options = Arrays.stream(PersonaKind.values()).map(PersonaForm::kind).toList();
    var menu = Blocks.select(id, "Choose", options);
    PersonaKind.of(chosen).ifPresent(k -> menu.set("initial_option", kind(k)));
    return menu;
  }

  private static ObjectNode kind(PersonaKind kind) {
    var label =
        switch (kind) {
          case CUSTOMER -> "A customer, whom we keep";
          case BUYER -> "A buyer, whom we win";
          case USER -> "A user, who works with the product";
        };
    return Blocks.option(label, kind.word());
  }

  private static String clash(Map<EditedField, String> mine, List<Theirs> theirs) {
    var lines = new ArrayList<String>();
    lines.add("*Not saved yet: somebody else changed the same while you were typing.*");
    for (var their : theirs) {
      var typed =
          mine.entrySet().stream().filter(m -> their.isAbout(m.getKey().word())).findFirst();
      lines.add(
          typed
              .map(m -> said(their) + " You typed " + Mrkdwn.quoted(m.getValue()) + ".")
              .orElse(said(their)));
    }
    lines.add(
        "Below stand your words, and theirs where you changed nothing. *Save* keeps what stands"
            + " below; *Cancel* leaves everything as it is now.");
    return String.join("\n", lines);
  }

  /// What somebody changed, as a sentence.
  static String said(Theirs their) {
    return Mrkdwn.person(their.by())
        + " changed "
        + Mrkdwn.escape(their.change().what())
        + ": it was "
        + Mrkdwn.quoted(their.change().before())
        + ", it is now "
        + Mrkdwn.quoted(their.change().after())
        + ".";
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
      case OWNER -> "Their name as it stands in Slack: the Home tab shows them what waits.";
      case REVIEW_INTERVAL -> "Left empty, a review is due after half a year.";
      case NAME, TITLE, KIND, INDUSTRY, LOCATION, AGE, BACKGROUND, LAST_REVIEW -> "";
    };
  }
}
