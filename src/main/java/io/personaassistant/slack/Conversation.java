package io.personaassistant.slack;

import com.slack.api.bolt.response.Response;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.database.DatabaseException;
import io.personaassistant.database.DatabaseRefused;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.slack.api.Installation.Identity;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Admission;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.SlackText;
import io.personaassistant.slack.transport.WorkThreads;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From what somebody said in Slack to an answer: on disk first, then acknowledged, then answered
/// on a virtual thread. Thread-safe.
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /// A request that has broken this often is given up.
  private static final int MOST_ATTEMPTS = 3;

  /// Offers of files that Slack did not take yet, by request.
  private final Map<String, BooleanSupplier> offers = new ConcurrentHashMap<>();

  private final AskedInSlack asked;
  private final Requests requests;
  private final SlackClient client;
  private final BrokenAnswers broken;
  private final PrivateAnswer alone;
  private final OpenAnswer open;
  private final RunningDrafts running;
  private final Stopping stopping;
  private final WorkThreads work;
  private final String ownUser;

  Conversation(
      Program program,
      SlackClient client,
      Admission admission,
      RunningDrafts running,
      Stopping stopping,
      WorkThreads work,
      Identity identity) {
    var answering = program.answering();
    this.asked = new AskedInSlack(program);
    this.requests = program.requests();
    this.client = client;
    this.running = running;
    this.stopping = stopping;
    this.work = work;
    this.ownUser = identity.user();
    this.broken = new BrokenAnswers(requests, client, program.clock());
    var history = new ThreadHistory(answering, requests, client, ownUser, identity.scopes());
    this.open =
        new OpenAnswer(answering, requests, client, admission, broken, running, history, work);
    this.alone =
        new PrivateAnswer(
            r -> OpenAnswer.prepared(answering, r, answering::prepare),
            requests,
            new SlashAnswer(answering, requests, client),
            admission,
            broken,
            running,
            work);
  }

  /// Answers a slash command: the stored answer is the acknowledgement when it is ready within two
  /// seconds, one less than Slack waits.
  Response slash(Asker asker, String text, String responseUrl) {
    if (Stopping.isAskedBy(text) && running.isAny(asker.user())) {
      work.execute(() -> running.stopAll(asker.user()));
      return PrivateAnswer.sentence(Stopping.STOPPED);
    }
    Request request;
    try {
      request =
          asked.request(Surface.SLASH, asker, SlackText.plain(text, ownUser), "", "", responseUrl);
      if (!requests.receive(request)) {
        return Response.ok();
      }
    } catch (DatabaseRefused | DatabaseException e) {
      // Slack does not send a command again as it does an event
      LOG.error("a command could not be stored: {}", e.getClass().getName());
      return PrivateAnswer.sentence(Routes.NOT_STORED);
    }
    return alone.acknowledged(request, asker);
  }

  /// A private answer to a button, sent to the response URL that came with it.
  void pressed(Asker asker, String text, String responseUrl) {
    // a request with a thread is finished in it, where everybody reads, by the next process
    var outside = new Asker(asker.team(), asker.user(), asker.channel(), "", asker.shared());
    var request = asked.request(Surface.AGAIN, outside, text, "", "", responseUrl);
    requests.receive(request);
    begin(request, stop -> alone.late(request, asker, stop));
  }

  /// Answers a mention or direct message in its thread; a second delivery of it does nothing.
  ///
  /// @param shared the message that was forwarded with it, which is heard and no command; `""` for
  ///   none
  void event(
      Surface surface, Asker asker, String text, String shared, String event, String messageTs) {
    var words = SlackText.plain(text, ownUser);
    var said = asked.request(surface, asker, words, event, messageTs, "");
    var request =
        shared.isBlank()
            ? said
            : said.saying(asked.forwarded(words, SlackText.plain(shared, ownUser), said.ref()));
    if (!requests.receive(request)) {
      return;
    }
    if (Stopping.isAskedBy(request.text())) {
      work.execute(() -> broken.guarded(request, () -> stop(request, asker)));
    } else {
      begin(request, stop -> open.inThread(request, asker, stop));
    }
  }

  /// Works on a request; from now on it can be stopped.
  private void begin(Request request, Consumer<StopSignal> answer) {
    work.execute(
        running.remembered(request, stop -> broken.guarded(request, () -> answer.accept(stop))));
  }

  private void stop(Request request, Asker asker) {
    if (stopping.byWords(request)) {
      requests.move(request.ref(), State.DONE);
    } else {
      open.inThread(request, asker, new StopSignal());
    }
  }

  /// Files that somebody sent, with words that ask for nothing else: `offer` answers who may ask,
  /// and is false while it must be made again.
  void files(Asker asker, String text, String event, String messageTs, BooleanSupplier offer) {
    var request =
        asked.request(Surface.DIRECT, asker, SlackText.plain(text, ownUser), event, messageTs, "");
    if (requests.receive(request)) {
      work.execute(() -> offered(request, asker, offer));
    }
  }

  /// What is offered is known to this process alone: the one after it says how to bring in files.
  private void offered(Request request, Asker asker, BooleanSupplier offer) {
    broken.guarded(
        request,
        () ->
            open.inThread(
                request,
                asker,
                () -> {
                  boolean isThere = offer.getAsBoolean();
                  if (!isThere) {
                    offers.put(request.ref(), offer);
                  }
                  return isThere;
                }));
  }

  /// A button under a message that everybody sees: the answer goes into its thread.
  void pressedInThread(Asker asker, String text) {
    var request = asked.request(Surface.AGAIN, asker, text, "", "", "");
    requests.receive(request);
    begin(request, stop -> open.inThread(request, asker, stop));
  }

  /// A question from a window: its answer goes into the app's conversation with who asks.
  ///
  /// @param window its id: a window that is sent twice is answered once
  /// @param words what is asked, on one line
  /// @param text what it is asked of, never read as names or commands; may be `""`
  void direct(Asker asker, String window, String words, String text) {
    var whole = words.strip() + (text.isEmpty() ? "" : "\n" + text);
    var request = asked.request(Surface.DIRECT, asker, whole, "view:" + window, "", "");
    if (requests.receive(request)) {
      begin(request, stop -> open.inMessages(request, asker, stop));
    }
  }

  /// Goes on with a request that a process which is gone left behind.
  void recover(Request request) {
    begin(request, stop -> again(request, stop));
  }

  private void again(Request request, StopSignal stop) {
    LOG.info("{} taken over, attempt {}", request.ref(), request.attempts());
    var offer = offers.remove(request.ref());
    if (request.attempts() > MOST_ATTEMPTS) {
      broken.tell(request);
      return;
    }
    var asker =
        new Asker(request.team(), request.asker(), request.channel(), request.threadTs(), false);
    boolean isPrivate = request.surface() == Surface.SLASH || request.threadTs().isEmpty();
    if (offer != null) {
      offered(request, asker, offer);
    } else if (!isPrivate) {
      open.inThread(request, asker, stop);
    } else if (request.isFromWindow()) {
      open.inMessages(request, asker, stop);
    } else if (broken.canRespond(request)) {
      alone.late(request, asker, stop);
    } else {
      var told =
          Patience.send(() ->
              client.postMessage(
                  request.asker(),
                  "",
                  "I was interrupted while I worked on your question. Please ask it again.",
                  ""));
      if (!(told instanceof Sent.Refused && broken.keeps(request))) {
        requests.move(request.ref(), State.FAILED);
      }
    }
  }
}
