package io.personaassistant.text.personal;

import io.personaassistant.text.Accents;
import io.personaassistant.text.ResourceLines;
import java.util.Set;
import java.util.stream.Collectors;

/// First names that are hardly ever anything else, so that `Maria Lopez complained` names a person
/// without further cue. Common in Europe, the Americas and Asia; words such as Will, Grace or Mark
/// are left out on purpose. They stand in `first-names.txt`.
public final class FirstNames {
  private static final Set<String> LISTED =
      Set.copyOf(ResourceLines.words(FirstNames.class, "first-names.txt"));

  private static final Set<String> NAMES =
      LISTED.stream().map(name -> name.replace("?", "")).collect(Collectors.toUnmodifiableSet());

  /// Other words once their accents are gone.
  private static final Set<String> OTHERS =
      Set.of("marié", "noël", "sarà", "niña", "niño", "francés");

  private FirstNames() {}

  /// Whether this word in lower case is one, with or without its accents.
  public static boolean holds(String lower) {
    return NAMES.contains(lower)
        || !OTHERS.contains(lower) && NAMES.contains(Accents.without(lower));
  }

  /// Whether this first name in lower case is also a word with which a sentence may begin: `Elke
  /// maandag` is every Monday in Dutch.
  static boolean isWord(String lower) {
    return LISTED.contains(Accents.without(lower) + "?");
  }
}
