package io.personaassistant.slack;

import io.personaassistant.answering.request.Request;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.view.Message;
import io.personaassistant.slack.view.Mrkdwn;
import io.personaassistant.text.Graphemes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings an answer to the thread where it was asked, whatever Slack says of it. Thread-safe.
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /// Slack recommends at most so many characters for a text without blocks.
  private static final int PLAIN = 3_900;

  private final SlackClient client;

  Delivery(SlackClient client) {
    this.client = client;
  }

  /// Posts the answer.
  ///
  /// @return whether more can follow in that thread; if not, who asked was told, if that was
  ///   possible
  boolean deliver(Request request, Message message) {
    var sent =
        client.postMessage(request.channel(), request.threadTs(), message.text(), message.blocks());
    if (!(sent instanceof Sent.Refused(var code))) {
      return true;
    }
    LOG.warn("{} could not be posted: {}", request.ref(), code);
    return switch (SlackTrouble.of(code)) {
      case FORM ->
          client.postMessage(
                  request.channel(), request.threadTs(), Graphemes.cut(message.text(), PLAIN), "")
              instanceof Sent.Ok;
      case NO_PLACE -> {
        client.postMessage(
            request.asker(),
            "",
            "You asked me something in a channel where I cannot post. Invite me there with /invite, or"
                + " ask me here: “"
                + Mrkdwn.escape(Graphemes.cut(request.text(), 200))
                + "”",
            "");
        yield false;
      }
      case NO_APP -> {
        LOG.error("Slack no longer takes our token ({}); `persona doctor` says more", code);
        yield false;
      }
      // a draft may still get through, and says what is on record as well
      case TOO_LATE, NOT_FOR_US, LATER -> true;
    };
  }
}
