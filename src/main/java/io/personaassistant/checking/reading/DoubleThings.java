package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.number.Quantity;
import java.util.Set;
import java.util.regex.Pattern;

/// What is called double and is not twice as much. English.
final class DoubleThings {
  private static final Set<String> DOUBLES = WordList.named("double-things.doubles");

  /// "We double deliveries" is what somebody does.
  private static final Pattern DOES =
      Pattern.compile(
          "(?i)(?:^|[.;:!?]|\\b(?:to|we|you|they|i|it|will|can|could|would|may|might|that))\\s*$");

  private static final Pattern SUBJECT =
      Pattern.compile("(?i) [\\p{L}-]+ (?:is|are|was|were|costs?|means|takes?)\\b");

  private DoubleThings() {}

  /// "Double entry" is a kind of entry; "double the price" is twice as much.
  static boolean isOne(Quantity number, String text) {
    return number.text().equalsIgnoreCase("double")
        && DOUBLES.contains(NextWord.after(text, number.end()))
        && (SUBJECT.matcher(text.substring(number.end())).lookingAt()
            || !DOES.matcher(text.substring(0, number.start())).find());
  }
}
