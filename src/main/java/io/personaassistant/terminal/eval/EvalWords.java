package io.personaassistant.terminal.eval;

import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.evaluation.Measure;
import io.personaassistant.evaluation.Ratio;
import io.personaassistant.text.WordList;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// How an evaluation puts figures and rules into words.
final class EvalWords {
  private static final Map<String, String> RULES = WordList.pairs("eval-words.rules");

  private EvalWords() {}

  static String rule(String name) {
    return RULES.getOrDefault(name, name.replace('_', ' '));
  }

  static String failure(Reason reason) {
    return switch (reason) {
      case NOT_CONFIGURED -> "no model is set";
      case WRONG_KEY -> "the endpoint refused the key";
      case UNKNOWN_MODEL -> "the endpoint does not know the model";
      case RATE_LIMITED -> "over the rate limit";
      case OUT_OF_QUOTA -> "the account has no quota left";
      case SERVER_ERROR -> "the model's server had an error";
      case UNREACHABLE -> "the endpoint could not be reached";
      case WRONG_ADDRESS -> "no model answers at the address that is set";
      case TIMED_OUT -> "took too long";
      case CUT_OFF -> "broke off";
      case PROMPT_TOO_LONG -> "the prompt is too long for the model";
      case ANSWER_TOO_LONG -> "reached its length limit";
      case REFUSED -> "the model declined";
      case NOT_UNDERSTOOD -> "not in the form asked for";
      case REQUEST_REJECTED -> "the endpoint rejected the request";
    };
  }

  /// What to do about it.
  static String remedy(Reason reason) {
    return switch (reason) {
      case NOT_CONFIGURED, UNKNOWN_MODEL ->
          "Set OPENAI_MODEL or --model to a name that `persona doctor` lists.";
      case WRONG_KEY -> "Check OPENAI_API_KEY with `persona doctor`.";
      case OUT_OF_QUOTA -> "Check the account's billing.";
      case RATE_LIMITED -> "Wait a minute, and run it with --parallel 1 or a smaller --sample.";
      case UNREACHABLE, WRONG_ADDRESS, SERVER_ERROR -> "Check OPENAI_BASE_URL and try again.";
      case REQUEST_REJECTED -> "Run `persona doctor`; the endpoint may not take a JSON schema.";
      case TIMED_OUT ->
          "The model may be too slow for this work: raise MODEL_PATIENCE, or try another.";
      case CUT_OFF, PROMPT_TOO_LONG, ANSWER_TOO_LONG, REFUSED, NOT_UNDERSTOOD ->
          "The model cannot do this work; try another.";
    };
  }

  /// A share in percent that is never rounded to perfect.
  static String percent(Ratio ratio, boolean moreIsBetter) {
    if (ratio.isEmpty()) {
      return "-";
    }
    double percent = ratio.share() * 100;
    if (percent == Math.rint(percent)) {
      return "%.0f %%".formatted(percent);
    }
    double tenths = moreIsBetter ? Math.floor(percent * 10) : Math.ceil(percent * 10);
    return String.format(Locale.ROOT, "%.1f %%", tenths / 10);
  }

  static String percent(Measure measure, Ratio ratio) {
    return percent(ratio, measure.moreIsBetter());
  }

  static String time(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    if (seconds >= 100) {
      return String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
    }
    return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
  }

  static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }
}
