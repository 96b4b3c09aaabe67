package io.personaassistant.slack;

import com.slack.api.bolt.response.Response;
import io.personaassistant.answering.Answering;
import io.personaassistant.answering.Refs;
import io.personaassistant.answering.Requests;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.database.DatabaseException;
import io.personaassistant.database.DatabaseRefused;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.slack.api.Directory.Identity;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Admission;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Elsewhere;
import io.personaassistant.slack.route.SlackText;
import io.personaassistant.slack.transport.Work;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.slack.view.Message;
import io.personaassistant.slack.view.Mrkdwn;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From what somebody said in Slack to an answer: on disk first, then acknowledged, then answered
/// on a virtual thread. Thread-safe.
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /// A stored answer that takes longer than this is not waited for: Slack gives up after 3 seconds.
  private static final long ACKNOWLEDGE_MILLISECONDS = 2_000;

  /// A request that has broken this often is given up.
  private static final int MOST_ATTEMPTS = 3;

  private final Answering answering;
  private final Requests requests;
  private final SlackClient client;
  private final Admission admission;
  private final BrokenAnswers broken;
  private final SlashAnswer slash;
  private final ThreadAnswer thread;
  private final ThreadHistory history;
  private final Stopping stopping;
  private final Work work;
  private final Clock clock;
  private final long workspace;
  private final String ownUser;

  Conversation(
      Answering answering,
      Requests requests,
      SlackClient client,
      Admission admission,
      RunningDrafts running,
      Stopping stopping,
      Work work,
      Clock clock,
      long workspace,
      Identity identity) {
    this.answering = answering;
    this.requests = requests;
    this.client = client;
    this.admission = admission;
    this.broken = new BrokenAnswers(requests, client, clock);
    this.slash = new SlashAnswer(answering, requests, client);
    this.thread = new ThreadAnswer(answering, requests, client, running, work);
    this.stopping = stopping;
    this.work = work;
    this.clock = clock;
    this.workspace = workspace;
    this.ownUser = identity.user();
    this.history = new ThreadHistory(answering, requests, client, ownUser, identity.scopes());
  }

  /// Answers a slash command: the stored answer is the acknowledgement when it is ready within two
  /// seconds, one less than Slack waits.
  Response slash(Asker asker, String text, String responseUrl) {
    Request request;
    try {
      request = request(Surface.SLASH, asker, SlackText.plain(text, ownUser), "", "", responseUrl);
      if (!requests.receive(request)) {
        return Response.ok();
      }
    } catch (DatabaseRefused | DatabaseException e) {
      // Slack does not send a command again as it does an event
      LOG.error("a command could not be stored: {}", e.getClass().getName());
      return sentence(
          "Your question could not be stored, so nothing was done with it. Please ask again in a"
              + " minute; if it stays like this, an admin finds out more with `persona doctor`.");
    }
    var ready = new CompletableFuture<Message>();
    var acknowledged = new CompletableFuture<Boolean>();
    work.execute(
        () -> broken.guarded(request, () -> privately(request, asker, ready, acknowledged)));
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

  private static Response sentence(String text) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(SlackClient.ephemeral(text, ""))
        .build();
  }

  /// The whole of a private answer. `ready` gets the stored answer; `acknowledged` says whether
  /// that was in time to be the acknowledgement.
  private void privately(
      Request request,
      Asker asker,
      CompletableFuture<Message> ready,
      CompletableFuture<Boolean> acknowledged) {
    Optional<Prepared> prepared = Optional.empty();
    State end = State.DONE;
    try {
      var refused = admission.privately(asker);
      if (refused.isPresent()) {
        ready.complete(refusal(refused.get()));
        end = State.REFUSED;
      } else {
        prepared = Optional.of(prepared(request, answering::prepare));
        ready.complete(slash.stored(request, prepared.get()));
      }
    } catch (RuntimeException e) {
      ready.completeExceptionally(e);
      throw e;
    }
    if (request.state() == State.RECEIVED
        && !acknowledged.join()
        && !slash.send(request, ready.join())) {
      requests.leave(request.ref());
      return;
    }
    requests.move(request.ref(), end == State.DONE ? State.STORED_SHOWN : end);
    if (end == State.DONE) {
      ended(
          request,
          prepared.flatMap(Prepared::plan).map(plan -> slash.draft(request, plan)).orElse(true));
    }
  }

  /// Ends a request, or leaves it to be answered again.
  private void ended(Request request, boolean isOver) {
    if (isOver) {
      requests.move(request.ref(), State.DONE);
    } else {
      LOG.warn("{} is left for later: Slack takes nothing now", request.ref());
      requests.leave(request.ref());
    }
  }

  /// A private answer to a button, sent to the response URL that came with it.
  void pressed(Asker asker, String text, String responseUrl) {
    // a request with a thread is finished in it, where everybody reads, by the next process
    var alone = new Asker(asker.team(), asker.user(), asker.channel(), "", asker.shared());
    var request = request(Surface.AGAIN, alone, text, "", "", responseUrl);
    requests.receive(request);
    var late = CompletableFuture.completedFuture(false);
    work.execute(() ->
        broken.guarded(request, () -> privately(request, asker, new CompletableFuture<>(), late)));
  }

  /// Answers a mention or direct message in its thread; a second delivery of it does nothing.
  void event(Surface surface, Asker asker, String text, String event, String messageTs) {
    var request = request(surface, asker, SlackText.plain(text, ownUser), event, messageTs, "");
    if (requests.receive(request)) {
      work.execute(() -> broken.guarded(request, () -> inThread(request, asker)));
    }
  }

  /// Files that somebody sent, with words that ask for nothing else: `offer` answers who may ask.
  void files(Asker asker, String text, String event, String messageTs, Runnable offer) {
    var request =
        request(Surface.DIRECT, asker, SlackText.plain(text, ownUser), event, messageTs, "");
    if (requests.receive(request)) {
      work.execute(() ->
          broken.guarded(
              request,
              () ->
                  inThread(
                      request,
                      asker,
                      () -> {
                        offer.run();
                        return true;
                      })));
    }
  }

  /// A button under a message that everybody sees: the answer goes into its thread.
  void pressedInThread(Asker asker, String text) {
    var request = request(Surface.AGAIN, asker, text, "", "", "");
    requests.receive(request);
    work.execute(() -> broken.guarded(request, () -> inThread(request, asker)));
  }

  /// A question from a window: its answer goes into the app's conversation with who asks.
  ///
  /// @param words what is asked, on one line
  /// @param text what it is asked of, never read as names or commands; may be `""`
  void direct(Asker asker, String words, String text) {
    var asked = words.strip() + (text.isEmpty() ? "" : "\n" + text);
    var request = request(Surface.DIRECT, asker, asked, "", "", "");
    requests.receive(request);
    work.execute(() -> broken.guarded(request, () -> inMessages(request, asker)));
  }

  /// Begins a thread in the conversation with who asked, and answers there.
  private void inMessages(Request request, Asker asker) {
    var asked = Mrkdwn.escape(answering.restorer(request.ref()).apply(request.text()));
    var posted = client.postDirect(request.asker(), "You asked: " + asked);
    if (posted.isEmpty()) {
      ended(request, false);
      return;
    }
    var placed = request.in(posted.get().channel(), posted.get().ts());
    requests.place(placed);
    inThread(
        placed, new Asker(asker.team(), asker.user(), placed.channel(), placed.threadTs(), false));
  }

  private void inThread(Request request, Asker asker) {
    inThread(
        request,
        asker,
        () -> {
          var heard = history.heard(request);
          return thread.answer(
              heard,
              (asking, stop) -> prepared(heard, r -> answering.prepareInTurn(r, asking, stop)));
        });
  }

  /// @param answer false when it must be answered again
  private void inThread(Request request, Asker asker, BooleanSupplier answer) {
    if (stopping.byWords(request)) {
      requests.move(request.ref(), State.DONE);
      return;
    }
    var closed = admission.inThread(request, asker);
    if (closed.isPresent()) {
      broken.refuse(request, closed.get());
      requests.move(request.ref(), State.REFUSED);
      return;
    }
    ended(request, answer.getAsBoolean());
  }

  private Prepared prepared(Request request, Function<Request, Prepared> read) {
    return Elsewhere.of(request.text(), answering.words())
        .map(Prepared::refused)
        .orElseGet(() -> read.apply(request));
  }

  /// Goes on with a request that a process which is gone left behind.
  void recover(Request request) {
    work.execute(() -> broken.guarded(request, () -> again(request)));
  }

  private void again(Request request) {
    LOG.info("{} taken over, attempt {}", request.ref(), request.attempts());
    if (request.attempts() > MOST_ATTEMPTS) {
      broken.tell(request);
      return;
    }
    var asker =
        new Asker(request.team(), request.asker(), request.channel(), request.threadTs(), false);
    boolean isPrivate = request.surface() == Surface.SLASH || request.threadTs().isEmpty();
    if (!isPrivate) {
      inThread(request, asker);
    } else if (request.isFromWindow()) {
      inMessages(request, asker);
    } else if (broken.canRespond(request)) {
      privately(
          request, asker, new CompletableFuture<>(), CompletableFuture.completedFuture(false));
    } else {
      client.postMessage(
          request.asker(),
          "",
          "I was interrupted while I worked on your question. Please ask it again.",
          "");
      requests.move(request.ref(), State.FAILED);
    }
  }

  private static Message refusal(String sentence) {
    return AnswerView.of(Answer.sentence("No answer", sentence, FollowUps.NONE), Carry.NONE, "");
  }

  private Request request(
      Surface surface,
      Asker asker,
      String text,
      String event,
      String messageTs,
      String responseUrl) {
    var ref = Refs.next("q");
    return new Request(
        ref,
        workspace,
        surface,
        event,
        asker.team(),
        asker.channel(),
        messageTs,
        asker.threadTs(),
        asker.user(),
        answering.heard(text, ref),
        clock.instant(),
        State.RECEIVED,
        responseUrl,
        0,
        1);
  }
}
