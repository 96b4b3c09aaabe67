package io.personaassistant.slack;

import io.personaassistant.answering.grammar.AskedOfAnswer;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Request;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.workspace.Right;

/// Ends what is being written, by Slack's button or by words such as "stop": for who asked their
/// own, for an admin everything. Thread-safe.
record Stopping(RunningDrafts running, Members members, SlackClient client) {
  /// Said where nothing else shows it.
  static final String STOPPED = "Stopped.";

  /// Stops what is being written in a thread; tells somebody who may not.
  void stop(String user, String channel, String threadTs) {
    if (!running.stop(
        channel,
        threadTs,
        asker -> asker.equals(user) || members.refused(user, Right.STOP_OTHERS).isEmpty())) {
      Patience.send(() ->
          client.postEphemeral(
              channel,
              user,
              threadTs,
              "Somebody else asked for this draft: only they or an admin can stop it."));
    }
  }

  /// Whether a text asks for nothing but an end.
  static boolean isAskedBy(String text) {
    return AskedOfAnswer.read(text).filter(k -> k == AskedOfAnswer.Kind.STOP).isPresent();
  }

  /// Stops what is being written in the thread where somebody says so, or where nothing is, what is
  /// being written for them anywhere.
  ///
  /// @return false when nothing is
  boolean byWords(Request request) {
    if (running.isAny(request.channel(), request.threadTs())) {
      stop(request.asker(), request.channel(), request.threadTs());
      return true;
    }
    boolean isAny = running.isAny(request.asker());
    if (isAny) {
      running.stopAll(request.asker());
      Patience.send(() -> client.postMessage(request.channel(), request.threadTs(), STOPPED, ""));
    }
    return isAny;
  }
}
