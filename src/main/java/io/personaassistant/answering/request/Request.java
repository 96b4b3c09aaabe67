package io.personaassistant.answering.request;

import java.time.Instant;
import java.util.Locale;

/// One thing a person asked, as it stands on disk.
///
/// @param ref in every log line and error sentence
/// @param event Slack's event id, `""` for none
/// @param messageTs the time stamp of the asking message, `""` for none
/// @param channel the Slack channel; on a terminal the name of its user
/// @param threadTs the thread the answer belongs in, `""` for none; on a terminal that a person
///   reads its user's name, so that they go on with what they asked there, and a script never does
/// @param asker the Slack user id, `""` on a terminal
/// @param responseUrl where a slash command may be answered later, `""` for none or when erased
/// @param responseUses how often that was used; five are allowed
/// @param attempts how often somebody started to work on it
/// @param readAs the command that a model took the text for where no rule could read it, `""` for
///   none
public record Request(
    String ref,
    long workspace,
    Surface surface,
    String event,
    String team,
    String channel,
    String messageTs,
    String threadTs,
    String asker,
    String text,
    Instant receivedAt,
    State state,
    String responseUrl,
    int responseUses,
    int attempts,
    String readAs) {
  /// A request that has just been said.
  public Request(
      String ref,
      long workspace,
      Surface surface,
      String event,
      String team,
      String channel,
      String messageTs,
      String threadTs,
      String asker,
      String text,
      Instant receivedAt,
      String responseUrl) {
    this(
        ref,
        workspace,
        surface,
        event,
        team,
        channel,
        messageTs,
        threadTs,
        asker,
        text,
        receivedAt,
        State.RECEIVED,
        responseUrl,
        0,
        1,
        "");
  }

  /// Whether it was asked in a window: its answer belongs in the app's conversation with who asked,
  /// its first line commands, and what follows is never read as names or commands.
  public boolean isFromWindow() {
    return surface == Surface.DIRECT && messageTs.isEmpty();
  }

  /// The same request with the thread that its answer belongs in.
  public Request in(String otherChannel, String thread) {
    return with(otherChannel, thread, text, readAs);
  }

  /// The same request with other words.
  public Request saying(String words) {
    return with(channel, threadTs, words, readAs);
  }

  /// The same request, taken for a command.
  public Request readAs(String command) {
    return with(channel, threadTs, text, command);
  }

  private Request with(String where, String thread, String words, String command) {
    return new Request(
        ref,
        workspace,
        surface,
        event,
        team,
        where,
        messageTs,
        thread,
        asker,
        words,
        receivedAt,
        state,
        responseUrl,
        responseUses,
        attempts,
        command);
  }

  /// Where it was asked.
  public enum Surface {
    SLASH,
    MENTION,
    DIRECT,
    AGAIN,
    TERMINAL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How far it has come.
  public enum State {
    /// On disk, nothing shown yet.
    RECEIVED,
    /// The stored answer was shown.
    STORED_SHOWN,
    /// Answered.
    DONE,
    /// Answered with a refusal: not for this person, over a limit.
    REFUSED,
    /// Given up; the person was told if that was possible.
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Nothing more will happen to it.
    boolean isFinal() {
      return this == DONE || this == REFUSED || this == FAILED;
    }
  }
}
