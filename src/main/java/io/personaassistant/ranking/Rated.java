package io.personaassistant.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A feature with what the evidence says of it.
///
/// @param impact empty when nothing on record is about it, or the evidence is against it
/// @param certainty empty in the same cases
public record Rated(Feature feature, Optional<Impact> impact, Optional<Certainty> certainty) {
  /// A step of a number that somebody gave: a fifth more or less.
  private static final BigDecimal MORE = new BigDecimal("1.2");

  private static final BigDecimal LESS = new BigDecimal("0.8");

  /// Reach x impact x confidence / effort; empty unless all four are there.
  public Optional<BigDecimal> score() {
    var reach = feature.reach().given();
    var effort = feature.effort().given();
    if (reach.isEmpty() || effort.isEmpty() || impact.isEmpty() || certainty.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(score(reach.get(), impact.get(), certainty.get(), effort.get()));
  }

  private static BigDecimal score(
      BigDecimal reach, Impact impact, Certainty certainty, BigDecimal effort) {
    return reach
        .multiply(impact.value())
        .multiply(certainty.value())
        .divide(effort, MathContext.DECIMAL64);
  }

  /// The lowest and the highest score when any one of the four moves by one step.
  Optional<Range> range() {
    var score = score();
    if (score.isEmpty()) {
      return Optional.empty();
    }
    var reach = feature.reach().given().orElseThrow();
    var effort = feature.effort().given().orElseThrow();
    var own = impact.orElseThrow();
    var sure = certainty.orElseThrow();
    List<BigDecimal> all = new ArrayList<>();
    all.add(score.get());
    for (var factor : List.of(MORE, LESS)) {
      all.add(score(reach.multiply(factor), own, sure, effort));
      all.add(score(reach, own, sure, effort.multiply(factor)));
    }
    for (int more : new int[] {1, -1}) {
      own.step(more).ifPresent(i -> all.add(score(reach, i, sure, effort)));
      sure.step(more).ifPresent(c -> all.add(score(reach, own, c, effort)));
    }
    return Optional.of(
        new Range(
            all.stream().min(Comparator.naturalOrder()).orElseThrow(),
            all.stream().max(Comparator.naturalOrder()).orElseThrow()));
  }

  /// What a score can become by one step.
  record Range(BigDecimal low, BigDecimal high) {}

  /// Whether the order of two scored features changes when any one input moves by one step.
  boolean ties(Rated other) {
    var mine = score();
    var theirs = other.score();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    boolean above = mine.get().compareTo(theirs.get()) >= 0;
    var upper = above ? this : other;
    var lower = above ? other : this;
    return upper.range().orElseThrow().low().compareTo(lower.score().orElseThrow()) <= 0
        || lower.range().orElseThrow().high().compareTo(upper.score().orElseThrow()) >= 0;
  }
}
