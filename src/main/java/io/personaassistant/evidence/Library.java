package io.personaassistant.evidence;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import java.util.List;
import java.util.Map;

/// All records of a workspace but the texts of its evidence, as of one day. Immutable.
///
/// @param personas by name
/// @param traits by the slug of their persona, ordered by kind then rank
/// @param talkTracks by the slug of their persona
/// @param facts every product fact
public record Library(
    List<Persona> personas,
    Map<String, List<TraitEvidence>> traits,
    Map<String, List<TalkTrack>> talkTracks,
    List<ProductFact> facts) {
  public Library {
    personas = List.copyOf(personas);
    traits = Map.copyOf(traits);
    talkTracks = Map.copyOf(talkTracks);
    facts = List.copyOf(facts);
  }

  /// The traits of a persona, with what supports and contradicts them.
  public List<TraitEvidence> traitsOf(Persona persona) {
    return traits.getOrDefault(persona.slug(), List.of());
  }

  /// The talk tracks of a persona.
  public List<TalkTrack> talkTracksOf(Persona persona) {
    return talkTracks.getOrDefault(persona.slug(), List.of());
  }
}
