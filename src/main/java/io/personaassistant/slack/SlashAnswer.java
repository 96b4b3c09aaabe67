package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.model.ModelTrouble;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftListener;
import io.personaassistant.drafting.DraftNotes;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.LeftOut;
import io.personaassistant.drafting.LineNumbers;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.slack.view.DraftMessage;
import io.personaassistant.slack.view.LineChoice;
import io.personaassistant.slack.view.Message;
import io.personaassistant.slack.view.SlashPrefix;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tailored part of an answer that only the asker sees, after a slash command or a button under
/// one: the lines that passed as one message, mended lines and gaps as one more. A response URL
/// takes five messages; the other uses stay for trouble.
record SlashAnswer(Answering answering, Requests requests, SlackClient client) {
  private static final Logger LOG = LoggerFactory.getLogger(SlashAnswer.class);
  private static final String HEADING = "Drafted, not approved";

  /// What stands above drafted lines.
  ///
  /// @param about whom they are for and what they are
  static String heading(String about) {
    return HEADING + ": " + about;
  }

  /// The stored answer as the first message.
  Message stored(Request request, Prepared prepared) {
    var restore = answering.restorer(request.ref());
    var answer = prepared.answer().map(restore).mapOwn(this::behindSlash);
    var carry =
        new Carry(request.ref(), "")
            .with(LineChoice.ofAnswer(request.ref(), prepared.answer(), restore))
            .asTable(!prepared.sheet().isEmpty())
            .forReader(answering.mayKeepRecords(request.asker()));
    return AnswerView.of(answer, carry, next(prepared));
  }

  /// What is read after a slash command is answered with another.
  private String behindSlash(String sentence) {
    return SlashPrefix.of(sentence, answering.words()::isCommand);
  }

  private String next(Prepared prepared) {
    if (prepared.plan().isEmpty()) {
      return "";
    }
    return answering.hasModel() ? "Tailored lines follow below." : ModelTrouble.notSetUp();
  }

  /// Drafts and sends what comes of it.
  ///
  /// @return false when Slack takes nothing just now, so that it must be sent again
  boolean draft(Request request, DraftRequest plan, StopSignal stop) {
    if (!answering.hasModel()) {
      return true;
    }
    var collected = new Collected(request, plan);
    return answering
        .draft(plan, collected, collected::waiting, stop)
        .map(collected::finish)
        .orElseGet(() -> sentence(request, DraftEnd.STOPPED));
  }

  private boolean sentence(Request request, String sentence) {
    return send(request, DraftMessage.of(sentence, List.of(), List.of(), Carry.NONE, false));
  }

  /// Shows who asked a message that nobody else sees; in the app's messages where the response URL
  /// is over.
  ///
  /// @return false when Slack takes nothing just now, so that it must be sent again
  boolean send(Request request, Message message) {
    var sent =
        Patience.send(() -> {
          requests.usedResponseUrl(request.ref());
          return client.respond(request.responseUrl(), message.text(), message.blocks());
        });
    if (sent instanceof Sent.Refused(var code) && SlackTrouble.of(code) != SlackTrouble.LATER) {
      LOG.warn("{} could not be sent where it was asked: {}", request.ref(), code);
      sent =
          Patience.send(
              () -> client.postMessage(request.asker(), "", message.text(), message.blocks()));
      if (sent instanceof Sent.Refused(var there)) {
        LOG.warn("{} could not be sent in the app's messages either: {}", request.ref(), there);
      }
    }
    boolean isForLater = sent instanceof Sent.Refused && client.isRefused();
    return !isForLater && !Patience.mayPass(sent);
  }

  /// The lines of one draft on their way; told on the drafting thread.
  private final class Collected implements DraftListener {
    private final Request request;
    private String about;
    private final DraftRequest plan;
    private final LineNumbers numbers;
    private final List<Entry> entries = new ArrayList<>();
    private boolean sentFirst;

    Collected(Request request, DraftRequest plan) {
      this.request = request;
      this.about = DraftView.header(plan);
      this.plan = plan;
      this.numbers = new LineNumbers(plan);
    }

    void waiting(int ahead) {
      var _ = sentence(request, DraftEnd.ahead(ahead));
    }

    @Override
    public void line(DraftedLine line) {
      about = entries.isEmpty() && !sentFirst ? DraftView.header(plan, line) : about;
      entries.add(numbers.entry(line).map(answering.restorer(request.ref())));
    }

    @Override
    public void repairing(int lines) {
      // what has passed need not wait for what has not
      if (!entries.isEmpty()) {
        var note =
            lines
                + (lines == 1 ? " more line is" : " more lines are")
                + " written anew; what does not pass then is left out.";
        var _ =
            send(
                request,
                DraftMessage.of(
                    heading(about), entries, List.of(DraftNotes.CHECKED, note), Carry.NONE, false));
        entries.clear();
        sentFirst = true;
      }
    }

    /// @return false when it must be sent again
    boolean finish(Draft draft) {
      var carry = DraftEnd.carry(request, draft);
      var all = new ArrayList<>(entries);
      LeftOut.entries(draft).forEach(e -> all.add(e.map(answering.restorer(request.ref()))));
      var notes = DraftEnd.notes(draft).stream().map(SlashAnswer.this::behindSlash).toList();
      if (all.isEmpty() && notes.isEmpty() && sentFirst) {
        return true;
      }
      var heading =
          entries.isEmpty()
              ? (sentFirst ? "About the lines above: " : "No tailored lines: ") + about
              : sentFirst ? HEADING + ", the rest: " + about : heading(about);
      return send(request, DraftMessage.of(heading, all, notes, carry, true));
    }
  }
}
