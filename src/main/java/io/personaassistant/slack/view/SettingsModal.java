package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The window in which people set what holds for themselves.
public final class SettingsModal {
  public static final String CALLBACK = "settings";
  public static final String TEAM = "settings_team";
  public static final String PERSONA = "settings_persona";
  public static final String LANGUAGE = "settings_language";
  public static final String TONE = "settings_tone";

  /// The value of an option that unsets: Slack cannot clear a menu everywhere.
  public static final String NONE = "none";

  /// Languages that are offered besides English; others can be asked for draft by draft.
  public static final List<String> LANGUAGES =
      """
      Chinese Czech Danish Dutch Finnish French German Italian Japanese Korean Norwegian Polish
      Portuguese Spanish Swedish Turkish Ukrainian
      """
          .lines()
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();

  private static final Map<String, String> TONE_LABELS =
      Map.of(
          "warm", "Warm: shows that we heard the reader",
          "plain", "Plain: everyday words, short sentences",
          "formal", "Formal: full sentences, no slang",
          "short", "Short: only the reason and the ask");

  private SettingsModal() {}

  /// The view as JSON.
  ///
  /// @param personas those that can be chosen
  public static String of(Preferences own, List<Persona> personas) {
    var blocks = new BlockList();
    blocks.input(
        TEAM,
        "Your work",
        "Puts what you need first.",
        menu(
            TEAM,
            "A bit of everything",
            Preferences.TEAMS.stream().map(t -> Blocks.option(Sentence.upperFirst(t), t)).toList(),
            own.team()),
        true);
    blocks.input(
        PERSONA,
        "Default persona",
        "Meant wherever you name none, so that the name can be left out.",
        PersonaMenu.of(PERSONA, personas, own.persona().isEmpty() ? NONE : own.persona(), nobody()),
        true);
    blocks.input(
        LANGUAGE,
        "Language of drafts",
        "Lines in other languages get fewer checks; the answer says so.",
        menu(
            LANGUAGE,
            "English",
            LANGUAGES.stream().map(l -> Blocks.option(l, l)).toList(),
            own.language()),
        true);
    blocks.input(
        TONE,
        "Tone of drafts",
        "Approved replies stay as they were approved.",
        menu(
            TONE,
            "As it comes",
            Preferences.TONES.stream()
                .map(t -> Blocks.option(TONE_LABELS.getOrDefault(t, t), t))
                .toList(),
            own.tone()),
        true);
    blocks.context("They hold for you alone. Nobody else sees them.");
    return Modal.form("My settings", CALLBACK, "Save", "", blocks);
  }

  /// What stands before the personas: none of them.
  public static List<ObjectNode> nobody() {
    return List.of(Blocks.option("None: I name one each time", NONE));
  }

  private static ObjectNode menu(
      String id, String otherwise, List<ObjectNode> options, String chosen) {
    var all = new ArrayList<ObjectNode>();
    all.add(Blocks.option(otherwise, NONE));
    all.addAll(options);
    // what was chosen once may be gone
    return Blocks.choose(Blocks.select(id, "Choose", all, NONE), all, chosen);
  }
}
