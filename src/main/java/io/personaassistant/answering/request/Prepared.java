package io.personaassistant.answering.request;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.prompt.DraftRequest;
import java.util.Optional;

/// The stored answer, and what a model could draft on top of it.
///
/// @param plan empty when this is nothing a model drafts
/// @param sheet the answer's table; empty where it has none
public record Prepared(Answer answer, Optional<DraftRequest> plan, Sheet sheet, End end) {
  /// What came of the words.
  public enum End {
    /// They are answered.
    ANSWERED,
    /// They cannot be followed; the answer says what to do instead.
    REFUSED,
    /// They name neither a persona nor anything that can be asked; the answer says so.
    NOT_READ
  }

  public Prepared(Answer answer, Optional<DraftRequest> plan) {
    this(answer, plan, Sheet.NONE);
  }

  public Prepared(Answer answer, Optional<DraftRequest> plan, Sheet sheet) {
    this(answer, plan, sheet, End.ANSWERED);
  }

  /// Says why nothing was done.
  public static Prepared refused(Answer answer) {
    return new Prepared(answer, Optional.empty(), Sheet.NONE, End.REFUSED);
  }

  /// Says that the words were not understood.
  public static Prepared notRead(Answer answer) {
    return new Prepared(answer, Optional.empty(), Sheet.NONE, End.NOT_READ);
  }

  /// Whether nothing was done, and the answer says what to do instead.
  public boolean isRefused() {
    return end != End.ANSWERED;
  }

  /// Nothing a model drafts.
  public static Prepared only(Answer answer) {
    return new Prepared(answer, Optional.empty());
  }

  /// The same with another answer.
  public Prepared with(Answer other) {
    return new Prepared(other, plan, sheet, end);
  }
}
