package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Gate.Passage;
import io.personaassistant.slack.route.Latest;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.slack.view.DraftMessage;
import io.personaassistant.slack.view.Message;
import io.personaassistant.slack.view.ShareForm;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.workspace.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The button that posts an answer or a draft, as it was seen, for everybody in the channel where
/// it stands; under a direct message it asks for the channel. Each time it is checked who shares,
/// and who reads there. Thread-safe.
final class ShareAnswer {
  static final String SHARE = "share";

  private static final Logger LOG = LoggerFactory.getLogger(ShareAnswer.class);
  private static final String NOT_YOURS =
      "Only who asked can share an answer, as long as it is kept. Ask it yourself, then share.";
  private static final String AGAIN = "Slack did not take the message; try again in a minute.";

  /// Within so long a second press is of an impatient hand; later it is meant.
  private static final Duration TWICE = Duration.ofSeconds(10);

  private final Office office;
  private final Answering answering;

  /// When what was shared where.
  private final Map<String, Instant> shared = Latest.map();

  ShareAnswer(Office office) {
    this.office = office;
    this.answering = office.program().answering();
  }

  void routes(Routes routes) {
    routes.button(SHARE, Right.ASK, pressed -> share(routes, pressed));
    routes.submit(ShareForm.CALLBACK, Right.ASK, this::chosen);
  }

  private void share(Routes routes, Pressed pressed) {
    var asker = pressed.asker();
    var request = asked(pressed.part("request"), asker);
    if (request.isEmpty()) {
      routes.tell(pressed, NOT_YOURS);
    } else if (asker.channel().startsWith("D")) {
      office.open(pressed, ShareForm.of(pressed.value()));
    } else {
      share(routes, pressed, request.get());
    }
  }

  private void share(Routes routes, Pressed pressed, Request request) {
    var asker = pressed.asker();
    var place = String.join(" ", asker.channel(), asker.threadTs(), pressed.value());
    var now = office.program().clock().instant();
    var before = shared.put(place, now);
    if (before != null && before.plus(TWICE).isAfter(now)) {
      return;
    }
    refused(asker.user(), asker.channel())
        .or(() ->
            post(
                asker.channel(),
                asker.threadTs(),
                message(request, pressed.part("draft"), asker.user(), asker.channel())))
        .ifPresent(sentence -> {
          shared.remove(place);
          routes.tell(pressed, sentence);
        });
  }

  /// What somebody asked themselves, as long as it is kept.
  private Optional<Request> asked(String ref, Asker asker) {
    return office.asked(ref).filter(r -> r.asker().equals(asker.user()));
  }

  private Optional<String> refused(String user, String channel) {
    return office.gate().postFor(user, channel) instanceof Passage.Closed(var sentence)
        ? Optional.of(sentence)
        : Optional.empty();
  }

  /// @return why it was not posted
  private Optional<String> post(String channel, String threadTs, Message message) {
    if (!(office.client().postMessage(channel, threadTs, message.text(), message.blocks())
        instanceof Sent.Refused(var code))) {
      return Optional.empty();
    }
    LOG.warn("an answer was not shared: {}", code);
    return Optional.of(
        switch (SlackTrouble.of(code)) {
          case NO_PLACE -> "Slack did not take it: " + NoPlace.why(code) + ", then share again.";
          case FORM -> "Slack did not take it: " + NoPlace.why(code) + ".";
          default -> AGAIN;
        });
  }

  /// A channel was chosen. What Slack takes is said after the acknowledgement.
  private Outcome chosen(Submitted submitted) {
    var button = Pressed.parts(submitted.carried());
    var channel = submitted.value(ShareForm.CHANNEL);
    var request = asked(button.apply("request"), submitted.asker());
    if (request.isEmpty()) {
      return new Outcome.Show(SentenceModal.of(ShareForm.TITLE, NOT_YOURS));
    }
    var refused =
        channel.isEmpty()
            ? Optional.of("Choose a channel.")
            : refused(submitted.asker().user(), channel);
    if (refused.isPresent()) {
      return Outcome.error(ShareForm.CHANNEL, refused.get());
    }
    var by = submitted.asker().user();
    office
        .work()
        .afterAcknowledgement(() -> {
          var said = posted(request.get(), button.apply("draft"), by, channel);
          var window = office.at(submitted.viewId());
          Patience.send(() -> window.update(SentenceModal.of(ShareForm.TITLE, said)));
        });
    return new Outcome.Show(SentenceModal.of(ShareForm.TITLE, "Sharing …"));
  }

  private String posted(Request request, String draft, String by, String channel) {
    try {
      return post(channel, "", message(request, draft, by, channel))
          .orElse("It stands in <#" + channel + "> now, shared by you.");
    } catch (RuntimeException e) {
      LOG.error("sharing broke: {}", e.getClass().getName());
      return "Something went wrong on our side, and nothing was posted. Please try again.";
    }
  }

  private Message message(Request request, String draft, String by, String channel) {
    var stored =
        draft.isEmpty()
            ? Optional.<DraftStore.Stored>empty()
            : office.program().records().drafts().find(draft);
    if (stored.isPresent()) {
      var drafts = answering.drafts();
      UnaryOperator<List<Entry>> reader =
          all -> answering.reading().shared(stored.get(), all, channel);
      var entries = reader.apply(drafts.numbered(stored.get()));
      if (!entries.isEmpty()) {
        return DraftMessage.shared(
            by,
            SlashAnswer.heading(drafts.title(stored.get())),
            entries,
            Actions.read(drafts.notes(stored.get(), entries), reader),
            new Carry("", draft));
      }
    }
    return AnswerView.shared(by, answering.toShare(request, channel));
  }
}
