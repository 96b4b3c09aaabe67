package io.personaassistant.slack.research;

import static io.personaassistant.slack.route.SlackText.number;

import io.personaassistant.answering.building.BuildOutcome;
import io.personaassistant.answering.building.BuildOutcome.Covered;
import io.personaassistant.answering.building.BuildOutcome.Made;
import io.personaassistant.answering.building.BuildOutcome.Over;
import io.personaassistant.answering.building.BuildOutcome.Proposed;
import io.personaassistant.answering.building.BuildOutcome.Refused;
import io.personaassistant.answering.building.BuildOutcome.Reworded;
import io.personaassistant.answering.building.BuildOutcome.Stored;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.research.BuildLines;
import io.personaassistant.slack.view.research.BuildName;
import io.personaassistant.slack.view.research.BuildStart;
import io.personaassistant.workspace.Right;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the windows of a build have in common: they are closed to who may not read evidence, what
/// takes long comes after the acknowledgement, and a build that somebody ended says so.
/// Thread-safe.
record BuildWindows(Office office) {
  private static final Logger LOG = LoggerFactory.getLogger(BuildWindows.class);

  /// Adds a button. Lines are words of evidence, so who may not read those gets a sentence in their
  /// place.
  void button(Routes routes, String id, Consumer<Pressed> handler) {
    routes.button(
        id,
        Right.EDIT,
        p ->
            shut(p.asker())
                .ifPresentOrElse(why -> office.show(p, sentence(why)), () -> handler.accept(p)));
  }

  /// The same for a window that is sent.
  void submit(Routes routes, String callback, Function<Submitted, Outcome> handler) {
    routes.submit(
        callback,
        Right.EDIT,
        s ->
            shut(s.asker())
                .<Outcome>map(why -> new Outcome.Show(sentence(why)))
                .orElseGet(() -> handler.apply(s)));
  }

  /// Why evidence is closed to somebody, a sentence; empty when it is open.
  Optional<String> shut(Asker asker) {
    return office.program().members().closedTo(asker.user()).map(ClosedEvidence::notice);
  }

  /// Shows in an open window what takes a while to make, after the acknowledgement.
  void later(String viewId, Supplier<String> view) {
    // before it, the acknowledgement would put its sentence over the view
    office
        .work()
        .afterAcknowledgement(() -> {
          var window = office.at(viewId);
          try {
            fill(window, view.get());
          } catch (RuntimeException e) {
            LOG.error("a window of building broke: {}", e.getClass().getName());
            window.show(
                sentence(
                    "Something went wrong on our side; what was kept is stored. Close this and go on"
                        + " with `/persona build`. An admin finds it in the log."));
          }
        });
  }

  /// Shows what belongs in a window that says it is being made.
  static void fill(Windows.Window window, String view) {
    window.fill(
        BuildStart.TITLE,
        view,
        "Slack did not take what belongs here. What was kept is stored: close this and go on with"
            + " `/persona build`.");
  }

  /// A window that says one thing.
  static String sentence(String words) {
    return Windows.sentence(BuildStart.TITLE, words);
  }

  /// Three numbers that a button or a window carries, 0 for those it does not.
  static long[] numbers(String value) {
    var numbers = new long[3];
    var parts = value.split(" ");
    for (int i = 0; i < Math.min(3, parts.length); i++) {
      numbers[i] = number(parts[i], 0);
    }
    return numbers;
  }

  /// What somebody typed on one line: buttons carry these, one on each line.
  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /// The window that follows a change: the lines of a page, or what became of the build.
  ///
  /// @param page from 0
  static String lines(BuildOutcome outcome, int page) {
    return switch (outcome) {
      case Stored(var open) -> BuildLines.of(open, page, "");
      case Over(var why) -> sentence(why);
      case Refused(var why) -> sentence(why);
      case Covered(var persona) -> sentence(BuildName.covered(persona));
      case Reworded(var open, var _) -> BuildLines.of(open, page, "");
      case Made made -> sentence("It is there: `/persona " + made.slug() + "`.");
      case Proposed proposed -> sentence(BuildName.proposed(proposed));
    };
  }
}
