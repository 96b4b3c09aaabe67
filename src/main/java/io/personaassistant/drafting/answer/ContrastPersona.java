package io.personaassistant.drafting.answer;

import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import java.util.List;

/// Another active persona of the workspace: what a draft for this one must not fit as well.
///
/// @param traits ordered by kind, then rank
public record ContrastPersona(Persona persona, List<TraitEvidence> traits) {
  public ContrastPersona {
    traits = List.copyOf(traits);
  }
}
