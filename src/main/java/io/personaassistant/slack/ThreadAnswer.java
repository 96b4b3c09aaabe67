package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.ModelTrouble;
import io.personaassistant.answering.Prepared;
import io.personaassistant.answering.Request;
import io.personaassistant.answering.Request.State;
import io.personaassistant.answering.Requests;
import io.personaassistant.drafting.Answer;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftRequest;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.DraftedLine;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LeftOut;
import io.personaassistant.drafting.LineNumbers;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.slack.view.EntryView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// An answer in a thread or direct message: the stored answer first, then each drafted line as it
/// passes.
final class ThreadAnswer {
  private final Answering answering;
  private final Requests requests;
  private final SlackClient client;
  private final RunningDrafts running;
  private final Sessions sessions;
  private final Delivery delivery;

  ThreadAnswer(Answering answering, Requests requests, SlackClient client, RunningDrafts running) {
    this.answering = answering;
    this.requests = requests;
    this.client = client;
    this.running = running;
    this.sessions = new Sessions(client);
    this.delivery = new Delivery(client);
  }

  /// Posts the stored answer unless that was done before, then drafts.
  void answer(Request request, Prepared prepared) {
    if (request.state() == State.RECEIVED) {
      var next =
          prepared.plan().isPresent() && !answering.hasModel()
              ? ModelTrouble.sentence(Reason.NOT_CONFIGURED, Duration.ZERO)
              : "";
      var answer = prepared.answer().map(answering.restorer(request.ref()));
      // a conversation with one person shows what that person may do, a thread in a channel not
      var carry =
          new Carry(request.ref(), "")
              .asTable(!prepared.sheet().isEmpty())
              .forReader(
                  request.channel().startsWith("D") && answering.mayKeepRecords(request.asker()));
      var message = AnswerView.firstScreen(answer, carry, next);
      if (!delivery.deliver(request, message)) {
        return;
      }
      requests.move(request.ref(), State.STORED_SHOWN);
    }
    prepared.plan().filter(_ -> answering.hasModel()).ifPresent(plan -> draft(request, plan));
  }

  private void draft(Request request, DraftRequest plan) {
    var stop = new StopSignal();
    var restore = answering.restorer(request.ref());
    var stream = new LineStream(client, request, stop);
    var numbers = new LineNumbers(plan);
    var persona = plan.material().persona().name();
    try (var _ = running.started(request.channel(), request.threadTs(), request.asker(), stop)) {
      sessions.working(request, persona + " · " + plan.type().title());
      answering
          .draft(
              plan,
              line ->
                  stream.add(
                      EntryView.markdown(
                          DraftView.entry(line, numbers.of(line), plan.type(), plan.option())
                              .map(restore))),
              stream::waiting,
              stop)
          .ifPresentOrElse(
              draft -> stream.finish(draft, endOf(draft, restore)),
              () ->
                  client.postMessage(
                      request.channel(),
                      request.threadTs(),
                      "Stopped before a line was drafted.",
                      ""));
    } finally {
      sessions.idle(request);
    }
  }

  private static String endOf(Draft draft, UnaryOperator<String> restore) {
    var end = new StringBuilder();
    LeftOut.entries(draft).forEach(e -> end.append(EntryView.markdown(e.map(restore))));
    notes(draft).forEach(n -> end.append(EntryView.small(n)));
    return end.toString();
  }

  /// What must be said at the end of a draft.
  static List<String> notes(Draft draft) {
    var notes = new ArrayList<String>();
    draft
        .failure()
        .ifPresent(reason -> notes.add(ModelTrouble.sentence(reason, draft.retryAfter())));
    if (draft.stopped()) {
      notes.add("Stopped; what stands above passed its checks.");
    }
    DraftView.nothingNew(draft).ifPresent(notes::add);
    notes.addAll(DraftView.notes(draft));
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
        draft.ref(),
        any ? DraftView.refinements(draft) : List.of(),
        any && draft.canBeSharper(),
        draft.shown().stream().map(l -> start(l, draft.request())).toList(),
        any && draft.request().type().isTable(draft.request().option()),
        false);
  }
}
