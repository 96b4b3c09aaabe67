package io.personaassistant.drafting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways to make an answer from the records alone, as named in a draft type's front matter.
public enum StoredRecipe {
  OBJECTIONS,
  BRIEF,
  SURVEY,
  /// Laid out as the front matter says.
  OUTLINE;

  /// The word used in front matter.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The recipe a word from front matter names.
  public static Optional<StoredRecipe> of(String word) {
    return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
  }
}
