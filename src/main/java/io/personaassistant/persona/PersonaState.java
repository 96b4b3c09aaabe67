package io.personaassistant.persona;

import java.util.Locale;

/// Where a persona is in its life. Only active ones answer by name alone.
public enum PersonaState {
  DRAFT,
  ACTIVE,
  ARCHIVED;

  /// The word used in files and the database: `draft`, `active`, `archived`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
