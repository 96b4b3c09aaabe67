package io.personaassistant.slack.research;

import static io.personaassistant.slack.route.SlackText.number;

import io.personaassistant.answering.MatchAnswers;
import io.personaassistant.answering.MatchAnswers.Outcome.Kept;
import io.personaassistant.answering.MatchAnswers.Outcome.Refused;
import io.personaassistant.answering.desk.MatchAnswer;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.slack.view.research.MatchForm;
import io.personaassistant.slack.view.research.MatchWindow;
import io.personaassistant.workspace.Right;
import java.util.Optional;
import java.util.regex.Pattern;

/// "Does this match your customers?": everybody who reads a brief answers, and who keeps the
/// persona decides. Thread-safe.
public final class AskMatch {
  private static final Pattern OPEN = Pattern.compile(MatchWindow.OPEN + "_\\d+");
  private static final String NOT_YOURS =
      "The persona's owner decides on this, who must be a contributor, or a curator. An admin can"
          + " make you one in the app's Home tab.";

  private final MatchAnswers answers;
  private final Office office;
  private final ProposeChange proposing;

  public AskMatch(Office office, ProposeChange proposing) {
    this.office = office;
    this.proposing = proposing;
    this.answers = office.program().matchAnswers();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(MatchForm.YES, Right.ASK, p -> yes(routes, p));
    routes.button(MatchForm.NO, Right.ASK, this::no);
    routes.submit(MatchForm.CALLBACK, Right.ASK, this::because);
    routes.button(OPEN, Right.ASK, this::open);
    routes.button(MatchWindow.KEEP, Right.ASK, this::keep);
    routes.button(MatchWindow.PROPOSE, Right.PROPOSE, this::propose);
  }

  /// What a button under a brief carries.
  private record Read(String slug, int version) {
    static Read of(String value) {
      var parts = value.split(" ", 2);
      return new Read(parts[0], number(parts[parts.length - 1], 0));
    }
  }

  private void yes(Routes routes, Pressed pressed) {
    var read = Read.of(pressed.value());
    switch (answers.answer(pressed.asker().user(), read.slug(), read.version(), true, "")) {
      case Refused(var why) -> routes.tell(pressed, office.directory().named(why));
      case Kept(var _, var persona) ->
          office.open(pressed, MatchForm.yes(persona.name(), pressed.value()));
    }
  }

  private void no(Pressed pressed) {
    var slug = Read.of(pressed.value()).slug();
    office.open(
        pressed,
        office
            .library()
            .persona(slug)
            .map(p -> MatchForm.no(p.name(), pressed.value()))
            .orElseGet(() ->
                SentenceModal.of(
                    MatchWindow.TITLE,
                    "This persona is no longer there; nothing is asked of it.")));
  }

  private Outcome because(Submitted submitted) {
    var carried = submitted.carried().split(" ", 2);
    var read = Read.of(carried.length == 2 ? carried[1] : "");
    boolean yes = carried[0].equals("yes");
    var because = submitted.value(MatchForm.BECAUSE);
    return switch (answers.answer(
        submitted.asker().user(), read.slug(), read.version(), yes, because)) {
      case Refused(var why) -> Outcome.error(MatchForm.BECAUSE, office.directory().named(why));
      case Kept(var _, var persona) ->
          Outcome.said(
              "Thank you",
              (persona.owner().isBlank() ? "The curators read" : "The owner reads")
                  + " it with your name, and decides whether it becomes a proposal or a note."
                  + " Of this version your last answer counts.");
    };
  }

  private void open(Pressed pressed) {
    var value = pressed.value();
    var slug = value.substring(value.indexOf(' ') + 1);
    office.load(pressed, MatchWindow.TITLE, () -> list(pressed.asker(), slug, ""));
  }

  private String list(Asker asker, String slug, String note) {
    var persona = office.library().persona(slug);
    if (persona.isEmpty() || !mayDecide(asker, slug)) {
      return Windows.sentence(MatchWindow.TITLE, NOT_YOURS);
    }
    return MatchWindow.of(persona.get(), answers.waiting(slug), answers.all(slug), note);
  }

  private boolean mayDecide(Asker asker, String slug) {
    return answers.mayDecide(asker.user(), office.directory().nameOf(asker.user()), slug);
  }

  private Optional<MatchAnswer> named(Pressed pressed) {
    return answers.find(number(pressed.value(), -1));
  }

  private void keep(Pressed pressed) {
    var answer = named(pressed);
    var window = office.at(pressed.viewId());
    if (answer.isEmpty() || !mayDecide(pressed.asker(), answer.get().persona())) {
      window.show(Windows.sentence(MatchWindow.TITLE, NOT_YOURS));
      return;
    }
    var slug = answer.get().persona();
    var note =
        switch (answers.keep(answer.get().id(), pressed.asker().user())) {
          case Kept _ -> "It is kept as a note.";
          case Refused(var why) -> office.directory().named(why);
        };
    office.changed(pressed.asker());
    window.show(list(pressed.asker(), slug, note));
  }

  private void propose(Pressed pressed) {
    var answer = named(pressed);
    office.show(
        pressed,
        answer.isPresent() && mayDecide(pressed.asker(), answer.get().persona())
            ? proposing.form(answer.get())
            : Windows.sentence(MatchWindow.TITLE, NOT_YOURS));
  }
}
