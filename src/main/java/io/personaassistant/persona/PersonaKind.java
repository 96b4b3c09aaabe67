package io.personaassistant.persona;

import java.util.Locale;

/// What the person is to us: a customer we keep, a buyer we win, a user of the product.
public enum PersonaKind {
  CUSTOMER,
  BUYER,
  USER;

  /// The word used in files and the database: `customer`, `buyer`, `user`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
