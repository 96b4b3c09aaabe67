package io.personaassistant.slack;

import io.personaassistant.answering.Feedback;
import io.personaassistant.answering.Feedback.LineOf;
import io.personaassistant.answering.Feedback.Opinion;
import io.personaassistant.answering.Feedback.Use;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.SlackText;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.DraftButtons;
import io.personaassistant.slack.view.DraftModal;
import io.personaassistant.slack.view.LineModal;
import io.personaassistant.slack.view.ReasonModal;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.workspace.Right;

/// What can be done with a draft or an answer from the records besides sharing and refining it:
/// judge it, copy it, take one line. Thread-safe.
record DraftActions(Feedback feedback, Windows windows, Conversation conversation) {
  static final String FEEDBACK = "feedback";
  static final String COPY = "copy";
  static final String LINE = "line";

  private static final String GONE_ANSWER = "That is no longer kept. Please ask anew.";
  private static final String GONE = "That draft is no longer kept. Please ask anew.";
  private static final String OTHER =
      "That answer is no longer kept, or the records have changed since. Please ask anew.";

  void routes(Routes routes) {
    routes.button(FEEDBACK, Right.ASK, pressed -> judge(routes, pressed));
    routes.submit(ReasonModal.CALLBACK, Right.ASK, this::explain);
    routes.button(COPY, Right.ASK, this::copy);
    routes.submit(DraftModal.CALLBACK, Right.ASK, _ -> new Outcome.Close());
    routes.button(LINE, Right.ASK, this::open);
    routes.submit(LineModal.CALLBACK, Right.ASK, this::take);
  }

  private void judge(Routes routes, Pressed pressed) {
    boolean good = pressed.value().startsWith("good");
    if (!judge(pressed.asker(), pressed.value(), new Opinion(good, "", ""))) {
      routes.tell(pressed, GONE_ANSWER);
    } else if (good) {
      routes.tell(pressed, "Thank you, noted with the " + subject(pressed.value()) + ".");
    } else {
      windows.open(pressed, ReasonModal.of(pressed.value()));
    }
  }

  /// @param subject what the button carried: the ref of a draft, or of the request of an answer
  ///   with what that was
  private boolean judge(Asker asker, String subject, Opinion opinion) {
    var parts = Pressed.parts(subject);
    var draft = parts.apply("draft");
    return draft.isEmpty()
        ? feedback.judge(
            asker.user(),
            parts.apply("request"),
            parts.apply("type"),
            DraftButtons.ids(parts.apply("cites")),
            opinion)
        : feedback.judge(asker.user(), draft, opinion);
  }

  private static String subject(String carried) {
    return Pressed.parts(carried).apply("draft").isEmpty() ? "answer" : "draft";
  }

  private Outcome explain(Submitted submitted) {
    var opinion =
        new Opinion(
            false, submitted.value(ReasonModal.REASON), submitted.value(ReasonModal.COMMENT));
    return new Outcome.Show(
        judge(submitted.asker(), submitted.carried(), opinion)
            ? SentenceModal.of(
                "Thank you",
                "It is kept with the " + subject(submitted.carried()) + " and what that rests on.")
            : SentenceModal.of("No longer kept", GONE_ANSWER));
  }

  private void copy(Pressed pressed) {
    var lines = feedback.copy(pressed.asker().user(), of(pressed));
    windows.open(
        pressed,
        lines.isEmpty()
            ? SentenceModal.of("No longer kept", gone(isDraft(pressed)))
            : DraftModal.of("All lines, without ids", lines));
  }

  /// The ref of the draft that it stands under, or of the request of the answer.
  private static String of(Pressed pressed) {
    return pressed.part(isDraft(pressed) ? "draft" : "request");
  }

  private static boolean isDraft(Pressed pressed) {
    return !pressed.part("draft").isEmpty();
  }

  private static String gone(boolean isDraft) {
    return isDraft ? GONE : OTHER;
  }

  private void open(Pressed pressed) {
    var asker = pressed.asker();
    boolean isDraft = isDraft(pressed);
    var which = new LineOf(of(pressed), SlackText.number(pressed.part("n"), 0), pressed.part("is"));
    windows.open(
        pressed,
        feedback
            .line(asker.user(), which)
            .map(line ->
                LineModal.of(
                    isDraft ? which.number() : 0,
                    line,
                    new Carried(
                            which,
                            isDraft,
                            asker.channel(),
                            pressed.isPrivate() ? "" : asker.threadTs(),
                            pressed.isPrivate() ? pressed.responseUrl() : "")
                        .text()))
            .orElseGet(() -> SentenceModal.of("No longer kept", gone(isDraft))));
  }

  private Outcome take(Submitted submitted) {
    var carried = Carried.of(submitted.carried());
    var line = feedback.line(submitted.asker().user(), carried.which());
    if (line.isEmpty()) {
      // what was written stays in its field
      return Outcome.error(LineModal.TEXT, gone(carried.isDraft()));
    }
    var texts = LineModal.texts(line.get());
    boolean isBlank = texts.keySet().stream().allMatch(id -> submitted.value(id).isBlank());
    var chosen = submitted.value(LineModal.WHAT);
    if (isBlank && !chosen.equals(LineModal.DROP)) {
      return Outcome.error(LineModal.TEXT, "There is no text left to use; cancel to get it back.");
    }
    boolean isChanged =
        texts.entrySet().stream()
            .anyMatch(t -> !submitted.value(t.getKey()).strip().equals(t.getValue().strip()));
    var way = submitted.value(LineModal.AGAIN);
    boolean isAgain = !way.isEmpty() && !way.equals(LineModal.STAYS);
    if (chosen.isEmpty() && !isChanged && !isAgain) {
      return Outcome.error(LineModal.WHAT, "Choose one, or cancel: nothing is kept of it then.");
    }
    // who only wants it written again has not used it
    if (!chosen.isEmpty() || isChanged) {
      var what = chosen.equals(LineModal.DROP) ? Use.DROPPED : isChanged ? Use.EDITED : Use.USED;
      feedback.use(submitted.asker().user(), carried.which(), what);
    }
    if (isAgain) {
      again(submitted, carried, way);
    }
    return new Outcome.Close();
  }

  private void again(Submitted submitted, Carried carried, String way) {
    var which = carried.which();
    var words = "refine " + which.ref() + " " + way + " line " + which.number();
    var asker =
        new Asker(
            submitted.asker().team(),
            submitted.asker().user(),
            carried.channel(),
            carried.threadTs(),
            false);
    if (carried.threadTs().isEmpty()) {
      conversation.pressed(asker, words, carried.responseUrl());
    } else {
      conversation.pressedInThread(asker, words);
    }
  }

  /// Where a window about a line was opened.
  private record Carried(
      LineOf which, boolean isDraft, String channel, String threadTs, String responseUrl) {
    String text() {
      return String.join(
          "\n",
          which.ref(),
          Integer.toString(which.number()),
          which.mark(),
          Boolean.toString(isDraft),
          channel,
          threadTs,
          responseUrl);
    }

    static Carried of(String text) {
      var parts = text.split("\n", -1);
      return parts.length == 7
          ? new Carried(
              new LineOf(parts[0], SlackText.number(parts[1], 0), parts[2]),
              Boolean.parseBoolean(parts[3]),
              parts[4],
              parts[5],
              parts[6])
          : new Carried(new LineOf("", 0), true, "", "", "");
    }
  }
}
