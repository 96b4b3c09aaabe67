package io.personaassistant.text.personal;

import io.personaassistant.text.ResourceLines;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Companies and products that customers name where people could stand as well: `Ask Grammarly`,
/// `Tesla says`, `we booked with Thomas Cook`. They stand in `well-known.txt`.
final class WellKnown {
  private static final Set<String> NAMES =
      ResourceLines.of(WellKnown.class, "well-known.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private WellKnown() {}

  /// Whether this word in lower case is one.
  static boolean holds(String word) {
    return NAMES.contains(word);
  }

  /// Whether the two words make one.
  static boolean holds(String word, String next) {
    return NAMES.contains(word + "-" + next);
  }
}
