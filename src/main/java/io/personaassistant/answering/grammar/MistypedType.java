package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.Optional;

/// Finds the draft type whose name a word nearly is. Pure functions.
final class MistypedType {
  private static final int FEWEST_LETTERS = 4;
  private static final int LONG = 6;

  private MistypedType() {}

  /// A typo has one wrong letter, in a long word two.
  static Optional<DraftType> of(String word, DraftTypes types) {
    return types.words().stream()
        .filter(w -> w.length() >= FEWEST_LETTERS && distance(word, w) <= allowed(word, w))
        .min(Comparator.comparingInt(w -> distance(word, w)))
        .flatMap(types::called);
  }

  /// Whether a word is another form of a type's name, such as "reviews".
  static boolean isInflected(String word, DraftTypes types) {
    return types.words().stream().anyMatch(w -> Words.stem(w).equals(Words.stem(word)));
  }

  private static int allowed(String typed, String name) {
    if (Math.min(typed.length(), name.length()) >= LONG) {
      return 2;
    }
    return typed.length() >= FEWEST_LETTERS ? 1 : 0;
  }

  private static int distance(String typed, String name) {
    return Similarity.editDistance(typed, name);
  }
}
