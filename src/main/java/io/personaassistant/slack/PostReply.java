package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.Feedback.Use;
import io.personaassistant.answering.request.Request;
import io.personaassistant.checking.copy.TextReview.Purpose;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.drafting.Unfilled;
import io.personaassistant.slack.ReplyUses.Used;
import io.personaassistant.slack.api.Hurry;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Gate.Passage;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.Message;
import io.personaassistant.slack.view.Posting;
import io.personaassistant.slack.view.ReplyFields;
import io.personaassistant.slack.view.ReplyModal;
import io.personaassistant.slack.view.ReplyModal.Place;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.text.WordList;
import io.personaassistant.text.personal.Redaction;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The buttons that post a suggested reply as the app, in the thread of the message that it
/// answers: where our own company alone reads, once, and never what is ours alone. Thread-safe.
final class PostReply {
  private static final Logger LOG = LoggerFactory.getLogger(PostReply.class);
  private static final Pattern BUTTONS = Pattern.compile(ReplyModal.POST + "\\w+");
  private static final String COPY = " You can copy the text and send it yourself.";

  private static final String UNNAMED =
      "Words such as [person 1] stand where a name or a number was; write what belongs there.";

  /// What the checks say of a text that tells customers what is ours alone.
  private static final Set<String> OURS =
      WordList.of(
          "id_in_customer_text persona_named persona_label quote_not_for_customers"
              + " number_not_for_customers trusted_source");

  private final Office office;
  private final ReplyUses uses;
  private final Consumer<String> endWriting;

  /// @param endWriting ends what is still being written in the window with this id
  PostReply(Office office, ReplyUses uses, Consumer<String> endWriting) {
    this.office = office;
    this.uses = uses;
    this.endWriting = endWriting;
  }

  void routes(Routes routes) {
    routes.button(BUTTONS, Right.ASK, this::post);
  }

  /// Whether a reply to a message can be posted in its thread.
  boolean isPossible(Asker asker) {
    return !asker.threadTs().isEmpty()
        && Hurry.within(() -> office.gate().postAmongUs(asker.channel())) instanceof Passage.Open;
  }

  /// The message that is answered.
  static String message(Answering answering, Request request) {
    var text = answering.restorer(request.ref()).apply(request.text());
    return text.substring(text.indexOf('\n') + 1);
  }

  private void post(Pressed pressed) {
    var place = Place.of(pressed.filled().carried());
    var by = pressed.asker().user();
    var refused =
        office
            .asked(place.request())
            .filter(r -> r.asker().equals(by))
            .map(request -> post(pressed, place, request))
            .orElse(
                Optional.of(
                    "This suggestion is no longer kept. Please choose Suggest a reply on the message again."));
    // in front of the window: what was typed in it stays
    refused.ifPresent(
        sentence -> office.push(pressed, Windows.sentence(ReplyModal.TITLE, sentence)));
  }

  /// @return why it was not posted, with what to do
  private Optional<String> post(Pressed pressed, Place place, Request request) {
    var filled = pressed.filled();
    var field = pressed.part("field");
    var text = String.join("", filled.values().getOrDefault(field, List.of()));
    boolean isEdited = filled.written().contains(field);
    var by = pressed.asker().user();
    int line = Integer.parseInt(pressed.part("line"));
    if (text.isBlank()) {
      return Optional.of("There is no text in this field. Write one, then post it.");
    }
    var message = new Posting(by, isEdited, text).message();
    if (message.isEmpty()) {
      return Optional.of(
          "This text is longer than I post at once; shorten it, then post it." + COPY);
    }
    // what was drafted and is unchanged has passed the checks
    var wrong =
        Unfilled.in(text)
            .or(() -> Redaction.hasPlaceholder(text) ? Optional.of(UNNAMED) : Optional.empty())
            .or(() -> isEdited || line == 0 ? ours(text, by, request) : Optional.empty());
    if (wrong.isPresent()) {
      return Optional.of(wrong.get() + " Change it in its field, then post it.");
    }
    if (office.gate().postAmongUs(place.channel()) instanceof Passage.Closed(var sentence)) {
      return Optional.of(sentence + COPY);
    }
    if (!office.program().requests().post(request.ref())) {
      return Optional.of(
          "A text of this suggestion was posted already, or may have been: look into the thread of the message. To post another, choose Suggest a reply on the message again.");
    }
    return send(place, message.get())
        .or(() -> {
          endWriting.accept(pressed.viewId());
          var name = ReplyFields.name(place.request(), field);
          var window = office.at(pressed.viewId());
          var said = "It stands in the thread in <#" + place.channel() + "> now, posted for you.";
          Patience.send(() -> window.update(SentenceModal.of(ReplyModal.TITLE, said)));
          uses.keep(place.request(), List.of(new Used(by, name, isEdited ? Use.EDITED : Use.USED)));
          return Optional.empty();
        });
  }

  /// What in a text only we should read; the writer may know the customer's own words and figures.
  private Optional<String> ours(String text, String by, Request request) {
    var program = office.program();
    var slug = request.text().split(" ", 2)[0];
    var persona = office.personas().stream().filter(p -> p.slug().equals(slug)).findFirst();
    return program
        .textReviews()
        .review(
            text,
            persona,
            message(program.answering(), request),
            new Purpose(true, false),
            program.members().closedTo(by))
        .stream()
        .filter(finding -> OURS.contains(finding.rule()))
        .findFirst()
        .map(Finding::why);
  }

  /// Posts it once: it is not tried again where Slack may have taken it.
  private Optional<String> send(Place place, Message message) {
    var sent =
        office
            .client()
            .postMessage(place.channel(), place.thread(), message.text(), message.blocks());
    if (!(sent instanceof Sent.Refused(var code))) {
      return Optional.empty();
    }
    LOG.warn("{}: a reply was not posted: {}", place.request(), code);
    boolean isLimited = code.contains("limited");
    var trouble = SlackTrouble.of(code);
    if (trouble == SlackTrouble.LATER && !isLimited) {
      return Optional.of(
          "Slack does not say whether it took the text. Look into the thread of the message first."
              + COPY);
    }
    office.program().requests().notPosted(place.request());
    return Optional.of(
        (trouble == SlackTrouble.LATER
                ? "Slack takes no more messages just now, so nothing was posted. Please try again in a minute."
                : "Slack did not take it: " + NoPlace.why(code) + ".")
            + COPY);
  }
}
