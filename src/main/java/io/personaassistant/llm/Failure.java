package io.personaassistant.llm;

import io.personaassistant.drafting.LanguageModel.Reason;
import java.time.Duration;

/// Why one attempt failed, and what can be done about it.
///
/// @param retryAfter how long the endpoint asked to wait, zero when it did not say
/// @param remedy what may help without a person
record Failure(Reason reason, Duration retryAfter, Remedy remedy) {
  /// What may help.
  enum Remedy {
    /// Nothing this program can do.
    NONE,
    /// The same request once more, a little later.
    TRY_AGAIN,
    /// Another answer format, for every request to this endpoint.
    OTHER_FORMAT,
    /// Another answer format, for this request: the endpoint takes schemas, but not this one.
    OTHER_FORMAT_ONCE
  }

  /// A failure that stays one.
  static Failure of(Reason reason) {
    return new Failure(reason, Duration.ZERO, Remedy.NONE);
  }

  /// A failure that may pass.
  static Failure passing(Reason reason) {
    return new Failure(reason, Duration.ZERO, Remedy.TRY_AGAIN);
  }
}
