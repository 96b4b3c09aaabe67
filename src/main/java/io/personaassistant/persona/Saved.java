package io.personaassistant.persona;

/// What saving a record came to.
public enum Saved {
  ADDED,
  UPDATED,
  UNCHANGED
}
