package io.personaassistant.answering.refining;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import java.util.List;

/// A refusal on its way to the person who asked.
final class NotRefined extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Answer answer;

  NotRefined(String title, String sentence) {
    this(title, sentence, List.of());
  }

  NotRefined(String title, String sentence, List<FollowUp> next) {
    super(title, null, false, false);
    this.answer = Answer.sentence(title, sentence, new FollowUps("Refine", next));
  }

  /// There is no line with a number in a draft or an answer, which has so many.
  static NotRefined noLine(int number, String where, int count) {
    return new NotRefined(
        "No such line",
        "There is no line %s; that %s has %s"
            .formatted(
                number, where, count == 1 ? "one line." : count + " lines, 1 to " + count + "."));
  }

  Answer answer() {
    return answer;
  }
}
