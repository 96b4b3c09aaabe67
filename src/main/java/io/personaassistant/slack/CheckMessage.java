package io.personaassistant.slack;

import io.personaassistant.answering.LintAnswer;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.QuestionLints;
import io.personaassistant.answering.TextReviewAnswer;
import io.personaassistant.answering.TextReviews;
import io.personaassistant.answering.desk.Captures;
import io.personaassistant.answering.request.Members;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.route.Chosen;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.AnswerModal;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.Optional;

/// The message shortcut that checks what a colleague wrote: a question by the linter, anything else
/// as text for customers. Nothing of it is stored. Thread-safe.
final class CheckMessage {
  static final String CALLBACK = "check_text";

  private static final String NAME = "Check copy or question";
  private static final int LONGEST = 10_000;

  private final TextReviews reviews;
  private final QuestionLints lints;
  private final Members members;
  private final Captures captures;
  private final Windows windows;

  CheckMessage(Program program, Windows windows) {
    this.reviews = program.textReviews();
    this.lints = program.questionLints();
    this.members = program.members();
    this.captures = program.captures();
    this.windows = windows;
  }

  void routes(Routes routes) {
    routes.messageShortcut(
        CALLBACK,
        Right.ASK,
        chosen -> windows.show(chosen.pressed(), NAME, NAME, () -> view(chosen)));
  }

  private String view(Chosen chosen) {
    var words = chosen.words();
    if (words.isBlank()) {
      return Windows.sentence(NAME, Chosen.NO_TEXT);
    }
    if (words.length() > LONGEST) {
      return Windows.sentence(
          NAME,
          "This message is longer than I check at once (10,000 characters). Check it in parts.");
    }
    return AnswerModal.of(NAME, answer(words, chosen.pressed().asker().user()));
  }

  /// The persona that the person usually writes for.
  private Optional<Persona> persona(String user) {
    var slug = members.preferences(user).persona();
    return captures.active().stream().filter(p -> p.slug().equals(slug)).findFirst();
  }

  private Answer answer(String words, String user) {
    var persona = persona(user);
    if (words.endsWith("?") && !words.contains("\n")) {
      var question = new Question(Question.Context.SURVEY, words, List.of(), "");
      return LintAnswer.of(question, lints.check(question, persona), persona);
    }
    var copy = reviews.copy(words);
    var findings = reviews.review(copy.text(), persona, "", copy.purpose(), members.closedTo(user));
    return TextReviewAnswer.of(copy, findings, persona);
  }
}
