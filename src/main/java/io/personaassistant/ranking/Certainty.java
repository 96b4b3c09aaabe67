package io.personaassistant.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How sure the evidence makes us, in the three steps of RICE, largest first.
public enum Certainty {
  HIGH(100),
  MEDIUM(80),
  LOW(50);

  private final int percent;

  Certainty(int percent) {
    this.percent = percent;
  }

  /// In percent.
  public int percent() {
    return percent;
  }

  BigDecimal value() {
    return BigDecimal.valueOf(percent, 2);
  }

  /// One step more or less; empty at the end of the scale.
  Optional<Certainty> step(int more) {
    var all = List.of(values());
    int at = all.indexOf(this) - more;
    return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
  }
}
