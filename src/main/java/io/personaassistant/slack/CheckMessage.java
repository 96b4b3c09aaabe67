package io.personaassistant.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.plan.LintAnswer;
import io.personaassistant.answering.plan.TextReviewAnswer;
import io.personaassistant.answering.plan.TextReviews;
import io.personaassistant.answering.plan.TextReviews.Copy;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.route.Chosen;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.AnswerModal;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.workspace.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The message shortcut that checks what a colleague wrote: a question by the linter, anything else
/// as text for customers. Nothing of it is stored. Thread-safe.
final class CheckMessage {
  static final String CALLBACK = "check_text";

  private static final String NAME = "Check copy or question";
  private static final int LONGEST = 10_000;

  /// The menu that says for which platform the copy is.
  static final String PLATFORM = "check_platform";

  private static final String NONE = "none";

  /// As much as a window carries: longer copy is for no platform that counts.
  private static final int LONGEST_COUNTED = 2_950;

  private final TextReviews reviews;
  private final Office office;

  CheckMessage(Office office) {
    this.office = office;
    this.reviews = office.program().textReviews();
  }

  void routes(Routes routes) {
    routes.messageShortcut(
        CALLBACK,
        Right.ASK,
        chosen -> office.windows().show(chosen.pressed(), NAME, () -> view(chosen)));
    routes.button(PLATFORM, Right.ASK, this::counted);
  }

  /// The same words as copy for the platform that was chosen.
  private void counted(Pressed pressed) {
    var words = pressed.filled().carried();
    var kind = reviews.countable().containsKey(pressed.value()) ? pressed.value() : NONE;
    office.show(pressed, copy(words, pressed.asker().user(), kind));
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
    var user = chosen.pressed().asker().user();
    var persona = persona(user);
    if (words.endsWith("?") && !words.contains("\n")) {
      var question = new Question(Question.Context.SURVEY, words, List.of(), "");
      return AnswerModal.of(
          NAME,
          LintAnswer.of(
              question, office.program().answering().lints().check(question, persona), persona));
    }
    var own = reviews.copy(words);
    var kind = countedAs(own);
    return copy(kind.equals(NONE) ? words : own.text(), user, kind);
  }

  /// What its own first words say that copy is, where a platform counts that.
  private String countedAs(Copy copy) {
    return reviews.countable().entrySet().stream()
        .filter(kind -> kind.getValue().equals(copy.purpose().form().title()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(NONE);
  }

  /// @param kind what the copy is counted as, [#NONE] for what its own first words say
  private String copy(String words, String user, String kind) {
    var persona = persona(user);
    var copy = reviews.copy(kind.equals(NONE) ? words : kind + ": " + reviews.copy(words).text());
    var findings =
        reviews.review(
            copy.text(), persona, "", copy.purpose(), office.program().members().closedTo(user));
    var answer = TextReviewAnswer.of(copy, findings, persona);
    return words.length() > LONGEST_COUNTED
        ? AnswerModal.of(NAME, answer)
        : AnswerModal.of(NAME, answer, words, platforms(kind));
  }

  private ObjectNode platforms(String kind) {
    var options = new ArrayList<ObjectNode>();
    options.add(Blocks.option("No platform in particular", NONE));
    reviews.countable().forEach((words, title) -> options.add(Blocks.option(title, words)));
    return Blocks.actions(List.of(Blocks.select(PLATFORM, "Counted as", options, kind)));
  }

  /// The persona that the person usually writes for.
  private Optional<Persona> persona(String user) {
    var slug = office.program().members().preferences(user).persona();
    return office.program().captures().active().stream()
        .filter(p -> p.slug().equals(slug))
        .findFirst();
  }
}
