package io.personaassistant.slack;

import io.personaassistant.answering.request.Request;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.view.Message;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings an answer to the thread where it was asked, whatever Slack says of it. Thread-safe.
record Delivery(SlackClient client) {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /// What became of an answer.
  enum Came {
    /// It stands there, and more can follow.
    THERE,
    /// It never will; who asked was told, if that was possible.
    NEVER,
    /// Not yet: Slack's trouble may pass, and then it must be tried again.
    NOT_YET
  }

  /// Posts the answer, again for as long as Slack's trouble may pass soon.
  Came deliver(Request request, Message message) {
    return came(
        request,
        Patience.send(() ->
            client.postMessage(
                request.channel(), request.threadTs(), message.text(), message.blocks())));
  }

  /// What became of something that was sent to a thread; tells who asked where it can never stand
  /// there.
  Came came(Request request, Sent sent) {
    if (!(sent instanceof Sent.Refused(var code))) {
      return Came.THERE;
    }
    LOG.warn("{} could not be posted: {}", request.ref(), code);
    return switch (SlackTrouble.of(code)) {
      case LATER, NO_APP -> Came.NOT_YET;
      case FORM -> {
        // the same words would be refused here as well
        tell(
            request,
            "Slack does not take my answer to what you asked, not even as plain text ("
                + request.ref()
                + "; an admin finds why in the log): ");
        yield Came.NEVER;
      }
      case NO_PLACE, NOT_FOR_US, TOO_LATE, STREAM_OVER, STOPPED -> {
        var where =
            request.channel().startsWith("D")
                ? "You asked me something, and the answer did not get into our conversation ("
                : "You asked me something in a channel where I cannot answer (";
        tell(request, where + NoPlace.why(code) + "). You can ask me here as well: ");
        yield Came.NEVER;
      }
    };
  }

  private void tell(Request request, String sentence) {
    var asked = Mrkdwn.escape(Graphemes.cut(request.text(), 200));
    Patience.send(() -> client.postMessage(request.asker(), "", sentence + "“" + asked + "”", ""));
  }
}
