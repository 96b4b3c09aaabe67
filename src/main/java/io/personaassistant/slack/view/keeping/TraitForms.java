package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.RecordText;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Sentence;
import java.util.List;

/// The windows in which traits are added, reworded and retired.
public final class TraitForms {
  public static final String ADD = "trait_add";
  public static final String REWORD = "trait_reword";
  public static final String RETIRE = "trait_retire";
  public static final String KIND = "trait_kind";
  public static final String TEXT = "trait_text";
  public static final String WHY = "trait_why";

  private static final int MOST_IDS = 20;

  private TraitForms() {}

  /// The window for more traits, as JSON.
  ///
  /// @param kind the one that is chosen at first
  /// @param text what stands in it at first, `""` for nothing
  /// @param notice what the person should know, mrkdwn; `""` for nothing
  public static String add(Persona persona, TraitKind kind, String text, String notice) {
    var blocks = PersonaWindow.begin(persona, notice);
    var options = Blocks.each(TraitKind.values(), TraitKind::heading, TraitKind::word);
    var menu = Blocks.select(KIND, "Choose", options, kind.word());
    blocks.input(KIND, "Kind", "", menu, false);
    blocks.input(
        TEXT,
        "Traits",
        "One a line. Each begins as an assumption, until evidence is linked to it.",
        Blocks.textField(TEXT, text, true, 3_000),
        false);
    blocks.actions(back(persona));
    return Modal.form("Add traits", ADD, "Add", persona.slug(), blocks);
  }

  /// The window for other words, as JSON.
  ///
  /// @param text what stands in it at first
  /// @param notice what the person should know, mrkdwn; `""` for nothing
  public static String reword(Persona persona, TraitEvidence trait, String text, String notice) {
    var blocks = PersonaWindow.begin(persona, notice);
    var id = textBlock(persona.version());
    blocks.input(
        id,
        Sentence.upperFirst(trait.trait().kind().one()),
        "Its evidence stays with it. When it is to claim something else, retire it and add a new"
            + " one.",
        Blocks.textField(id, text, true, RecordText.LINE.most()),
        false);
    blocks.context(evidence(trait));
    blocks.actions(back(persona), links(trait));
    return Modal.form("Reword a trait", REWORD, "Save", carried(persona, trait), blocks);
  }

  /// The block id of the words, which differs from version to version.
  public static String textBlock(int version) {
    return TEXT + "_" + version;
  }

  /// The window that asks before a trait goes, as JSON.
  ///
  /// @param notice what the person should know, mrkdwn; `""` for nothing
  public static String retire(Persona persona, TraitEvidence trait, String notice) {
    var blocks = PersonaWindow.begin(persona, notice);
    blocks.section(Mrkdwn.escape(trait.trait().text()));
    blocks.context(evidence(trait));
    blocks.section(
        "Answers and drafts no longer rest on it. Its evidence stays on record, and a former"
            + " version under *Versions* brings both back.");
    blocks.add(PersonaForm.why(WHY, "", true));
    blocks.actions(back(persona), links(trait));
    return Modal.form("Retire a trait", RETIRE, "Retire", carried(persona, trait), blocks);
  }

  private static String carried(Persona persona, TraitEvidence trait) {
    return persona.slug() + " " + persona.version() + " " + trait.trait().id();
  }

  private static String evidence(TraitEvidence trait) {
    var text = TraitsWindow.status(trait);
    text += counted(". For it: ", trait.supports(), trait.effectiveSupports());
    text += counted(". Against it: ", trait.contradicts(), trait.effectiveContradicts());
    return text + ".";
  }

  /// Those that count stand first, as the list has them.
  private static String counted(String words, List<String> all, int effective) {
    if (all.isEmpty()) {
      return "";
    }
    var old = all.subList(Math.min(effective, all.size()), all.size());
    var current = all.subList(0, all.size() - old.size());
    return words
        + ids(current)
        + (old.isEmpty() ? "" : (current.isEmpty() ? "" : ", ") + "too old or copied: " + ids(old));
  }

  private static String ids(List<String> ids) {
    return String.join(" ", ids.stream().limit(MOST_IDS).toList())
        + (ids.size() > MOST_IDS ? " and " + (ids.size() - MOST_IDS) + " more" : "");
  }

  private static ObjectNode back(Persona persona) {
    return PersonaWindow.back("traits", persona.slug());
  }

  private static ObjectNode links(TraitEvidence trait) {
    return Blocks.button(
        PersonaWindow.GO + "_links", "Its evidence", "links " + trait.trait().id());
  }
}
