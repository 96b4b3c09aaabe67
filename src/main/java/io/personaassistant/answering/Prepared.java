package io.personaassistant.answering;

import io.personaassistant.drafting.Answer;
import io.personaassistant.drafting.DraftRequest;
import io.personaassistant.drafting.Sheet;
import java.util.Optional;

/// The stored answer, and what a model could draft on top of it.
///
/// @param plan empty when this is nothing a model drafts
/// @param sheet the answer's table; empty where it has none
/// @param isRefused the words were not understood or cannot be followed; the answer says what to do
///   instead
public record Prepared(Answer answer, Optional<DraftRequest> plan, Sheet sheet, boolean isRefused) {
  Prepared(Answer answer, Optional<DraftRequest> plan) {
    this(answer, plan, Sheet.NONE);
  }

  Prepared(Answer answer, Optional<DraftRequest> plan, Sheet sheet) {
    this(answer, plan, sheet, false);
  }

  /// Says why nothing was done.
  static Prepared refused(Answer answer) {
    return new Prepared(answer, Optional.empty(), Sheet.NONE, true);
  }

  /// Nothing a model drafts.
  static Prepared only(Answer answer) {
    return new Prepared(answer, Optional.empty());
  }

  /// The same with another answer.
  Prepared with(Answer other) {
    return new Prepared(other, plan, sheet, isRefused);
  }
}
