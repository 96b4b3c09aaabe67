package io.personaassistant.evidence;

import java.util.Locale;
import java.util.Optional;

/// What an item says about a trait.
public enum Stance {
  SUPPORTS,
  CONTRADICTS;

  /// The word used in files and the database: `supports` or `contradicts`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The stance a word from a file means, if it is one.
  public static Optional<Stance> of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "supports", "support", "for", "+" -> Optional.of(SUPPORTS);
      case "contradicts", "contradict", "against", "-" -> Optional.of(CONTRADICTS);
      default -> Optional.empty();
    };
  }
}
