package io.personaassistant.slack.research;

import io.personaassistant.answering.building.BuildOutcome.Covered;
import io.personaassistant.answering.building.BuildOutcome.Made;
import io.personaassistant.answering.building.BuildOutcome.Over;
import io.personaassistant.answering.building.BuildOutcome.Refused;
import io.personaassistant.answering.building.BuildOutcome.Stored;
import io.personaassistant.answering.building.GuidedBuild;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.keeping.PersonaWindow;
import io.personaassistant.slack.view.research.BuildName;
import io.personaassistant.workspace.Right;

/// The last step of a build: the kept lines become a draft under a name, or proposals for a persona
/// that is there; or the build is given up. Thread-safe.
final class FinishBuild {
  private final GuidedBuild guided;
  private final Office office;
  private final BuildWindows shared;

  FinishBuild(Office office, BuildWindows shared) {
    this.office = office;
    this.shared = shared;
    this.guided = office.program().guidedBuild();
  }

  void routes(Routes routes) {
    shared.submit(routes, BuildName.CALLBACK, this::make);
    routes.button(BuildName.GIVE_UP, Right.EDIT, this::giveUp);
    routes.personas(BuildName.FOR, Right.EDIT, office::personas);
  }

  /// The window that asks for a name.
  String window(OpenBuild open) {
    return BuildName.of(open, office.personas());
  }

  private Outcome make(Submitted submitted) {
    long id = BuildWindows.numbers(submitted.carried())[0];
    var beside = BuildName.beside(submitted.carried());
    var name = BuildWindows.line(submitted.value(BuildName.NAME));
    var by = submitted.asker().user();
    var slug = submitted.value(BuildName.FOR);
    if (!slug.isEmpty()) {
      shared.later(submitted.viewId(), () -> propose(submitted.asker(), id, slug));
      return new Outcome.Show(BuildWindows.sentence("Making the proposals …"));
    }
    var refused = guided.refusal(id, name);
    if (refused.isPresent()) {
      return Outcome.error(BuildName.NAME, refused.get());
    }
    shared.later(
        submitted.viewId(),
        () -> {
          var outcome = guided.make(by, id, name, beside);
          office.changed(submitted.asker());
          return switch (outcome) {
            case Made made ->
                office
                    .program()
                    .editing()
                    .personaEdits()
                    .overview(made.slug())
                    .map(o -> PersonaWindow.of(o, BuildName.made(name, made, health(made.slug()))))
                    .orElseGet(() -> BuildWindows.lines(made, 0));
            case Refused(var why) when guided.find(id) instanceof Stored(var open) ->
                BuildName.of(open, office.personas(), why);
            case Covered(var persona) when guided.find(id) instanceof Stored(var open) ->
                BuildName.covered(open, office.personas(), persona);
            default -> BuildWindows.lines(outcome, 0);
          };
        });
    return new Outcome.Show(BuildWindows.sentence("Making the draft …"));
  }

  private String propose(Asker asker, long id, String slug) {
    var outcome = guided.propose(asker.user(), id, slug);
    office.changed(asker);
    return outcome instanceof Refused(var why) && guided.find(id) instanceof Stored(var open)
        ? BuildName.of(open, office.personas(), why)
        : BuildWindows.lines(outcome, 0);
  }

  private String health(String slug) {
    return HealthAnswer.inShort(office.program().health().report(office.library()).mistakes(slug));
  }

  private void giveUp(Pressed pressed) {
    var outcome = guided.giveUp(pressed.asker().user(), BuildWindows.numbers(pressed.value())[0]);
    var window = office.at(pressed.viewId());
    if (outcome instanceof Over(var why)) {
      window.show(BuildWindows.sentence(why));
      return;
    }
    office.changed(pressed.asker());
    window.show(
        BuildWindows.sentence(
            "It is given up. The evidence is as it was; `/persona build` begins anew."));
  }
}
