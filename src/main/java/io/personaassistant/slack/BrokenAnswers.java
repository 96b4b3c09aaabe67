package io.personaassistant.slack;

import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where an answer that breaks is caught, and who asked is told. Thread-safe.
record BrokenAnswers(Requests requests, SlackClient client, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenAnswers.class);

  /// Runs the work on a request; when it breaks, logs the kind of trouble and tells the person.
  void guarded(Request request, Runnable answer) {
    try {
      answer.run();
    } catch (RuntimeException e) {
      var why = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
      LOG.error(
          "{} broke: {} at {}",
          request.ref(),
          why.getClass().getName(),
          why.getStackTrace().length > 0 ? why.getStackTrace()[0] : "?");
      tell(request);
    }
  }

  /// Tells who asked that it came to nothing, where they asked, and ends the request.
  void tell(Request request) {
    try {
      var sentence = sentence(request);
      var there =
          !request.threadTs().isEmpty()
              ? Patience.send(
                  () -> client.postMessage(request.channel(), request.threadTs(), sentence, ""))
              : canRespond(request)
                  ? Patience.send(() -> client.respond(request.responseUrl(), sentence, ""))
                  : new Sent.Refused("no_response_url");
      if (there instanceof Sent.Refused) {
        there = Patience.send(() -> client.postMessage(request.asker(), "", sentence, ""));
      }
      if (!(there instanceof Sent.Refused && keeps(request))) {
        requests.move(request.ref(), State.FAILED);
      }
    } catch (RuntimeException e) {
      // the lease runs out and the next process tries again
      LOG.error("{} could not be told: {}", request.ref(), e.getClass().getName());
    }
  }

  /// Tells who asked in a thread, and nobody else, why there is no answer.
  private void refuse(Request request, String sentence) {
    var there =
        Patience.send(() ->
            client.postEphemeral(request.channel(), request.asker(), request.threadTs(), sentence));
    if (there instanceof Sent.Refused
        && Patience.send(() -> client.postMessage(request.asker(), "", sentence, ""))
            instanceof Sent.Refused(var code)) {
      LOG.warn("{} was refused, and who asked could not be told: {}", request.ref(), code);
    }
  }

  /// Tells who asked in a thread, and nobody else, why there is no answer, and ends the request;
  /// while Slack takes nothing from us, nobody can be told.
  void refused(Request request, String sentence) {
    if (!client.isRefused()) {
      refuse(request, sentence);
    }
    if (!keeps(request)) {
      requests.move(request.ref(), State.REFUSED);
    }
  }

  /// Whether Slack takes nothing from us any more; the request is kept then until it does.
  boolean keeps(Request request) {
    boolean isKept = client.isRefused();
    if (isKept) {
      requests.keep(request.ref());
    }
    return isKept;
  }

  /// Ends a request, or leaves it to be answered again.
  void ended(Request request, boolean isOver) {
    if (isOver) {
      requests.move(request.ref(), State.DONE);
    } else if (!keeps(request)) {
      LOG.warn("{} is left for later: Slack takes nothing now", request.ref());
      requests.leave(request.ref());
    }
  }

  /// What is told.
  static String sentence(Request request) {
    return "Something went wrong on our side ("
        + request.ref()
        + "). Please try again; an admin finds it in the log.";
  }

  /// Whether Slack still takes a message to the response URL, so that one more can follow it.
  boolean canRespond(Request request) {
    return !request.responseUrl().isEmpty()
        && request.responseUses() < 4
        && clock.instant().isBefore(request.receivedAt().plus(Requests.RESPONSE_URL_LIFE));
  }
}
