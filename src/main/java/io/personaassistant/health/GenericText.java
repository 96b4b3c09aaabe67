package io.personaassistant.health;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a text says nothing that would not be true of nearly everybody: "interested in growth",
/// "wants quality". True only when every word that carries meaning is in `generic-words.txt`; one
/// word of substance saves it. English.
final class GenericText {
  private static final Set<String> EMPTY =
      ResourceLines.of(GenericText.class, "generic-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.split("\\s+")))
          .map(Words::stem)
          .collect(Collectors.toUnmodifiableSet());

  private GenericText() {}

  static boolean is(String text) {
    var content = Words.content(text);
    return !content.isEmpty()
        && content.stream().allMatch(EMPTY::contains)
        && text.chars().noneMatch(Character::isDigit);
  }
}
