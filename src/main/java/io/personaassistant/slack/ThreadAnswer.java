package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.model.ModelTrouble;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.drafting.DraftListener;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.LeftOut;
import io.personaassistant.drafting.LineNumbers;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.slack.Delivery.Came;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.slack.view.LineChoice;
import io.personaassistant.slack.view.block.EntryView;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// An answer in a thread or direct message: the stored answer first, then each drafted line as it
/// passes. The model is asked while the stored answer is on its way to Slack.
final class ThreadAnswer {
  private final Answering answering;
  private final Requests requests;
  private final SlackClient client;
  private final Sessions sessions;
  private final Delivery delivery;
  private final Executor work;

  /// @param work brings the stored answer to Slack beside the drafting, and says when we are done
  ThreadAnswer(Answering answering, Requests requests, SlackClient client, Executor work) {
    this.answering = answering;
    this.requests = requests;
    this.client = client;
    this.sessions = new Sessions(client, work);
    this.delivery = new Delivery(client);
    this.work = work;
  }

  /// Posts the stored answer unless that was done before, and drafts. Where a model has to say
  /// first what is meant, the thread shows that we are at it.
  ///
  /// @param prepare makes the stored answer; told what to run before it asks a model what is meant
  /// @return false when Slack takes nothing just now, so that it must be answered again
  boolean answer(Request request, Function<Runnable, Prepared> prepare, StopSignal stop) {
    var isWorking = new AtomicBoolean();
    try {
      var prepared =
          prepare.apply(() -> {
            isWorking.set(true);
            sessions.working(request, Doing.READING);
          });
      if (stop.isStopped()) {
        return delivery.came(request, post(request, DraftEnd.STOPPED)) != Came.NOT_YET;
      }
      var plan = prepared.plan().filter(_ -> answering.hasModel());
      if (plan.isPresent()) {
        // it ends what it says of its work itself
        isWorking.set(false);
        return draft(request, prepared, plan.get(), stop);
      }
      return showStored(request, prepared) != Came.NOT_YET;
    } finally {
      if (isWorking.get()) {
        sessions.idle(request);
      }
    }
  }

  private Came showStored(Request request, Prepared prepared) {
    if (request.state() != State.RECEIVED) {
      return Came.THERE;
    }
    var next = prepared.plan().isPresent() && !answering.hasModel() ? ModelTrouble.notSetUp() : "";
    var restore = answering.restorer(request.ref());
    var answer = prepared.answer().map(restore);
    // a conversation with one person shows what that person may do, a thread in a channel not
    var carry =
        new Carry(request.ref(), "")
            .with(LineChoice.ofAnswer(request.ref(), prepared.answer(), restore))
            .asTable(!prepared.sheet().isEmpty())
            .forReader(
                request.channel().startsWith("D") && answering.mayKeepRecords(request.asker()));
    var came = delivery.deliver(request, AnswerView.firstScreen(answer, carry, next));
    if (came == Came.THERE) {
      requests.move(request.ref(), State.STORED_SHOWN);
    }
    return came;
  }

  /// @return false when it must be answered again
  private boolean draft(Request request, Prepared prepared, DraftRequest plan, StopSignal stop) {
    var restore = answering.restorer(request.ref());
    var stream = new LineStream(client, request, stop, System::nanoTime);
    var below = new Below();
    var above = above(request, prepared, Doing.drafting(plan), below, stop);
    try {
      var lines = new Lines(plan, stream, restore, below, above);
      var draft =
          answering.draft(
              plan,
              lines,
              ahead ->
                  below.send(() -> {
                    if (!lines.begun().get()) {
                      waiting(request, ahead);
                    }
                  }),
              stop);
      var came = above.join();
      if (came == Came.THERE) {
        var end =
            draft
                .map(d ->
                    stream.finish(d, LeftOut.entries(d).stream().map(e -> e.map(restore)).toList()))
                .orElseGet(() -> post(request, DraftEnd.STOPPED));
        came = delivery.came(request, end);
      }
      return came != Came.NOT_YET;
    } finally {
      // what is above may still be on its way, and only what is shown as busy is set back
      stands(above);
      sessions.idle(request);
    }
  }

  /// Shows who asked how many drafts are in front; nobody else in a channel waits for it.
  private void waiting(Request request, int ahead) {
    var sentence = DraftEnd.ahead(ahead);
    if (request.channel().startsWith("D")) {
      client.postMessage(request.channel(), request.threadTs(), sentence, "");
    } else {
      client.postEphemeral(request.channel(), request.asker(), request.threadTs(), sentence);
    }
  }

  /// Brings what stands above the draft to Slack, and what was kept below it; stops the draft when
  /// that cannot be done.
  ///
  /// @return what became of it, once that is known
  private CompletableFuture<Came> above(
      Request request, Prepared prepared, Doing doing, Below below, StopSignal stop) {
    return CompletableFuture.supplyAsync(
            () -> {
              var came = showStored(request, prepared);
              if (came == Came.THERE) {
                sessions.working(request, doing);
                below.stands();
              }
              return came;
            },
            work)
        .whenComplete((came, broken) -> {
          if (broken != null || came != Came.THERE) {
            below.never();
            stop.stop();
          }
        });
  }

  /// Waits until it is known whether what comes above the draft stands there.
  private static boolean stands(CompletableFuture<Came> above) {
    return above.handle((came, broken) -> broken == null && came == Came.THERE).join();
  }

  /// The lines of a draft on their way below the stored answer.
  private record Lines(
      DraftRequest plan,
      LineStream stream,
      UnaryOperator<String> restore,
      Below below,
      CompletableFuture<Came> above,
      LineNumbers numbers,
      AtomicBoolean begun)
      implements DraftListener {
    Lines(
        DraftRequest plan,
        LineStream stream,
        UnaryOperator<String> restore,
        Below below,
        CompletableFuture<Came> above) {
      this(plan, stream, restore, below, above, new LineNumbers(plan), new AtomicBoolean());
    }

    @Override
    public void line(DraftedLine line) {
      begun.set(true);
      var entry = numbers.entry(line);
      var language = DraftView.language(plan, line);
      below.send(() -> {
        stream.language(language);
        stream.add(EntryView.markdown(entry.map(restore)));
      });
    }

    @Override
    public boolean isSeen() {
      return stands(above);
    }
  }

  private Sent post(Request request, String sentence) {
    return Patience.send(
        () -> client.postMessage(request.channel(), request.threadTs(), sentence, ""));
  }
}
