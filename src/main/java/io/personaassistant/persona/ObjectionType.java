package io.personaassistant.persona;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an objection is about (draft standard 6.1).
public enum ObjectionType {
  PRICE,
  BUDGET,
  TIMING,
  COMPETITOR,
  AUTHORITY,
  STATUS_QUO,
  TRUST,
  TECHNICAL_FIT,
  PAST_FAILURE,
  OTHER;

  /// The word used in files and the database, such as `status_quo`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words people read, such as "status quo".
  public String label() {
    return word().replace('_', ' ');
  }

  /// The type a word from a file means; hyphens, spaces and case aside.
  public static Optional<ObjectionType> of(String word) {
    var typed = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return Arrays.stream(values()).filter(t -> t.word().equals(typed)).findFirst();
  }
}
