package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what is asked from what is only told in front of it: "is my next call, what should I
/// know", "I am on the phone with, he says it is slow". English. Pure functions.
final class LastClause {
  private static final PhraseTable PHRASES = PhraseTable.read(LastClause.class, "name-inside.txt");
  private static final Pattern ENDS = PHRASES.pattern("", "clause-ends", "");
  private static final Pattern THIRD_PERSON = PHRASES.pattern("", "third-person", "");
  private static final Pattern QUESTION = PHRASES.pattern("", "colleagues-question", "");
  private static final Pattern TOLD = PHRASES.pattern("", "told-by-them", "");

  /// Whoever tells more tells what was said.
  private static final int LONGEST_LEAD = 60;

  private LastClause() {}

  /// The question behind what a colleague tells of somebody whose name stood in front; empty where
  /// what is told may be what the customer said.
  static Optional<String> asked(String behindName) {
    return THIRD_PERSON.matcher(behindName).matches()
        ? last(behindName).filter(c -> QUESTION.matcher(c).matches())
        : Optional.empty();
  }

  /// What they say behind a clause in which they are met.
  static Optional<String> told(String text) {
    return last(text).filter(c -> TOLD.matcher(c).matches());
  }

  private static Optional<String> last(String text) {
    var end = ENDS.matcher(text);
    return end.find() && end.start() > 0 && end.start() <= LONGEST_LEAD
        ? Optional.of(text.substring(end.end()).strip()).filter(c -> !c.isEmpty())
        : Optional.empty();
  }
}
