package io.personaassistant.slack;

import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.DraftMessage;
import io.personaassistant.slack.view.block.EntryView;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/// Drafted lines in one streamed message of a thread, rolled over into another before Slack ends
/// it. Where Slack refuses a stream, or allows no more of them now, one message that is edited at
/// most every three seconds. Used by one drafting thread.
final class LineStream {
  /// Slack ends a stream after about 5 minutes and at about 12,000 characters.
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private static final int MOST_CHARACTERS = 9_000;

  /// Slack asks for at most one edit in three seconds.
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);

  private static final String HEADING = "Drafted, not approved";

  private final SlackClient client;
  private final Request request;
  private final StopSignal stop;
  private final LongSupplier nanoTime;
  private String ts = "";
  private String language = "";
  private boolean streaming = true;
  private boolean hasBegun;
  private long startedAt;
  private long editedAt;
  private final StringBuilder text = new StringBuilder();

  /// How much of the text stands in a message that is edited.
  private int shown;

  private final int mostInAll;
  private int inAll;
  private int held;

  /// Lines that are not sent yet, because Slack allows no more calls now.
  private final StringBuilder pending = new StringBuilder();

  /// What Slack took in no form yet; it comes with the next line, or at the end.
  private final StringBuilder unsent = new StringBuilder();

  /// @param stop stopped when Slack says that somebody ended the stream
  /// @param nanoTime a clock as [System#nanoTime]
  LineStream(SlackClient client, Request request, StopSignal stop, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.client = client;
    this.request = request;
    this.stop = stop;
    this.mostInAll =
        request.channel().startsWith("D") ? Integer.MAX_VALUE : AnswerView.FIRST_SCREEN;
  }

  /// Says in which language the lines are, before the first of them.
  ///
  /// @param in such as "in German", `""` for English
  void language(String in) {
    language = in;
  }

  private String heading() {
    return "**" + HEADING + (language.isEmpty() ? "" : " · " + language) + "**\n\n";
  }

  /// Shows one more line. Where others read, too, what comes after the first screen is held: a
  /// button shows it.
  void add(String markdown) {
    if (stop.isStopped()) {
      return;
    }
    inAll += markdown.length();
    if (held > 0 || (inAll > mostInAll && !ts.isEmpty())) {
      held++;
      return;
    }
    if (ts.isEmpty() && unsent.length() + markdown.length() > MOST_CHARACTERS) {
      held++;
    } else if (ts.isEmpty()) {
      start((hasBegun ? "" : heading()) + markdown);
    } else if (isFull(markdown)) {
      end();
      start(markdown);
    } else if (streaming) {
      append(markdown);
    } else {
      edit(markdown);
    }
  }

  /// Ends the message with what must be said and its buttons.
  ///
  /// @param leftOut what is said of the lines that nobody is shown
  /// @return what became of the last that was sent
  Sent finish(Draft draft, List<Entry> leftOut) {
    var notes = DraftEnd.notes(draft);
    var end = end(leftOut, notes);
    var carry = DraftEnd.carry(request, draft);
    if (ts.isEmpty() && hasBegun) {
      var last = unsent + end;
      return markdown(last, DraftMessage.buttons(carry, held));
    }
    if (ts.isEmpty()) {
      var message = DraftMessage.of("No tailored lines", leftOut, notes, carry, true);
      return post(message.text(), message.blocks());
    }
    var buttons = DraftMessage.buttons(carry, held);
    if (streaming) {
      var last = pending + end;
      var sent = client.stopStream(request.channel(), ts, last, buttons);
      // the stream ended before us: what it held stands, the rest comes as a message of its own
      return sent instanceof Sent.Refused ? markdown(last, buttons) : sent;
    }
    if (isFull(end)) {
      end();
      start(end);
    } else {
      text.append(end);
      endEdited();
    }
    return unsent.isEmpty() ? post("Draft done.", buttons) : markdown(unsent.toString(), buttons);
  }

  private static String end(List<Entry> leftOut, List<String> notes) {
    var end = new StringBuilder();
    leftOut.forEach(e -> end.append(EntryView.markdown(e)));
    notes.forEach(n -> end.append(EntryView.small(n)));
    return end.toString();
  }

  private Sent markdown(String text, String moreBlocks) {
    return Patience.send(
        () -> client.postMarkdown(request.channel(), request.threadTs(), text, moreBlocks));
  }

  private Sent post(String text, String blocks) {
    return Patience.send(
        () -> client.postMessage(request.channel(), request.threadTs(), text, blocks));
  }

  /// Ends the message before it is full or too old, so that the next can follow; what Slack did not
  /// take comes in front of that.
  private void end() {
    if (!streaming) {
      endEdited();
    } else if (client.stopStream(request.channel(), ts, pending.toString(), "")
        instanceof Sent.Refused) {
      unsent.append(pending);
    }
  }

  private void endEdited() {
    if (Patience.send(this::update) instanceof Sent.Refused) {
      unsent.append(text, shown, text.length());
    }
  }

  /// Begins another message, with what no message holds yet in front.
  private void start(String markdown) {
    hasBegun = true;
    ts = "";
    pending.setLength(0);
    unsent.append(markdown);
    text.setLength(0);
    text.append(unsent);
    var sent =
        streaming
            ? client.startStream(
                request.channel(),
                request.threadTs(),
                text.toString(),
                request.asker(),
                request.team())
            : client.postMarkdown(request.channel(), request.threadTs(), text.toString(), "");
    if (sent instanceof Sent.Ok(var messageTs)) {
      ts = messageTs;
      startedAt = nanoTime.getAsLong();
      shown = text.length();
      unsent.setLength(0);
    } else if (streaming) {
      streaming = false;
      start("");
    } else if (sent instanceof Sent.Refused(var code) && SlackTrouble.of(code).isForGood()) {
      // nobody will read what the model goes on writing
      stop.stop();
    }
  }

  private void append(String markdown) {
    text.append(markdown);
    pending.append(markdown);
    var piece = pending.toString();
    var sent = client.appendStream(request.channel(), ts, piece);
    if (SlackClient.isLimited(sent)) {
      // many are written at once: it comes with the next line, or at the end
      return;
    }
    pending.setLength(0);
    if (sent instanceof Sent.Refused(var code)) {
      if (SlackTrouble.of(code) == SlackTrouble.STOPPED) {
        stop.stop();
      } else {
        start(piece);
      }
    }
  }

  private void edit(String markdown) {
    text.append(markdown);
    if (nanoTime.getAsLong() - editedAt > BETWEEN_EDITS.toNanos()) {
      update();
    }
  }

  private Sent update() {
    editedAt = nanoTime.getAsLong();
    var sent = client.updateMarkdown(request.channel(), ts, text.toString());
    if (sent instanceof Sent.Ok) {
      shown = text.length();
    }
    return sent;
  }

  private boolean isFull(String markdown) {
    return text.length() + markdown.length() > MOST_CHARACTERS
        || nanoTime.getAsLong() - startedAt > LONGEST.toNanos();
  }
}
