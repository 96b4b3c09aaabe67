package io.personaassistant.slack;

import io.personaassistant.answering.Request;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.slack.SlackClient.Sent;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Blocks;
import java.time.Duration;

/// Drafted lines in one streamed message of a thread, rolled over into another before Slack ends
/// it. Where Slack refuses a stream, one message that is edited at most every three seconds. Used
/// by one drafting thread.
final class LineStream {
  /// Slack ends a stream after about 5 minutes and at about 12,000 characters.
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private static final int MOST_CHARACTERS = 9_000;

  /// Slack asks for at most one edit in three seconds.
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);

  private static final String HEADING = "**" + SlashAnswer.HEADING + "**\n\n";

  private final SlackClient client;
  private final Request request;
  private final StopSignal stop;
  private String ts = "";
  private boolean streaming = true;
  private long startedAt;
  private long editedAt;
  private final StringBuilder text = new StringBuilder();

  /// @param stop stopped when Slack says that somebody ended the stream
  LineStream(SlackClient client, Request request, StopSignal stop) {
    this.client = client;
    this.request = request;
    this.stop = stop;
  }

  /// Shows how many drafts are in front.
  void waiting(int ahead) {
    var sentence =
        "Many are asking; "
            + ahead
            + (ahead == 1 ? " draft is" : " drafts are")
            + " in front of yours.";
    client.postMessage(request.channel(), request.threadTs(), sentence, "");
  }

  /// Shows one more line.
  void add(String markdown) {
    if (stop.isStopped()) {
      return;
    }
    if (ts.isEmpty()) {
      start(HEADING + markdown);
    } else if (streaming && isFull(markdown)) {
      client.stopStream(request.channel(), ts, "", "");
      start(markdown);
    } else if (streaming) {
      append(markdown);
    } else {
      edit(markdown, false);
    }
  }

  /// Ends the message with what must be said and its buttons.
  void finish(Draft draft, String end) {
    var carry = ThreadAnswer.carry(request, draft);
    if (ts.isEmpty()) {
      var message =
          AnswerView.drafted(
              "No tailored lines", java.util.List.of(), ThreadAnswer.notes(draft), carry, true);
      client.postMessage(request.channel(), request.threadTs(), message.text(), message.blocks());
      return;
    }
    var buttons = AnswerView.draftButtons(carry);
    if (streaming) {
      var sent = client.stopStream(request.channel(), ts, end, buttons);
      if (sent instanceof Sent.Refused) {
        // the stream ended before us: what it held stands, the rest comes as a message of its own
        client.postMarkdown(request.channel(), request.threadTs(), end, buttons);
      }
    } else {
      edit(end, true);
      client.postMessage(request.channel(), request.threadTs(), "Draft done.", buttons);
    }
  }

  private void start(String markdown) {
    startedAt = System.nanoTime();
    text.setLength(0);
    text.append(markdown);
    var sent =
        streaming
            ? client.startStream(
                request.channel(), request.threadTs(), markdown, request.asker(), request.team())
            : client.postMarkdown(request.channel(), request.threadTs(), markdown, "");
    switch (sent) {
      case Sent.Ok(var messageTs) -> ts = messageTs;
      case Sent.Refused _ -> {
        if (streaming) {
          streaming = false;
          start(markdown);
        }
      }
    }
  }

  private void append(String markdown) {
    text.append(markdown);
    if (client.appendStream(request.channel(), ts, markdown) instanceof Sent.Refused(var code)) {
      if (code.equals("stopped_by_user")) {
        // Slack's stop button; what was shown stays, and nothing more is begun
        stop.stop();
      } else {
        start(markdown);
      }
    }
  }

  private void edit(String markdown, boolean last) {
    text.append(markdown);
    long now = System.nanoTime();
    if (last || now - editedAt > BETWEEN_EDITS.toNanos()) {
      editedAt = now;
      client.update(request.channel(), ts, text.toString(), Blocks.markdown(text.toString()));
    }
  }

  private boolean isFull(String markdown) {
    return text.length() + markdown.length() > MOST_CHARACTERS
        || System.nanoTime() - startedAt > LONGEST.toNanos();
  }
}
