package io.personaassistant.slack;

import io.personaassistant.answering.request.Request;
import io.personaassistant.slack.api.Courtesies;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

  private static final int MOST_TITLES = 5_000;

  private final Courtesies courtesies;
  private volatile boolean hasSessions = true;
  private volatile boolean hasStatus = true;
  private volatile boolean hasTitles = true;

  /// By channel and thread.
  private final Map<String, String> titles = new ConcurrentHashMap<>();

  Sessions(SlackClient client) {
    this.courtesies = client.courtesies();
  }

  /// We work on it.
  ///
  /// @param title what the thread is about now, `""` for what it was about
  void working(Request request, String title) {
    if (hasSessions) {
      hasSessions =
          stillWorth(
              courtesies.sessionStatus(
                  request.channel(), request.threadTs(), "processing", title, request.asker()));
    }
    if (hasSessions && !title.isEmpty()) {
      titled(request, title);
    }
    if (!hasSessions && hasStatus) {
      hasStatus =
          stillWorth(
              courtesies.threadStatus(
                  request.channel(), request.threadTs(), "is drafting…", SENTENCES));
    }
  }

  /// Slack takes a title only for a session that begins.
  private void titled(Request request, String title) {
    if (titles.size() > MOST_TITLES) {
      titles.clear();
    }
    var before = titles.put(request.channel() + " " + request.threadTs(), title);
    boolean begins = before == null && request.messageTs().equals(request.threadTs());
    if (hasTitles && !begins && !title.equals(before)) {
      hasTitles =
          stillWorth(courtesies.renameSession(request.channel(), request.threadTs(), title));
    }
  }

  /// It is the person's turn again; a status line goes away with our message by itself.
  void idle(Request request) {
    if (hasSessions) {
      hasSessions =
          stillWorth(
              courtesies.sessionStatus(
                  request.channel(), request.threadTs(), "active", "", request.asker()));
    }
  }

  private static boolean stillWorth(Sent sent) {
    return !(sent instanceof Sent.Refused(var code)
        && SlackTrouble.of(code) == SlackTrouble.NOT_FOR_US);
  }
}
