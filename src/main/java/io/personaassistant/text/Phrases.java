package io.personaassistant.text;

import java.util.List;
import java.util.Set;

/// Short lists of words that stand in the code that goes by them; long ones are resources.
public final class Phrases {
  private Phrases() {}

  /// The words and phrases between the strokes.
  public static Set<String> of(String strokedApart) {
    return Set.of(strokedApart.split("\\|", -1));
  }

  /// The words between the blanks; the same one may stand there twice.
  public static Set<String> words(String apart) {
    return Set.copyOf(List.of(apart.split(" ", -1)));
  }
}
