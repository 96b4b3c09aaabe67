package io.personaassistant.evidence;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything a stored answer needs of one workspace, as it counts on one day. Immutable, so that
/// any number of answers can share it.
///
/// @param asOf the day the counts hold for
/// @param personas in order of slug
/// @param traits by slug, in order of kind and rank
/// @param talkTracks by slug, in order of id; their proof rests on what is on record
/// @param facts shorter ids first
/// @param counts by slug, what the persona's traits rest on
/// @param items how many items of evidence the workspace has, linked or not
public record Library(
    LocalDate asOf,
    List<Persona> personas,
    Map<String, List<TraitEvidence>> traits,
    Map<String, List<TalkTrack>> talkTracks,
    List<ProductFact> facts,
    Map<String, Counts> counts,
    int items) {
  public Library {
    personas = List.copyOf(personas);
    traits = Map.copyOf(traits);
    talkTracks = Map.copyOf(talkTracks);
    facts = List.copyOf(facts);
    counts = Map.copyOf(counts);
  }

  /// What the traits of one persona rest on; an item linked to several traits counts once.
  ///
  /// @param effective how many of the items count on the day
  /// @param newest the day of the newest item
  /// @param median the day in the middle, the later one of two
  /// @param sources the source types of the effective items that support a trait
  public record Counts(
      int items,
      int effective,
      Optional<LocalDate> newest,
      Optional<LocalDate> median,
      Set<SourceType> sources) {
    static final Counts NONE = new Counts(0, 0, Optional.empty(), Optional.empty(), Set.of());

    public Counts {
      sources = Set.copyOf(sources);
    }
  }

  /// The personas that are in use, in order of slug.
  public List<Persona> active() {
    return personas.stream().filter(Persona::isActive).toList();
  }

  /// The personas that are not in the archive, in order of slug.
  public List<Persona> kept() {
    return personas.stream().filter(p -> p.state() != PersonaState.ARCHIVED).toList();
  }

  /// The persona with exactly this slug.
  public Optional<Persona> persona(String slug) {
    return personas.stream().filter(persona -> persona.slug().equals(slug)).findFirst();
  }

  /// A persona's traits with their evidence, in order of kind and rank.
  public List<TraitEvidence> traits(String slug) {
    return traits.getOrDefault(slug, List.of());
  }

  /// A persona's talk tracks, in order of id.
  public List<TalkTrack> talkTracks(String slug) {
    return talkTracks.getOrDefault(slug, List.of());
  }

  /// What a persona's traits rest on.
  public Counts counts(String slug) {
    return counts.getOrDefault(slug, Counts.NONE);
  }

  /// The product fact with exactly this id.
  public Optional<ProductFact> fact(String id) {
    return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }
}
