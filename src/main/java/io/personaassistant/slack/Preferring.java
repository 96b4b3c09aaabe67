package io.personaassistant.slack;

import io.personaassistant.persona.Persona;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.SettingsModal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.workspace.Preferences;
import io.personaassistant.workspace.Right;
import java.util.List;

/// What people set for themselves: the modal and what it saves. Thread-safe.
record Preferring(Office office) {
  /// What is typed after the command to open the modal.
  static final String WORD = "settings";

  static final String OPEN = "settings_open";

  void routes(Routes routes) {
    routes.button(OPEN, Right.ASK, this::open);
    routes.submit(SettingsModal.CALLBACK, Right.ASK, this::save);
    routes.personas(SettingsModal.PERSONA, Right.ASK, SettingsModal.nobody(), this::active);
  }

  /// Opens the modal for who pressed or typed.
  void open(Pressed pressed) {
    office.open(
        pressed,
        SettingsModal.of(office.program().members().preferences(pressed.asker().user()), active()));
  }

  private Outcome save(Submitted submitted) {
    var persona = submitted.value(SettingsModal.PERSONA);
    var known = active().stream().anyMatch(p -> p.slug().equals(persona));
    if (!known && !persona.isEmpty() && !persona.equals(SettingsModal.NONE)) {
      return Outcome.error(
          SettingsModal.PERSONA, "This persona is no longer active; please choose another.");
    }
    var set =
        new Preferences(
            oneOf(Preferences.TEAMS, submitted.value(SettingsModal.TEAM)),
            known ? persona : "",
            oneOf(SettingsModal.LANGUAGES, submitted.value(SettingsModal.LANGUAGE)),
            oneOf(Preferences.TONES, submitted.value(SettingsModal.TONE)));
    office.program().members().prefer(submitted.asker().user(), set);
    office.changed(submitted.asker());
    return new Outcome.Show(SentenceModal.of("Saved", sentence(set)));
  }

  private String sentence(Preferences set) {
    return active().stream()
        .filter(p -> p.slug().equals(set.persona()))
        .findFirst()
        .map(p ->
            "Where you name no persona I take "
                + Mrkdwn.escape(p.name())
                + ": `/persona objections it costs too much` is enough now.")
        .orElse("Your next answers follow these settings. Name a persona in each question.");
  }

  private static String oneOf(List<String> known, String chosen) {
    return known.contains(chosen) ? chosen : "";
  }

  private List<Persona> active() {
    return office.library().active();
  }
}
