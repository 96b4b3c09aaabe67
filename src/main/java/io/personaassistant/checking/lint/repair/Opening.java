package io.personaassistant.checking.lint.repair;

import java.util.Locale;
import java.util.regex.Pattern;

/// What stands in front of a question and pushes can be left out only where the question can do
/// without it: "Everybody moves to the cloud. When will you?" asks nothing alone, and in "Reminders
/// save money. How much did they save you?" nobody knows any more what they are.
final class Opening {
  /// What takes up something said before; "it" in front of "easy to" and the like does not.
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?i)\\b(?:they|them|their|these|those|such)\\b|\\b(?:it|this|that)\\b(?! (?:\\p{L}+"
              + " ){0,3}(?:to|that|when|if|for you to)\\b)(?=[ ,?])");

  /// "When will you?", "Do you?", "Why don't you?".
  private static final Pattern NO_VERB =
      Pattern.compile(
          "(?i)^(?:(?:and |so )?(?:when|why|where|how|what about)"
              + " )?(?:do|does|did|will|would|have|has|are|is|can|could|should)(?:n['’]t)?"
              + " (?:you|they|your \\p{L}+)\\?$");

  private Opening() {}

  /// Whether `rest` is what is left of `whole` behind an opening, and asks nothing without that.
  static boolean isNeeded(String whole, String rest) {
    var all = whole.strip().toLowerCase(Locale.ROOT);
    var left = rest.strip().toLowerCase(Locale.ROOT);
    if (left.length() >= all.length() || !all.endsWith(left)) {
      return false;
    }
    return NO_VERB.matcher(rest.strip()).matches() || TAKES_UP.matcher(rest).find();
  }
}
