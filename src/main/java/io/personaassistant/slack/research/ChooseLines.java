package io.personaassistant.slack.research;

import io.personaassistant.answering.building.BuildOutcome.Covered;
import io.personaassistant.answering.building.BuildOutcome.Made;
import io.personaassistant.answering.building.BuildOutcome.Over;
import io.personaassistant.answering.building.BuildOutcome.Proposed;
import io.personaassistant.answering.building.BuildOutcome.Refused;
import io.personaassistant.answering.building.BuildOutcome.Reworded;
import io.personaassistant.answering.building.BuildOutcome.Stored;
import io.personaassistant.answering.building.GuidedBuild;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.keeping.EvidenceModal;
import io.personaassistant.slack.view.research.BuildLines;
import io.personaassistant.slack.view.research.BuildReword;
import io.personaassistant.slack.view.research.BuildTicks;
import java.util.function.BiConsumer;

/// The second step of a build: which of the proposed lines are kept, page by page, and in which
/// words. Thread-safe.
final class ChooseLines {
  private final GuidedBuild guided;
  private final Office office;
  private final BuildWindows shared;
  private final FinishBuild finish;

  /// @param finish what follows the last page
  ChooseLines(Office office, BuildWindows shared, FinishBuild finish) {
    this.office = office;
    this.shared = shared;
    this.finish = finish;
    this.guided = office.program().guidedBuild();
  }

  void routes(Routes routes) {
    shared.button(routes, BuildLines.GO, this::page);
    shared.button(routes, BuildLines.EVIDENCE, this::evidence);
    shared.button(routes, BuildLines.REWORD, this::reword);
    shared.submit(routes, BuildReword.CALLBACK, this::reworded);
    shared.submit(routes, BuildLines.CALLBACK, this::keep);
  }

  /// Shows a page; what was ticked on the one before is kept first.
  private void page(Pressed pressed) {
    var parts = BuildWindows.numbers(pressed.value());
    var ticked = BuildTicks.changed(pressed.filled().inputs(), pressed.filled().values());
    var outcome =
        ticked.isEmpty()
            ? guided.find(parts[0])
            : guided.keep(pressed.asker().user(), parts[0], ticked);
    office.show(pressed, BuildWindows.lines(outcome, (int) parts[1]));
  }

  private void evidence(Pressed pressed) {
    onLine(
        pressed,
        (_, line) ->
            office.push(
                pressed,
                EvidenceModal.of(
                    office
                        .program()
                        .answering()
                        .reading()
                        .items(pressed.asker().user(), line.cites()))));
  }

  /// The lines are shown again when the form is sent, so what was ticked is kept first.
  private void reword(Pressed pressed) {
    var ticked = BuildTicks.changed(pressed.filled().inputs(), pressed.filled().values());
    if (!ticked.isEmpty()) {
      guided.keep(pressed.asker().user(), BuildWindows.numbers(pressed.value())[0], ticked);
    }
    onLine(
        pressed,
        (open, line) -> {
          office.push(pressed, BuildReword.of(open, line, line.text(), pressed.viewId(), ""));
          if (!ticked.isEmpty()) {
            office.show(pressed, BuildLines.of(open, page(line.number()), ""));
          }
        });
  }

  private static int page(int line) {
    return (line - 1) / BuildLines.PAGE;
  }

  private void onLine(Pressed pressed, BiConsumer<OpenBuild, OpenBuild.Line> open) {
    var parts = BuildWindows.numbers(pressed.value());
    var found = guided.find(parts[0]);
    if (!(found instanceof Stored(var build))) {
      office.show(pressed, BuildWindows.lines(found, 0));
      return;
    }
    build
        .line((int) parts[1])
        .ifPresentOrElse(
            line -> open.accept(build, line),
            () ->
                office.show(
                    pressed, BuildLines.of(build, 0, "That line is gone with its evidence.")));
  }

  private Outcome reworded(Submitted submitted) {
    var carried = submitted.carried().split(" ", 4);
    var parts = BuildWindows.numbers(submitted.carried());
    var text = submitted.value(BuildReword.TEXT);
    var by = submitted.asker().user();
    return switch (guided.reword(by, parts[0], (int) parts[1], (int) parts[2], text)) {
      case Refused(var why) -> Outcome.error(BuildReword.TEXT, why);
      case Over(var why) -> new Outcome.Show(BuildWindows.sentence(why));
      case Reworded(var open, var now) ->
          new Outcome.Show(
              BuildReword.of(
                  open, now, text, carried.length == 4 ? carried[3] : "", BuildReword.clash(now)));
      case Stored(var open) -> {
        int page = page((int) parts[1]);
        shared.later(carried.length == 4 ? carried[3] : "", () -> BuildLines.of(open, page, ""));
        yield new Outcome.Close();
      }
      case Made _, Proposed _, Covered _ ->
          throw new IllegalStateException("rewording makes no persona");
    };
  }

  private Outcome keep(Submitted submitted) {
    var parts = BuildWindows.numbers(submitted.carried());
    var outcome =
        guided.keep(
            submitted.asker().user(),
            parts[0],
            BuildTicks.changed(submitted.inputs(), submitted.values()));
    int next = (int) parts[1] + 1;
    return new Outcome.Show(
        outcome instanceof Stored(var open) && next >= BuildLines.pages(open)
            ? finish.window(open)
            : BuildWindows.lines(outcome, next));
  }
}
