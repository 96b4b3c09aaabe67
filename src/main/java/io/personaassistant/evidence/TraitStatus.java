package io.personaassistant.evidence;

import java.util.Locale;

/// How well a trait stands. Computed from its effective evidence, never typed in.
public enum TraitStatus {
  VALIDATED,
  WEAK,
  CONTESTED,
  CONTRADICTED,
  ASSUMPTION;

  /// The status for counts of effective items. Validated: at least 2 supports of at least 2 source
  /// types, and fewer contradictions than half of the supports. Contradicted: more contradictions
  /// than supports. Contested: some contradiction and neither of these. Weak: some support, no
  /// contradiction, not validated. Assumption: no effective evidence.
  public static TraitStatus of(int supports, int supportSourceTypes, int contradictions) {
    if (supports == 0 && contradictions == 0) {
      return ASSUMPTION;
    }
    if (contradictions > supports) {
      return CONTRADICTED;
    }
    if (supports >= 2 && supportSourceTypes >= 2 && 2 * contradictions < supports) {
      return VALIDATED;
    }
    return contradictions > 0 ? CONTESTED : WEAK;
  }

  /// How certain it is, for an order in which research should look at traits: 0 for what something
  /// stands against, the most for what is validated.
  public int certainty() {
    return switch (this) {
      case CONTESTED, CONTRADICTED -> 0;
      case ASSUMPTION -> 1;
      case WEAK -> 2;
      case VALIDATED -> 3;
    };
  }

  /// The word people read, such as `validated`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
