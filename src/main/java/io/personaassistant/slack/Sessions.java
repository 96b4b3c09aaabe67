package io.personaassistant.slack;

import io.personaassistant.answering.request.Request;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import java.util.List;

/// What Slack shows of our work in a thread: an agent session that is busy, with a title and
/// Slack's stop button, or, where the app is no agent, a line of status. Only a courtesy: it is
/// left out when Slack allows no more calls now, and whatever Slack refuses is never tried again
/// the same way. Thread-safe.
final class Sessions {
  private static final List<String> SENTENCES =
      List.of(
          "Reading the research",
          "Drafting lines",
          "Checking quotes, numbers and dates",
          "Mending what did not pass");

  private final SlackClient client;
  private volatile boolean hasSessions = true;
  private volatile boolean hasStatus = true;

  Sessions(SlackClient client) {
    this.client = client;
  }

  /// We work on it.
  ///
  /// @param title of a session that begins with this
  void working(Request request, String title) {
    if (hasSessions) {
      hasSessions =
          stillWorth(
              client.sessionStatus(
                  request.channel(), request.threadTs(), "processing", title, request.asker()));
    }
    if (!hasSessions && hasStatus) {
      hasStatus =
          stillWorth(
              client.threadStatus(
                  request.channel(), request.threadTs(), "is drafting…", SENTENCES));
    }
  }

  /// It is the person's turn again; a status line goes away with our message by itself.
  void idle(Request request) {
    if (hasSessions) {
      hasSessions =
          stillWorth(
              client.sessionStatus(
                  request.channel(), request.threadTs(), "active", "", request.asker()));
    }
  }

  private static boolean stillWorth(Sent sent) {
    return !(sent instanceof Sent.Refused(var code)
        && SlackTrouble.of(code) == SlackTrouble.NOT_FOR_US);
  }
}
