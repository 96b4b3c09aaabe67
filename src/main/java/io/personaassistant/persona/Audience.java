package io.personaassistant.persona;

import java.util.Locale;

/// Who may read a text: colleagues only, or customers too. Customer-facing text carries no
/// citations, quotes nothing that may not leave the company and never names the persona.
public enum Audience {
  INTERNAL,
  CUSTOMER;

  /// The word used in files, prompts and the database: `internal` or `customer`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
