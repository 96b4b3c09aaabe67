package io.personaassistant.slack.research;

import io.personaassistant.answering.building.GuidedBuild;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.keeping.NewPersonaForm;
import io.personaassistant.slack.view.research.BuildLines;
import io.personaassistant.slack.view.research.BuildSegments;
import io.personaassistant.slack.view.research.BuildStart;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.KitWindow;
import io.personaassistant.workspace.Right;
import java.util.Map;

/// The windows in which curators build personas from the evidence: here the first step, objective
/// and segments; then lines ([ChooseLines]) and name ([FinishBuild]). Thread-safe.
public final class BuildPersonas {
  /// The callback id of the shortcut in Slack's own menu, and the button of the home tab.
  public static final String BUILD = "build_personas";

  private final GuidedBuild guided;
  private final BuildWindows shared;
  private final ChooseLines lines;
  private final FinishBuild finish;
  private final Office office;

  public BuildPersonas(Office office) {
    this.office = office;
    this.guided = office.program().guidedBuild();
    this.shared = new BuildWindows(office);
    this.finish = new FinishBuild(office, shared);
    this.lines = new ChooseLines(office, shared, finish);
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(BUILD, Right.EDIT, this::begin);
    routes.globalShortcut(BUILD, Right.EDIT, this::begin);
    shared.submit(routes, BuildStart.CALLBACK, this::read);
    routes.button(
        BuildSegments.IMPORT,
        Right.CAPTURE,
        p ->
            office.show(
                p,
                ImportForm.of(
                    office.personas(), office.program().answering().hasModel(), "", Map.of(), "")));
    routes.button(
        BuildSegments.BY_HAND,
        Right.EDIT,
        p -> office.show(p, NewPersonaForm.of(office.directory().nameOf(p.asker().user()))));
    routes.button(KitWindow.OPEN, Right.EDIT, p -> office.push(p, KitWindow.of(p.value())));
    shared.button(routes, BuildSegments.TAKE, this::take);
    lines.routes(routes);
    finish.routes(routes);
  }

  /// Opens the first window, for who may read evidence.
  public void begin(Pressed pressed) {
    var why = shared.shut(pressed.asker());
    if (why.isPresent()) {
      office.open(pressed, BuildWindows.sentence(why.get()));
      return;
    }
    office.load(
        pressed, BuildStart.TITLE, () -> BuildStart.of(guided.open(), guided.isTooLittle()));
  }

  private Outcome read(Submitted submitted) {
    var objective = BuildWindows.line(submitted.value(BuildStart.OBJECTIVE));
    var decision = BuildWindows.line(submitted.value(BuildStart.DECISION));
    if (objective.isEmpty() || decision.isEmpty()) {
      return Outcome.error(
          objective.isEmpty() ? BuildStart.OBJECTIVE : BuildStart.DECISION,
          "A persona without it serves nobody; a few words are enough.");
    }
    shared.later(
        submitted.viewId(),
        () -> {
          var library = office.library();
          return BuildSegments.of(
              office.program().build().proposed(),
              library,
              office.program().build().candidates(library),
              objective,
              decision);
        });
    return new Outcome.Show(
        BuildWindows.sentence(
            "Reading the evidence: who says what, and who says the same … Large records take"
                + " some seconds."));
  }

  private void take(Pressed pressed) {
    var parts = pressed.value().split("\n", 3);
    var window = office.at(pressed.viewId());
    if (parts.length < 3) {
      window.show(
          BuildWindows.sentence("This window is too old; begin anew with `/persona build`."));
      return;
    }
    window.show(BuildWindows.sentence("Putting the lines together …"));
    // by its label: the evidence may have changed, and the order of segments with it
    var proposed =
        office.program().build().proposed().personas().stream()
            .filter(p -> p.segment().label().equals(parts[2]))
            .findFirst();
    if (proposed.isEmpty()) {
      window.show(
          BuildWindows.sentence(
              "The evidence changed meanwhile, and this segment is no longer in it. Begin anew"
                  + " with `/persona build`."));
      return;
    }
    var begun = guided.begin(pressed.asker().user(), parts[0], parts[1], proposed.get());
    office.changed(pressed.asker());
    var note = begun.isNew() ? "" : BuildLines.goesOn(begun.build(), parts[0], parts[1]);
    BuildWindows.fill(window, BuildLines.of(begun.build(), 0, note));
  }
}
