package io.personaassistant.text.instruction;

import java.util.List;

/// A few pieces of words of which one stands in whatever a costly pattern can find, so that most
/// texts need not be held against the pattern at all.
public final class Hints {
  private final List<String> pieces;

  private Hints(List<String> pieces) {
    this.pieces = pieces;
  }

  /// These pieces, in small letters.
  public static Hints of(String... pieces) {
    return new Hints(List.of(pieces));
  }

  /// Whether one of them stands in a text, in any case of letters.
  public boolean areIn(String text) {
    var letters = inOneCase(text);
    return pieces.stream().anyMatch(letters::contains);
  }

  /// A text as a pattern that is blind to case takes it, character for character.
  static String inOneCase(String text) {
    var letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
    }
    return new String(letters);
  }
}
