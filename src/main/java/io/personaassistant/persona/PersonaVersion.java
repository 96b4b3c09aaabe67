package io.personaassistant.persona;

/// One change in a persona's history.
///
/// @param snapshot the persona with its traits and talk tracks after the change, as JSON in the
///   format of persona files
public record PersonaVersion(String slug, int version, Change change, String snapshot) {
  /// The persona as it was then.
  public WholePersona whole() {
    return PersonaSnapshot.read(snapshot, version);
  }
}
