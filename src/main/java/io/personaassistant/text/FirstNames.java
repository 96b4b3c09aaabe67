package io.personaassistant.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// First names that are hardly ever anything else, so that `Maria Lopez complained` names a person
/// without further cue. Common in Europe, the Americas and Asia; words such as Will, Grace or Mark
/// are left out on purpose. They stand in `first-names.txt`.
public final class FirstNames {
  private static final Set<String> NAMES =
      ResourceLines.of(FirstNames.class, "first-names.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private FirstNames() {}

  /// Whether this word in lower case is one.
  public static boolean holds(String lower) {
    return NAMES.contains(lower);
  }
}
