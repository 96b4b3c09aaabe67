package io.personaassistant.drafting;

import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.prompt.LineReader;
import io.personaassistant.drafting.prompt.Prompts;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What came of the calls to the model for one draft: whether it was an answer, and what it cost.
/// Confined to the draft's thread.
final class CallsOfDraft {
  /// Roughly, in English; for the budget alone, where an endpoint counts nothing.
  private static final int CHARACTERS_A_TOKEN = 4;

  /// So much of an answer shows whether it is one.
  private static final int BEGINNING = 300;

  private static final Pattern DECLINED =
      Pattern.compile(
          "(?i)\\bI(?:['’]m| am) (?:sorry|unable|not able)\\b|\\bI"
              + " (?:can['’]?t|cannot|won['’]?t|must decline)\\b");

  /// Failures after which the model has read the prompt.
  private static final Set<Reason> PAID =
      EnumSet.of(
          Reason.TIMED_OUT,
          Reason.CUT_OFF,
          Reason.ANSWER_TOO_LONG,
          Reason.REFUSED,
          Reason.NOT_UNDERSTOOD);

  private final StringBuilder beginning = new StringBuilder();
  private boolean sawJson;
  private int unread;
  private long estimated;

  /// Characters of the call that is under way.
  private long answered;

  void arrived(String piece) {
    answered += piece.length();
    if (beginning.length() < BEGINNING) {
      beginning.append(piece);
    }
  }

  void ended(Prompts.Prompt prompt, LineReader reader, ModelOutcome outcome) {
    sawJson |= reader.sawJson();
    unread += reader.unread();
    if (outcome.usage().total() == 0 && isPaid(outcome, answered)) {
      long sent = (long) prompt.system().length() + prompt.user().length();
      estimated += (sent + answered) / CHARACTERS_A_TOKEN;
    }
    answered = 0;
  }

  /// Whether any answer was JSON at least.
  boolean sawJson() {
    return sawJson;
  }

  /// How many lines came in a form that could not be read.
  int unread() {
    return unread;
  }

  /// Whether what came instead of an answer says that the model will not give one.
  boolean isDeclined() {
    return !sawJson && DECLINED.matcher(beginning).find();
  }

  /// Tokens of those calls of which the endpoint did not count any.
  long estimated() {
    return estimated;
  }

  /// Whether the model has read the prompt, so that the call costs something.
  private static boolean isPaid(ModelOutcome outcome, long answered) {
    return answered > 0
        || switch (outcome) {
          case ModelOutcome.Completed _, ModelOutcome.Stopped _ -> true;
          case ModelOutcome.Failed(var reason, _, _) -> PAID.contains(reason);
        };
  }
}
