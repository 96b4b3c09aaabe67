package io.personaassistant.evidence.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a column of a table is taken for.
public enum Use {
  /// Each filled cell becomes an item of its own.
  TEXT("an item for each answer"),
  DATE("date"),
  PARTICIPANT("participant, as a code"),
  SOURCE_REF("source reference"),
  SEGMENT("segment"),
  SOURCE_TYPE("source type"),
  PERSONA("persona it is about"),
  QUOTABLE("may be quoted outside"),
  SAMPLE_SIZE("sample size"),
  /// Its rows that our own people or programs wrote are no evidence.
  SIDE("who wrote; rows of your own side are left out"),
  NONE("passed over");

  private final String label;

  Use(String label) {
    this.label = label;
  }

  /// The words people read.
  public String label() {
    return label;
  }

  /// The word typed for it, such as `source_ref`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words of all of them, for a sentence.
  public static String words() {
    return Arrays.stream(values()).map(Use::word).collect(Collectors.joining(", "));
  }

  /// The use with this word; hyphens and blanks may stand for `_`.
  public static Optional<Use> of(String typed) {
    var word = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return Arrays.stream(values()).filter(use -> use.word().equals(word)).findFirst();
  }
}
