package io.personaassistant.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How much a feature changes for one person it reaches, in the five steps of RICE, largest first.
public enum Impact {
  MASSIVE("3"),
  HIGH("2"),
  MEDIUM("1"),
  LOW("0.5"),
  MINIMAL("0.25");

  private final BigDecimal value;

  Impact(String value) {
    this.value = new BigDecimal(value);
  }

  /// The factor.
  public BigDecimal value() {
    return value;
  }

  /// One step more or less; empty at the end of the scale.
  public Optional<Impact> step(int more) {
    var all = List.of(values());
    int at = all.indexOf(this) - more;
    return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
  }
}
