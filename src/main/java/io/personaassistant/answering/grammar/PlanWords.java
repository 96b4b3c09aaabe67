package io.personaassistant.answering.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a message that only thanks, greets or asks something from one that may say what is to be
/// done: "when do we ship?" is no plan, "what if we drop it?" and "should we?" may be one. English.
/// Pure functions.
public final class PlanWords {
  /// More words in a question may well say what is to be done.
  private static final int MOST_WORDS = 12;

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)(?:(?:hi|hey|hello|and|but|so|ok|okay)[,!\\s]+){0,3}(?:(?:who|whose|when|where|which)(?:['’]s)?\\s|what(?:['’]s)?\\s(?!if\\b|about\\b)"
              + "|why\\s(?!not\\b|don['’]?t we\\b)|how\\s(?!about\\b)"
              + "|(?:is|are|was|do|does|did|has|have|can|could|will|would)\\s+(?:you|he|she|they|i|somebody|someone|anybody|anyone)\\s|any(?:one|body)\\s)"
              + "[^.!?:\\n]+\\?[\\s?!]*");

  /// "Who loses if we go by usage"; what we need or are is no plan, and a customer may say it.
  private static final Pattern ASKED =
      Pattern.compile(
          "(?is)(?:(?:so|and|but) )?(?:who|what|which|how)\\b[^?.!]*?\\b(?:lose|lost|win|break|happen|change|suffer|leave|complain|mind|hurt|go wrong|goes wrong)s?\\b[^?.!]*?"
              + "\\b(?:if|when|once) we (?:would |will |should )?(?!(?:need|want|have|are)\\s)(?<plan>\\S+\\s\\S.*?)[\\s?!.]*");

  private PlanWords() {}

  /// The plan that a question asks about; empty where it asks about none.
  static Optional<String> asked(String text) {
    var asked = ASKED.matcher(text.strip());
    return asked.matches() ? Optional.of("we " + asked.group("plan")) : Optional.empty();
  }

  /// Whether a text holds no plan for sure.
  public static boolean isNone(String text) {
    var said = text.strip();
    return Courtesies.read(said).isPresent()
        || said.split("\\s+").length <= MOST_WORDS && QUESTION.matcher(said).matches();
  }
}
