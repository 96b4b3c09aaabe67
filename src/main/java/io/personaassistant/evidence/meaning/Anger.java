package io.personaassistant.evidence.meaning;

/// Whether a message reads angry by both what its words and what its meaning say: neither alone
/// knows who is meant. "My boss is shouting" has the words, "the courier was rude" the meaning.
/// Pure functions.
final class Anger {
  /// What one sign in the words counts beside the meaning (`ToneQualityTest`).
  private static final double OF_SIGN = 0.3;

  private static final int MOST_SIGNS = 3;

  private Anger() {}

  /// @param signs as [io.personaassistant.text.Temper#signs(String)] counts them
  /// @param direction above 0 for a meaning that is rather angry
  static boolean shows(int signs, double direction) {
    return direction + OF_SIGN * Math.clamp(signs, -MOST_SIGNS + 1, MOST_SIGNS) > 0;
  }
}
