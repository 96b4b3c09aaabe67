package io.personaassistant.persona;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the person is to us: a customer we keep, a buyer we win, a user of the product.
public enum PersonaKind {
  CUSTOMER,
  BUYER,
  USER;

  /// The word used in files and the database: `customer`, `buyer`, `user`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind that a word names.
  public static Optional<PersonaKind> of(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }
}
