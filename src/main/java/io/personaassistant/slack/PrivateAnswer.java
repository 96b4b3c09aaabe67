package io.personaassistant.slack;

import com.slack.api.bolt.response.Response;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Admission;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.transport.WorkThreads;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.slack.view.Message;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// An answer that only who asked reads: the acknowledgement of a slash command, and what follows it
/// or a button at a response URL. Thread-safe.
record PrivateAnswer(
    Function<Request, Prepared> prepare,
    Requests requests,
    SlashAnswer slash,
    Admission admission,
    BrokenAnswers broken,
    RunningDrafts running,
    WorkThreads work) {
  /// A stored answer that takes longer than this is not waited for: Slack gives up after 3 seconds.
  private static final long ACKNOWLEDGE_MILLISECONDS = 2_000;

  /// The acknowledgement of a slash command: the stored answer when it is ready within two seconds,
  /// one less than Slack waits.
  Response acknowledged(Request request, Asker asker) {
    var ready = new CompletableFuture<Message>();
    var acknowledged = new CompletableFuture<Boolean>();
    work.execute(
        running.remembered(
            request,
            stop ->
                broken.guarded(request, () -> answer(request, asker, ready, acknowledged, stop))));
    try {
      var message = ready.get(ACKNOWLEDGE_MILLISECONDS, TimeUnit.MILLISECONDS);
      acknowledged.complete(true);
      return Response.builder()
          .statusCode(200)
          .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
          .body(SlackClient.ephemeral(message.text(), message.blocks()))
          .build();
    } catch (TimeoutException _) {
      acknowledged.complete(false);
      return sentence("Looking that up; the answer follows in a moment.");
    } catch (ExecutionException _) {
      // logged where it broke
      acknowledged.complete(true);
      return sentence(BrokenAnswers.sentence(request));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      acknowledged.complete(false);
      return sentence("I am being stopped; please ask again in a minute.");
    }
  }

  /// Answers where no acknowledgement waits for it.
  void late(Request request, Asker asker, StopSignal stop) {
    var late = CompletableFuture.completedFuture(false);
    answer(request, asker, new CompletableFuture<>(), late, stop);
  }

  /// The whole of a private answer. `ready` gets the stored answer; `acknowledged` says whether
  /// that was in time to be the acknowledgement.
  private void answer(
      Request request,
      Asker asker,
      CompletableFuture<Message> ready,
      CompletableFuture<Boolean> acknowledged,
      StopSignal stop) {
    Optional<Prepared> prepared = Optional.empty();
    State end = State.DONE;
    try {
      var refused = admission.privately(asker);
      if (refused.isPresent()) {
        ready.complete(refusal(refused.get()));
        end = State.REFUSED;
      } else {
        prepared = Optional.of(prepare.apply(request));
        ready.complete(slash.stored(request, prepared.get()));
      }
    } catch (RuntimeException e) {
      ready.completeExceptionally(e);
      throw e;
    }
    if (request.state() == State.RECEIVED
        && !acknowledged.join()
        && !slash.send(request, ready.join())) {
      broken.ended(request, false);
      return;
    }
    requests.move(request.ref(), end == State.DONE ? State.STORED_SHOWN : end);
    if (end == State.DONE) {
      broken.ended(
          request,
          prepared
              .flatMap(Prepared::plan)
              .map(plan -> slash.draft(request, plan, stop))
              .orElse(true));
    }
  }

  private static Message refusal(String sentence) {
    return AnswerView.of(Answer.sentence("No answer", sentence, FollowUps.NONE), Carry.NONE, "");
  }

  /// An acknowledgement that only who asked reads.
  static Response sentence(String text) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(SlackClient.ephemeral(text, ""))
        .build();
  }
}
