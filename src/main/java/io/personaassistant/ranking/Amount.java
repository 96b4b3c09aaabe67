package io.personaassistant.ranking;

import java.math.BigDecimal;
import java.util.Optional;

/// A number that somebody gave for a feature, or why there is none.
public sealed interface Amount {
  /// A number above 0.
  record Given(BigDecimal value) implements Amount {}

  /// Nobody gave one.
  record Missing() implements Amount {}

  /// What was given cannot be used.
  ///
  /// @param why what is wrong and what to give instead, after the typed text
  record Unusable(String typed, String why) implements Amount {}

  /// The number, where there is one.
  default Optional<BigDecimal> given() {
    return this instanceof Given(var value) ? Optional.of(value) : Optional.empty();
  }
}
