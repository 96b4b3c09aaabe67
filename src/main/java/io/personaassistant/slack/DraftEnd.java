package io.personaassistant.slack;

import io.personaassistant.answering.model.ModelTrouble;
import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftNotes;
import io.personaassistant.drafting.DraftSheet;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.slack.view.LineChoice;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// What stands below the lines of a draft in Slack: what must be said of it, and its buttons. Pure
/// functions.
final class DraftEnd {
  /// What stands in the place of a draft of which nothing was written.
  static final String STOPPED = "Stopped before a line was drafted.";

  private DraftEnd() {}

  /// What is said to who waits for a draft: how many are in front of theirs.
  static String ahead(int drafts) {
    return "Many are asking; "
        + Sentence.counted(drafts, "draft is", "drafts are")
        + " in front of yours.";
  }

  /// What must be said at the end of a draft.
  static List<String> notes(Draft draft) {
    var notes = new ArrayList<String>();
    ModelTrouble.of(draft).ifPresent(notes::add);
    if (draft.stopped()) {
      notes.add(
          draft.shown().isEmpty() ? STOPPED : "Stopped; what stands above passed its checks.");
    }
    DraftNotes.nothingNew(draft).ifPresent(notes::add);
    notes.addAll(DraftNotes.notes(draft));
    return notes;
  }

  private static String start(DraftedLine line, DraftRequest request) {
    return DraftView.entry(line, request.type(), request.option()).parts().stream()
        .findFirst()
        .map(Answer.Part::text)
        .orElse("");
  }

  /// What is sent with the buttons of a draft.
  static Carry carry(Request request, Draft draft) {
    boolean any = !draft.shown().isEmpty();
    return new Carry(
        request.ref(),
        draft.standing(),
        any ? DraftView.refinements(draft) : List.of(),
        any && draft.canBeSharper(),
        LineChoice.ofDraft(
            draft.standing(), draft.shown().stream().map(l -> start(l, draft.request())).toList()),
        !DraftSheet.of(draft.shown(), draft.request().type(), draft.request().option()).isEmpty(),
        false);
  }
}
