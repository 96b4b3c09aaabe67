package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Admission;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Elsewhere;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// An answer that stands in a thread: where it was asked, or in the app's conversation with who
/// asked. Thread-safe.
final class OpenAnswer {
  private final Answering answering;
  private final Requests requests;
  private final SlackClient client;
  private final Admission admission;
  private final BrokenAnswers broken;
  private final RunningDrafts running;
  private final ThreadHistory history;
  private final ThreadAnswer thread;

  OpenAnswer(
      Answering answering,
      Requests requests,
      SlackClient client,
      Admission admission,
      BrokenAnswers broken,
      RunningDrafts running,
      ThreadHistory history,
      Executor work) {
    this.answering = answering;
    this.requests = requests;
    this.client = client;
    this.admission = admission;
    this.broken = broken;
    this.running = running;
    this.history = history;
    this.thread = new ThreadAnswer(answering, requests, client, work);
  }

  /// Begins a thread in the conversation with who asked, and answers there.
  void inMessages(Request request, Asker asker, StopSignal stop) {
    var asked = Mrkdwn.escape(answering.restorer(request.ref()).apply(request.text()));
    var posted = client.postDirect(request.asker(), "You asked: " + asked);
    if (posted.isEmpty()) {
      broken.ended(request, false);
      return;
    }
    var placed = request.in(posted.get().channel(), posted.get().ts());
    requests.place(placed);
    var there = new Asker(asker.team(), asker.user(), placed.channel(), placed.threadTs(), false);
    // Slack's own button stops what is written in the thread where it stands
    try (var _ = running.started(placed.channel(), placed.threadTs(), placed.asker(), stop)) {
      inThread(placed, there, stop);
    }
  }

  /// Answers in the thread of a request, for who may have an answer there.
  void inThread(Request request, Asker asker, StopSignal stop) {
    inThread(
        request,
        asker,
        () -> {
          var heard = history.heard(request);
          return thread.answer(
              heard,
              asking -> prepared(answering, heard, r -> answering.prepareInTurn(r, asking, stop)),
              stop);
        });
  }

  /// The same with an answer that is given otherwise.
  ///
  /// @param answer false when it must be answered again
  void inThread(Request request, Asker asker, BooleanSupplier answer) {
    var closed = admission.inThread(request, asker);
    if (closed.isPresent()) {
      broken.refused(request, closed.get());
      return;
    }
    broken.ended(request, answer.getAsBoolean());
  }

  /// What is answered: what is done elsewhere, or what comes of reading the request.
  static Prepared prepared(Answering answering, Request request, Function<Request, Prepared> read) {
    return Elsewhere.of(request.text(), answering.words())
        .map(Prepared::refused)
        .orElseGet(() -> read.apply(request));
  }
}
