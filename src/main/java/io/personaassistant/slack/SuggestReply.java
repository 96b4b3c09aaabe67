package io.personaassistant.slack;

import io.personaassistant.answering.Answering;
import io.personaassistant.answering.Refs;
import io.personaassistant.answering.desk.Captures;
import io.personaassistant.answering.request.Heard;
import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.State;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.drafting.type.ForeignWords;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.ReplyDraft.Writing;
import io.personaassistant.slack.route.Admission;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Chosen;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.route.Windows.Window;
import io.personaassistant.slack.view.DraftForm;
import io.personaassistant.slack.view.ReplyFields;
import io.personaassistant.slack.view.ReplyModal;
import io.personaassistant.slack.view.ReplyModal.Place;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The message shortcut that suggests a reply to a customer: the stored one at once, then, with a
/// model, two tones of a drafted one. It is seen by who asked alone until they post it.
/// Thread-safe.
final class SuggestReply {
  static final String CALLBACK = "suggest_reply";

  /// A reply in Slack is a chat's.
  private static final String WORDS = " reply chat";

  private static final int LONGEST = 10_000;

  private final Map<String, Writing> writing = new ConcurrentHashMap<>();
  private final Office office;
  private final Admission admission;
  private final Answering answering;
  private final Requests requests;
  private final Captures captures;
  private final ReplyUses uses;
  private final PostReply posting;

  SuggestReply(Office office, Admission admission) {
    this.office = office;
    this.admission = admission;
    this.answering = office.program().answering();
    this.requests = office.program().requests();
    this.captures = office.program().captures();
    this.uses = new ReplyUses(office, this::end);
    this.posting = new PostReply(office, uses, this::end);
  }

  void routes(Routes routes) {
    routes.messageShortcut(CALLBACK, Right.ASK, this::open);
    routes.button(ReplyModal.FOR, Right.ASK, this::another);
    routes.personas(ReplyModal.FOR, Right.ASK, captures::active);
    routes.submit(ReplyModal.CALLBACK, Right.ASK, uses::done);
    posting.routes(routes);
  }

  private void open(Chosen chosen) {
    office
        .windows()
        .open(chosen.pressed(), ReplyModal.TITLE, window -> fill(window, chosen.heard()));
  }

  private void fill(Window window, Chosen chosen) {
    var words = chosen.words();
    if (words.isBlank()) {
      say(window, Chosen.NO_TEXT);
    } else if (chosen.by() == Chosen.By.US) {
      say(
          window,
          "I wrote this message myself. Choose Suggest a reply on what the customer wrote.");
    } else if (words.length() > LONGEST) {
      say(
          window,
          "This message is longer than I read at once (10,000 characters). Ask about the part that matters with `/persona NAME reply` and the text.");
    } else if (captures.active().isEmpty()) {
      say(window, DraftForm.NOBODY);
    } else {
      answer(window, chosen, words);
    }
  }

  /// To ask whom a message is from is no answer, and counts as none; the choice then does.
  private void answer(Window window, Chosen chosen, String words) {
    var asker = chosen.pressed().asker();
    var url = chosen.pressed().responseUrl();
    var likely = captures.likely(words, asker.user());
    var refused = likely.isPresent() ? admission.privately(asker) : admission.outside(asker);
    if (refused.isPresent()) {
      say(window, refused.get());
    } else if (likely.isPresent()) {
      var nearest = likely.get();
      reply(window, asker, nearest.persona(), nearest.reason(), words, url, List.of());
    } else {
      ask(window, asker, words, url);
    }
  }

  private static void say(Window window, String words) {
    window.fill(ReplyModal.TITLE, Windows.sentence(ReplyModal.TITLE, words));
  }

  /// Keeps the message, and asks whom it is from.
  private void ask(Window window, Asker asker, String message, String responseUrl) {
    var request = received(asker, "", message, responseUrl).request();
    window.fill(
        ReplyModal.TITLE,
        ReplyModal.whoIsIt(
            place(request.ref(), asker), captures.active(), ForeignWords.are(message)));
    requests.move(request.ref(), State.DONE);
  }

  /// The same message for another persona, in the same window.
  private void another(Pressed pressed) {
    var window = office.at(pressed.viewId());
    var place = Place.of(pressed.filled().carried());
    var request =
        office.asked(place.request()).filter(r -> r.asker().equals(pressed.asker().user()));
    var persona = captures.active(pressed.value());
    if (request.isEmpty() || persona.isEmpty()) {
      say(
          window,
          request.isEmpty()
              ? "This message is no longer kept. Please choose Suggest a reply on it again."
              : "This persona is no longer active. Please choose Suggest a reply again.");
      return;
    }
    var refused = admission.privately(pressed.asker());
    if (refused.isPresent()) {
      // in front of the window: what was typed in it stays
      office.push(pressed, Windows.sentence(ReplyModal.TITLE, refused.get()));
      return;
    }
    var asker =
        new Asker(
            pressed.asker().team(), pressed.asker().user(), place.channel(), place.thread(), false);
    var filled = pressed.filled();
    reply(
        window,
        asker,
        persona.get(),
        "You chose " + persona.get().name() + ".",
        PostReply.message(answering, request.get()),
        "",
        ReplyFields.kept(request.get().ref(), filled.inputs(), filled.values(), filled.written()));
  }

  private static Place place(String request, Asker asker) {
    return new Place(request, asker.channel(), asker.threadTs());
  }

  /// A request on disk, and its words as they may be stored.
  private record Received(Request request, Heard heard) {}

  private Received received(Asker asker, String slug, String message, String responseUrl) {
    var ref = Refs.next("q");
    var heard = answering.heard((slug + WORDS).strip(), message, ref);
    var request =
        new Request(
            ref,
            office.program().workspace().id(),
            Surface.AGAIN,
            "",
            asker.team(),
            asker.channel(),
            "",
            // no thread: what is taken over after a restart must stay private
            "",
            asker.user(),
            heard.whole(),
            office.program().clock().instant(),
            responseUrl);
    requests.receive(request);
    return new Received(request, heard);
  }

  private void reply(
      Window window,
      Asker asker,
      Persona persona,
      String reason,
      String message,
      String responseUrl,
      List<ReplyFields.Kept> kept) {
    var now = new Writing();
    var before = writing.put(window.id(), now);
    if (before != null) {
      before.end();
    }
    var received = received(asker, persona.slug(), message, responseUrl);
    var ref = received.request().ref();
    try {
      var heard = received.heard();
      var prepared = answering.prepare(heard.words(), heard.attached(), ref);
      var shown =
          new ReplyDraft(
              answering,
              window,
              now,
              new ReplyModal.Shown(
                  place(ref, asker),
                  posting.isPossible(asker),
                  persona,
                  reason,
                  captures.active(),
                  prepared.answer().map(answering.restorer(ref)),
                  kept));
      shown.stored(prepared.plan().isPresent());
      prepared.plan().filter(_ -> answering.hasModel()).ifPresent(shown::draft);
      uses.drafted(ref);
      requests.move(ref, State.DONE);
    } catch (RuntimeException e) {
      requests.move(ref, State.FAILED);
      throw e;
    } finally {
      writing.remove(window.id(), now);
    }
  }

  /// Ends what is still being written in a window.
  private void end(String window) {
    var now = writing.get(window);
    if (now != null) {
      now.end();
    }
  }
}
