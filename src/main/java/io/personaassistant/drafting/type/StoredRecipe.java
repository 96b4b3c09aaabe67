package io.personaassistant.drafting.type;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways to make an answer from the records alone, as named in a draft type's front matter.
public enum StoredRecipe {
  OBJECTIONS,
  BRIEF,
  SURVEY,
  /// Several personas side by side.
  COMPARE,
  /// A plan through every persona.
  REVIEW,
  /// Features by what the evidence says of them.
  PRIORITIES,
  /// Laid out as the front matter says.
  OUTLINE;

  /// Whether it looks at several personas at once.
  public boolean isForSeveral() {
    return this == COMPARE || this == REVIEW || this == PRIORITIES;
  }

  /// The word used in front matter.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The recipe a word from front matter names.
  public static Optional<StoredRecipe> of(String word) {
    return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
  }
}
