package io.personaassistant.drafting.stored.record;

import io.personaassistant.drafting.answer.Answer;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the records alone give.
///
/// @param answer empty where they give none
/// @param isOnRecord whether they hold anything on what was heard, where the type answers what was
///   heard; other types rest on the persona whatever they are for
/// @param isGap whether nothing on record speaks of what was heard or asked for
public record StoredAnswer(Optional<Answer> answer, boolean isOnRecord, boolean isGap) {
  /// The same with the answer, if there is one, changed.
  public StoredAnswer noticed(UnaryOperator<Answer> notices) {
    return new StoredAnswer(answer.map(notices), isOnRecord, isGap);
  }
}
