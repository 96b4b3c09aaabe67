package io.personaassistant.slack.keeping;

import io.personaassistant.answering.editing.PersonaEdits;
import io.personaassistant.answering.editing.PersonaHistory;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.keeping.Notices;
import io.personaassistant.slack.view.keeping.VersionsWindow;
import io.personaassistant.workspace.Right;

/// The versions of a persona in Slack: what each changed, and back to one. Thread-safe.
public final class KeepVersions {
  private final PersonaHistory history;
  private final PersonaEdits personas;
  private final Office office;

  public KeepVersions(Office office) {
    this.office = office;
    this.history = office.program().editing().personaHistory();
    this.personas = office.program().editing().personaEdits();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(VersionsWindow.MENU, Right.EDIT, this::menu);
    routes.submit(VersionsWindow.RESTORE, Right.EDIT, this::restore);
  }

  /// The window with the versions.
  public String window(String slug, int page, String notice) {
    return personas
        .whole(slug)
        .map(w -> VersionsWindow.of(w.persona(), history.of(slug), page, notice))
        .orElseGet(Notices::gone);
  }

  private void menu(Pressed pressed) {
    var value = pressed.value().split(" ", 3);
    var versions = history.of(value[1]);
    var now = personas.whole(value[1]);
    var version = versions.version(Integer.parseInt(value[2]));
    office.show(
        pressed,
        now.flatMap(w ->
                version.map(v ->
                    value[0].equals("restore")
                        ? VersionsWindow.restore(w, v, "", "")
                        : VersionsWindow.changes(w.persona(), v, versions)))
            .orElseGet(Notices::gone));
  }

  private Outcome restore(Submitted submitted) {
    var carried = submitted.carried().split(" ", 3);
    var slug = carried[0];
    var why = submitted.value(submitted.inputs().getFirst()).strip();
    var version = history.of(slug).version(Integer.parseInt(carried[2]));
    if (why.isEmpty()) {
      return WindowInputs.error(submitted, "Say why in a few words; others will ask.");
    }
    if (version.isEmpty()) {
      return WindowInputs.error(submitted, Notices.GONE);
    }
    var restored =
        history.restore(submitted.asker().user(), version.get(), Integer.parseInt(carried[1]), why);
    return WindowInputs.outcome(
        office,
        submitted,
        restored.kept(),
        notice -> window(slug, 0, notice),
        _ -> Notices.restored(version.get().version(), restored.bare()),
        clash ->
            VersionsWindow.restore(clash.now(), version.get(), why, Notices.CHANGED_WHILE_READ),
        _ -> submitted.inputs().getFirst());
  }
}
