package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.slack.view.DraftMessage;
import io.personaassistant.slack.view.Message;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the buttons under an answer do. Each checks again who presses and where it goes.
/// Thread-safe.
final class Actions {
  private static final String GONE = "That question is no longer kept. Please ask it again.";
  private final Office office;
  private final Conversation conversation;
  private final Stopping stopping;
  private final Answering answering;

  Actions(Office office, Conversation conversation, Stopping stopping) {
    this.office = office;
    this.conversation = conversation;
    this.stopping = stopping;
    this.answering = office.program().answering();
  }

  /// Asks what the button carries, where the button stands.
  void ask(Pressed pressed) {
    if (pressed.isPrivate()) {
      conversation.pressed(pressed.asker(), pressed.value(), pressed.responseUrl());
    } else {
      conversation.pressedInThread(pressed.asker(), pressed.value());
    }
  }

  /// Refines the draft that the button or menu stands under; the new one comes where it stands.
  void refine(Pressed pressed) {
    var text = "refine " + pressed.part("draft") + " " + pressed.part("refine");
    ask(pressed.carrying(text));
  }

  /// Asks the same again.
  void again(Routes routes, Pressed pressed) {
    office
        .asked(pressed.part("request"))
        .map(r -> answering.drafts().again(asked(r, pressed.asker()), pressed.part("draft")))
        .ifPresentOrElse(words -> ask(pressed.carrying(words)), () -> routes.tell(pressed, GONE));
  }

  /// What was asked, with personal data back in it for who asked and as long as it is remembered.
  private String asked(Request request, Asker asker) {
    return request.asker().equals(asker.user())
        ? answering.restorer(request.ref()).apply(request.text())
        : request.text();
  }

  /// Shows the whole of a stored answer or of a draft to who pressed.
  void showAll(Routes routes, Pressed pressed) {
    var request = office.asked(pressed.part("request"));
    var draft = pressed.part("draft");
    var stored = office.program().records().drafts().find(draft);
    if (request.isEmpty() || (!draft.isEmpty() && stored.isEmpty())) {
      routes.tell(pressed, GONE);
      return;
    }
    var message =
        stored
            .map(d -> whole(pressed.asker().user(), d, new Carry(request.get().ref(), draft)))
            .orElseGet(
                () -> AnswerView.of(answering.prepare(request.get()).answer(), Carry.NONE, ""));
    office.windows().tell(pressed, message.text(), message.blocks());
  }

  private Message whole(String user, DraftStore.Stored draft, Carry carry) {
    var drafts = answering.drafts();
    UnaryOperator<List<Entry>> reader = all -> answering.reading().entries(user, draft, all);
    var entries = reader.apply(drafts.numbered(draft));
    return DraftMessage.of(
        SlashAnswer.heading(drafts.title(draft)),
        entries,
        read(drafts.notes(draft, entries), reader),
        carry,
        false);
  }

  /// Notes below the lines of a draft as somebody may read them: a mark may hold words of evidence.
  static List<String> read(List<String> notes, UnaryOperator<List<Entry>> reader) {
    var entries =
        notes.stream().map(n -> new Entry(List.of(Part.detail("", n)), List.of(), "")).toList();
    return reader.apply(entries).stream()
        .map(e -> String.join(" ", e.parts().stream().map(Part::text).toList()))
        .toList();
  }

  /// Somebody pressed Slack's stop button in a thread.
  void stop(String user, String channel, String threadTs) {
    office.work().execute(() -> stopping.stop(user, channel, threadTs));
  }
}
