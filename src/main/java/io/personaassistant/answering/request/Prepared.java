package io.personaassistant.answering.request;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.prompt.DraftRequest;
import java.util.Optional;

/// The stored answer, and what a model could draft on top of it.
///
/// @param plan empty when this is nothing a model drafts
/// @param sheet the answer's table; empty where it has none
/// @param isRefused the words were not understood or cannot be followed; the answer says what to do
///   instead
public record Prepared(Answer answer, Optional<DraftRequest> plan, Sheet sheet, boolean isRefused) {
  public Prepared(Answer answer, Optional<DraftRequest> plan) {
    this(answer, plan, Sheet.NONE);
  }

  public Prepared(Answer answer, Optional<DraftRequest> plan, Sheet sheet) {
    this(answer, plan, sheet, false);
  }

  /// Says why nothing was done.
  public static Prepared refused(Answer answer) {
    return new Prepared(answer, Optional.empty(), Sheet.NONE, true);
  }

  /// Nothing a model drafts.
  public static Prepared only(Answer answer) {
    return new Prepared(answer, Optional.empty());
  }

  /// The same with another answer.
  public Prepared with(Answer other) {
    return new Prepared(other, plan, sheet, isRefused);
  }
}
