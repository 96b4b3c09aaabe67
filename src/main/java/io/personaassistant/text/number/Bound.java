package io.personaassistant.text.number;

/// How a number limits what is said: "over 90 %" says more than 90, "up to 12" no more than 12.
public enum Bound {
  /// The number itself.
  EXACT,
  ABOVE,
  AT_LEAST,
  BELOW,
  AT_MOST;

  /// Whether it names the least, so that the true number may be larger.
  public boolean isLower() {
    return this == ABOVE || this == AT_LEAST;
  }

  /// Whether it names the most, so that the true number may be smaller.
  public boolean isUpper() {
    return this == BELOW || this == AT_MOST;
  }
}
