package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TraitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which talk track answers which objection of a persona: the one that names the trait, the one for
/// the same words, else of those that name no trait the one that shares most words with it and at
/// least half of them. Researchers put an objection as what somebody doubts, sales as what is said;
/// a reply without its evidence and an objection without its reply would be two halves of one card.
/// A card says which objection its reply was written for ([Objection#isAnsweredByOther]). English.
/// For one answer; not thread-safe.
final class ObjectionReplies {
  /// One word in common may be chance.
  private static final int ENOUGH = 2;

  private final List<TalkTrack> tracks;
  private final Map<String, TalkTrack> paired = new HashMap<>();

  ObjectionReplies(Material material) {
    tracks = material.talkTracks();
    var traits = RecordWords.traits(material, TraitKind.OBJECTION);
    for (var trait : traits) {
      first(t -> t.trait().equals(trait.trait().id()))
          .or(() -> first(t -> t.objection().equalsIgnoreCase(trait.trait().text())))
          .or(() -> nearest(Researched.wanted(trait.trait().text())))
          .ifPresent(t -> paired.put(trait.trait().id(), t));
    }
  }

  private Optional<TalkTrack> first(Predicate<TalkTrack> wanted) {
    return tracks.stream().filter(wanted).findFirst();
  }

  /// The track that shares most words with these, if no other shares as many; none that names its
  /// trait, for that is what it was approved for.
  private Optional<TalkTrack> nearest(Set<String> own) {
    int most = 0;
    Optional<TalkTrack> best = Optional.empty();
    for (var track : tracks.stream().filter(t -> t.trait().isEmpty()).toList()) {
      int shared = shared(own, Researched.wanted(track.objection()));
      if (shared == most) {
        best = Optional.empty();
      } else if (shared > most) {
        most = shared;
        best = Optional.of(track);
      }
    }
    boolean isMuch = most >= ENOUGH && 2 * most >= own.size();
    return isMuch ? best : Optional.empty();
  }

  private static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  /// The track that answers an objection.
  Optional<TalkTrack> to(TraitEvidence objection) {
    return Optional.ofNullable(paired.get(objection.trait().id()));
  }
}
