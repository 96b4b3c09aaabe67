package io.personaassistant.slack;

import io.personaassistant.answering.request.Request;
import io.personaassistant.slack.api.AgentSignals;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// What Slack shows of our work in a thread: an agent session that is busy, with a title and
/// Slack's stop button, where the app is an agent, and a line of status with what is done. Only a
/// courtesy: it is left out when Slack allows no more calls now, and whatever Slack refuses is
/// never tried again the same way. What was shown as busy is set back, however long that waits for
/// its turn. Thread-safe.
final class Sessions {
  private static final int MOST_TITLES = 5_000;

  private final AgentSignals signals;
  private final Executor work;
  private volatile boolean hasSessions = true;
  private volatile boolean hasStatus = true;
  private volatile boolean hasTitles = true;

  /// By channel and thread.
  private final Map<String, String> titles = new ConcurrentHashMap<>();

  /// What is shown as busy: the refs of what is answered there, by channel and thread.
  private final Map<String, Set<String>> busy = new HashMap<>();

  /// @param work sets sessions back when it is their turn
  Sessions(SlackClient client, Executor work) {
    this.signals = client.signals();
    this.work = work;
  }

  /// We work on it.
  void working(Request request, Doing doing) {
    var title = doing.title();
    if (hasSessions) {
      // before it is sent, or one that ends meanwhile would take itself for the last
      begins(request);
      var sent = signals.sessionBusy(request.channel(), request.threadTs(), title, request.asker());
      hasSessions = stillWorth(sent);
      if (SlackClient.isLimited(sent)) {
        endsAll(request);
      }
    }
    if (hasSessions && !title.isEmpty()) {
      titled(request, title);
    }
    // a session has no words of ours for what is done
    if (hasStatus) {
      hasStatus =
          stillWorth(
              signals.threadStatus(
                  request.channel(), request.threadTs(), "is working…", doing.sentences()));
    }
  }

  /// Slack takes a title only for a session that begins.
  private void titled(Request request, String title) {
    if (titles.size() > MOST_TITLES) {
      titles.clear();
    }
    var before = titles.put(thread(request), title);
    boolean begins = before == null && request.messageTs().equals(request.threadTs());
    if (hasTitles && !begins && !title.equals(before)) {
      hasTitles = stillWorth(signals.renameSession(request.channel(), request.threadTs(), title));
    }
  }

  /// It is the person's turn again, unless something else is worked on in the thread; a status line
  /// goes away with our message by itself.
  void idle(Request request) {
    if (endsAll(request) && hasSessions) {
      work.execute(() ->
          Patience.send(() ->
              isBusy(request)
                  ? new Sent.Ok("")
                  : signals.sessionActive(request.channel(), request.threadTs())));
    }
  }

  /// Whether something was begun in the thread meanwhile.
  private synchronized boolean isBusy(Request request) {
    return busy.containsKey(thread(request));
  }

  private synchronized void begins(Request request) {
    busy.computeIfAbsent(thread(request), _ -> new HashSet<>()).add(request.ref());
  }

  /// Whether this was the last of what is worked on in a thread that is shown as busy.
  private synchronized boolean endsAll(Request request) {
    var refs = busy.getOrDefault(thread(request), Set.of());
    if (!refs.contains(request.ref())) {
      return false;
    }
    refs.remove(request.ref());
    return refs.isEmpty() && busy.remove(thread(request)) != null;
  }

  private static String thread(Request request) {
    return request.channel() + " " + request.threadTs();
  }

  private static boolean stillWorth(Sent sent) {
    return !(sent instanceof Sent.Refused(var code)
        && SlackTrouble.of(code) == SlackTrouble.NOT_FOR_US);
  }
}
