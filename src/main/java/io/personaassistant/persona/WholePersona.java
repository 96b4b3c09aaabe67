package io.personaassistant.persona;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// A persona with its traits and talk tracks: what is saved and versioned together. Traits are in
/// order of kind, rank and id, talk tracks in order of id.
public record WholePersona(Persona persona, List<Trait> traits, List<TalkTrack> talkTracks) {
  static final Comparator<Trait> TRAIT_ORDER =
      Comparator.comparing(Trait::kind).thenComparingInt(Trait::rank).thenComparing(Trait::id);

  public WholePersona {
    var slug = persona.slug();
    if (traits.stream().anyMatch(trait -> !trait.persona().equals(slug))
        || talkTracks.stream().anyMatch(track -> !track.persona().equals(slug))) {
      throw new IllegalArgumentException("traits or talk tracks of another persona: " + slug);
    }
    traits = traits.stream().sorted(TRAIT_ORDER).toList();
    talkTracks = talkTracks.stream().sorted(Comparator.comparing(TalkTrack::id)).toList();
  }

  /// The talk track with this id.
  public Optional<TalkTrack> talkTrack(String id) {
    return talkTracks.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /// A persona with these traits, in the order given within each kind, and no talk tracks.
  public static WholePersona of(Persona persona, List<Trait> traits) {
    return new WholePersona(persona, List.of(), List.of()).withTraits(traits);
  }

  /// The same traits and talk tracks of the persona as it is given, which has the same slug.
  public WholePersona with(Persona other) {
    return new WholePersona(other, traits, talkTracks);
  }

  /// The same with other traits, each ranked by its place among those of its kind, from 0.
  public WholePersona withTraits(List<Trait> others) {
    var ranks = new EnumMap<TraitKind, Integer>(TraitKind.class);
    var ranked =
        others.stream()
            .map(t ->
                new Trait(
                    t.id(),
                    t.persona(),
                    t.kind(),
                    t.text(),
                    ranks.merge(t.kind(), 1, Integer::sum) - 1))
            .toList();
    return new WholePersona(persona, ranked, talkTracks);
  }

  /// The same with other talk tracks.
  public WholePersona withTalkTracks(List<TalkTrack> others) {
    return new WholePersona(persona, traits, others);
  }

  /// The same with another version number.
  WholePersona withVersion(int version) {
    return new WholePersona(persona.withVersion(version), traits, talkTracks);
  }
}
