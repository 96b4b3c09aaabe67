package io.personaassistant.evaluation;

/// How many of how many; nothing of nothing where there was nothing to count.
public record Ratio(long part, long whole) {
  /// Nothing was counted.
  public static final Ratio NONE = new Ratio(0, 0);

  /// Both counts together.
  public Ratio plus(Ratio other) {
    return new Ratio(part + other.part, whole + other.whole);
  }

  /// Whether there was anything to count.
  public boolean isEmpty() {
    return whole == 0;
  }

  /// From 0 to 1, or above where several of the counted things may fall on one; 0 when empty.
  public double share() {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
