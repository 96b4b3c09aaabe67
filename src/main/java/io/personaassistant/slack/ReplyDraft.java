package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.ModelTrouble;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LeftOut;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.slack.route.Windows.Window;
import io.personaassistant.slack.view.ReplyModal;
import io.personaassistant.slack.view.ReplyModal.Reply;
import io.personaassistant.slack.view.ReplyModal.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// One reply on its way into a window: the lines that passed, as they come. When the window was
/// closed or shows another persona, the model is stopped. Used by one drafting thread.
final class ReplyDraft {
  private static final String REPLY = "reply";
  private static final String DRAFTED = "Drafted, not approved.";

  private final Answering answering;
  private final Window window;
  private final StopSignal stop;
  private final Shown first;
  private final UnaryOperator<String> restore;
  private final List<Reply> replies = new ArrayList<>();
  private final List<Entry> more = new ArrayList<>();

  ReplyDraft(Answering answering, Window window, StopSignal stop, Shown first) {
    this.answering = answering;
    this.window = window;
    this.stop = stop;
    this.first = first;
    this.restore = answering.restorer(first.request());
  }

  /// Shows what the records say.
  ///
  /// @param more a model could write on
  void stored(boolean more) {
    show(
        !more
            ? List.of()
            : List.of(
                answering.hasModel()
                    ? "Two tones are being drafted; they take the place of the text above."
                    : ModelTrouble.sentence(Reason.NOT_CONFIGURED, Duration.ZERO)));
  }

  /// Drafts, and shows each line that passed.
  void draft(DraftRequest plan) {
    if (stop.isStopped()) {
      return;
    }
    answering
        .draft(plan, line -> add(line, plan), ahead -> show(List.of(waiting(ahead))), stop)
        .ifPresent(this::finish);
  }

  private static String waiting(int ahead) {
    return "Many are asking; "
        + ahead
        + (ahead == 1 ? " draft is" : " drafts are")
        + " in front of yours.";
  }

  private void add(DraftedLine line, DraftRequest plan) {
    if (line.line().kind().equals(REPLY)) {
      replies.add(
          new Reply(
              String.join(" ", line.line().texts("tone")),
              restore.apply(String.join("\n\n", line.line().texts("text")))));
    } else {
      more.add(DraftView.entry(line, plan.type(), plan.option()).map(restore));
    }
    show(List.of(DRAFTED));
  }

  private void finish(Draft draft) {
    LeftOut.entries(draft).forEach(e -> more.add(e.map(restore)));
    var notes = new ArrayList<String>();
    if (!replies.isEmpty()) {
      notes.add(DRAFTED);
    }
    notes.addAll(ThreadAnswer.notes(draft));
    show(notes);
  }

  private void show(List<String> notes) {
    if (stop.isStopped()) {
      return;
    }
    boolean open =
        window.show(
            ReplyModal.of(
                new Shown(
                    first.request(),
                    first.persona(),
                    first.reason(),
                    first.personas(),
                    first.stored(),
                    replies,
                    more,
                    notes)));
    if (!open) {
      stop.stop();
    }
  }
}
