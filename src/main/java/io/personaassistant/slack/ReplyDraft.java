package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.model.ModelTrouble;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.LeftOut;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.route.Windows.Window;
import io.personaassistant.slack.view.ReplyModal;
import io.personaassistant.slack.view.ReplyModal.Drafted;
import io.personaassistant.slack.view.ReplyModal.Reply;
import io.personaassistant.slack.view.ReplyModal.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// One reply on its way into a window: the lines that passed, as they come. When the window was
/// closed or shows another persona, the model is stopped. Used by one drafting thread.
final class ReplyDraft {
  /// The kind of the lines that are sent.
  static final String REPLY = "reply";

  /// As many tones as have a place in the window from the start.
  private static final int TONES = 2;

  private static final String COMING = "Two tones are being drafted; they come below.";

  private static final String NOT_TAKEN =
      "Slack did not take the drafted replies. Choose Suggest a reply again to get them.";

  private final Answering answering;
  private final Window window;
  private final Writing writing;
  private final Shown first;
  private final UnaryOperator<String> restore;
  private final List<Reply> replies = new ArrayList<>();
  private final List<Entry> more = new ArrayList<>();
  private int lines;

  /// A window that is being written, and what ends that. Thread-safe.
  static final class Writing {
    private final StopSignal stop = new StopSignal();

    /// Ends it; when this returns, no view of it is on its way any more.
    synchronized void end() {
      stop.stop();
    }

    private boolean isOver() {
      return stop.isStopped();
    }

    private synchronized Optional<Sent> show(Supplier<Sent> view) {
      return isOver() ? Optional.empty() : Optional.of(view.get());
    }
  }

  ReplyDraft(Answering answering, Window window, Writing writing, Shown first) {
    this.answering = answering;
    this.window = window;
    this.writing = writing;
    this.first = first;
    this.restore = answering.restorer(first.place().request());
  }

  /// Shows what the records say.
  ///
  /// @param more a model could write on
  void stored(boolean more) {
    boolean drafted = more && answering.hasModel();
    var notes = more && !drafted ? List.of(ModelTrouble.notSetUp()) : List.<String>of();
    if (!writing.isOver()
        && !window.fill(ReplyModal.TITLE, view(drafted ? COMING : "", drafted, notes))) {
      writing.end();
    }
  }

  /// Drafts, and shows each line that passed.
  void draft(DraftRequest plan) {
    if (writing.isOver()) {
      return;
    }
    answering
        .draft(plan, line -> add(line, plan), ahead -> show(DraftEnd.ahead(ahead)), writing.stop)
        .ifPresent(this::finish);
  }

  private void add(DraftedLine line, DraftRequest plan) {
    lines++;
    if (line.line().kind().equals(REPLY)) {
      replies.add(
          new Reply(
              String.join(" ", line.line().texts("tone")),
              restore.apply(String.join("\n\n", line.line().texts("text"))),
              lines));
    } else {
      more.add(DraftView.entry(line, plan.type(), plan.option()).map(restore));
    }
    show(COMING);
  }

  private void finish(Draft draft) {
    LeftOut.entries(draft).forEach(e -> more.add(e.map(restore)));
    var last = view(done(), false, DraftEnd.notes(draft));
    if (refused(() -> Patience.send(() -> window.update(last))).isPresent()) {
      // what stands there from the records stays, and what was to come is not waited for
      replies.clear();
      more.clear();
      refused(() -> window.update(view(NOT_TAKEN, false, List.of())));
    }
  }

  /// What Slack says against a view; empty also for one that is no longer to be shown.
  private Optional<String> refused(Supplier<Sent> view) {
    return writing
        .show(view)
        .flatMap(
            sent -> sent instanceof Sent.Refused(var code) ? Optional.of(code) : Optional.empty());
  }

  private String done() {
    return replies.isEmpty()
        ? "No drafted reply came of it; the end of this window says why."
        : "Drafted, not approved: read it before you send it.";
  }

  private void show(String progress) {
    refused(() -> window.update(view(progress, true, List.of())))
        .filter(code -> SlackTrouble.of(code) != SlackTrouble.LATER)
        .ifPresent(_ -> writing.end());
  }

  private String view(String progress, boolean isComing, List<String> notes) {
    int toCome = isComing ? Math.max(0, TONES - replies.size()) : 0;
    return ReplyModal.of(first, new Drafted(progress, replies, toCome, more, notes));
  }
}
