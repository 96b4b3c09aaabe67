package io.personaassistant.slack;

import io.personaassistant.answering.grammar.PlanWords;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Chosen;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.workspace.Right;

/// The message shortcut that takes the plan in a message through every active persona; the review
/// comes as a message that only who asked sees. Thread-safe.
record ReviewPlan(Conversation conversation) {
  static final String CALLBACK = "review_plan";

  void routes(Routes routes) {
    routes.messageShortcut(CALLBACK, Right.ASK, chosen -> review(routes, chosen));
  }

  private void review(Routes routes, Chosen chosen) {
    var words = chosen.words();
    var pressed = chosen.pressed();
    if (words.isBlank()) {
      routes.tell(pressed, Chosen.NO_TEXT + " Paste the plan after /persona review.");
      return;
    }
    if (chosen.by() == Chosen.By.US) {
      routes.tell(
          pressed,
          "I wrote this message myself. Choose Review this plan on what a colleague wrote, or paste"
              + " the plan after /persona review.");
      return;
    }
    if (PlanWords.isNone(words)) {
      routes.tell(
          pressed,
          "I see no plan in this message: a review goes through what is to be done, such as “raise"
              + " the price in January”. Choose Review this plan on a message that says so, or paste the"
              + " plan after /persona review.");
      return;
    }
    var asker = pressed.asker();
    // no thread: what is taken over after a restart must stay private
    conversation.pressed(
        new Asker(asker.team(), asker.user(), asker.channel(), "", asker.shared()),
        "review\n" + words,
        pressed.responseUrl());
  }
}
