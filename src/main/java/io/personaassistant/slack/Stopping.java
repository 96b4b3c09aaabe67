package io.personaassistant.slack;

import io.personaassistant.answering.grammar.AskedOfAnswer;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Request;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.workspace.Right;

/// Ends what is being written, by Slack's button or by words such as "stop": for who asked their
/// own, for an admin everything. Thread-safe.
final class Stopping {
  private final RunningDrafts running;
  private final Members members;
  private final SlackClient client;

  Stopping(RunningDrafts running, Members members, SlackClient client) {
    this.running = running;
    this.members = members;
    this.client = client;
  }

  /// Stops what is being written in a thread; tells somebody who may not.
  void stop(String user, String channel, String threadTs) {
    if (!running.stop(
        channel,
        threadTs,
        asker -> asker.equals(user) || members.refused(user, Right.STOP_OTHERS).isEmpty())) {
      client.postEphemeral(
          channel,
          user,
          threadTs,
          "Somebody else asked for this draft: only they or an admin can stop it.",
          "");
    }
  }

  /// Stops what is being written where somebody says so; in the conversation with one person,
  /// wherever in it.
  ///
  /// @return false when these are no such words, or nothing is being written there
  boolean byWords(Request request) {
    if (AskedOfAnswer.read(request.text()).filter(k -> k == AskedOfAnswer.Kind.STOP).isEmpty()) {
      return false;
    }
    if (running.isAny(request.channel(), request.threadTs())) {
      stop(request.asker(), request.channel(), request.threadTs());
      return true;
    }
    boolean isStopped =
        request.channel().startsWith("D") && running.stopAll(request.channel(), request.asker());
    if (isStopped) {
      client.postMessage(request.channel(), request.threadTs(), "Stopped.", "");
    }
    return isStopped;
  }
}
