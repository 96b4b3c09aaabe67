package io.personaassistant.answering.editing;

import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.TraitKind;
import java.util.List;
import java.util.Map;

/// What is known of a persona at first.
///
/// @param title, decision, owner and picture may be `""`
/// @param traits what the team believes, by kind
public record NewPersona(
    String name,
    String title,
    PersonaKind kind,
    String decision,
    String owner,
    String picture,
    Map<TraitKind, List<String>> traits) {
  public NewPersona {
    traits = Map.copyOf(traits);
  }
}
