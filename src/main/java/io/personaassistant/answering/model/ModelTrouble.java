package io.personaassistant.answering.model;

import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.LanguageModel.Reason;
import java.time.Duration;
import java.util.Optional;

/// One sentence for each way a model call can end badly: what happened and what to do. Never holds
/// what the endpoint said.
public final class ModelTrouble {
  private ModelTrouble() {}

  /// What happened to a draft, which may show lines all the same; empty for one that went well.
  public static Optional<String> of(Draft draft) {
    return draft.failure().map(reason -> sentence(reason, draft.retryAfter(), draft.hasNews()));
  }

  /// What is said where there is no model to draft with.
  public static String notSetUp() {
    return sentence(Reason.NOT_CONFIGURED, Duration.ZERO, false);
  }

  private static String sentence(Reason reason, Duration retryAfter, boolean isAnyShown) {
    return switch (reason) {
      case NOT_CONFIGURED ->
          "No model is set up, so this is the stored answer alone; an admin can add one with `persona setup`.";
      case WRONG_KEY ->
          "The model refused our key, so nothing was drafted; an admin should check OPENAI_API_KEY (`persona doctor`).";
      case UNKNOWN_MODEL ->
          "The endpoint does not know the model that is set; an admin should check OPENAI_MODEL (`persona doctor` lists what it offers).";
      case RATE_LIMITED -> "The model is over its rate limit; try again " + in(retryAfter) + ".";
      case OUT_OF_QUOTA ->
          "The model account has no quota left, so nothing was drafted; an admin should check its billing.";
      case SERVER_ERROR ->
          retryAfter.isPositive()
              ? "The model's server is busy; try again " + in(retryAfter) + "."
              : "The model's server had an error; try again in a minute.";
      case UNREACHABLE ->
          "The model's server could not be reached; try again, and if it stays so an admin should check OPENAI_BASE_URL.";
      case WRONG_ADDRESS ->
          "What answers at the address that is set is no model's server; an admin should check OPENAI_BASE_URL, which often ends in /v1 (`persona doctor`).";
      case TIMED_OUT ->
          "The model took too long and was stopped; try again. For a slow or local model an admin can raise MODEL_PATIENCE.";
      case CUT_OFF ->
          isAnyShown
              ? "The model's answer broke off before its end; what stands above passed its checks. Try again for the rest."
              : "The model's answer broke off before a line of it was done, so nothing was drafted; try again.";
      case PROMPT_TOO_LONG ->
          "The request is too long for this model; shorten the text, or an admin can set a model that reads more.";
      case ANSWER_TOO_LONG ->
          isAnyShown
              ? "The model reached its length limit before it was done; what stands above passed its checks. Try again for the rest, or an admin can set a model that writes more."
              : "The model reached its length limit before a line was done, so nothing was drafted; try again, or an admin can set a model that writes more.";
      case REFUSED ->
          "The model declined to write this; put it in other words, or use the stored answer.";
      case NOT_UNDERSTOOD ->
          "The model's answer was not in the form we asked for; try again, or an admin can set another model.";
      case REQUEST_REJECTED ->
          "The endpoint did not accept the request; an admin should run `persona doctor`.";
    };
  }

  private static String in(Duration wait) {
    long seconds = wait.toSeconds();
    if (seconds <= 0) {
      return "in a minute";
    }
    if (seconds < 90) {
      return seconds == 1 ? "in a second" : "in " + seconds + " seconds";
    }
    long minutes = (seconds + 59) / 60;
    return minutes < 90 ? "in " + minutes + " minutes" : "in " + (minutes + 59) / 60 + " hours";
  }
}
