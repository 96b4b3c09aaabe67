package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// An objection of a persona with the talk track that answers it, either of which may be missing.
public record Objection(
    String text, ObjectionType type, Optional<TraitEvidence> trait, Optional<TalkTrack> track) {
  /// Every objection on record, in the order of the persona's list, those with a valid reply first.
  public static List<Objection> all(Material material) {
    var found = new ArrayList<Objection>();
    var used = new LinkedHashSet<String>();
    var replies = new ObjectionReplies(material);
    for (var trait : RecordWords.traits(material, TraitKind.OBJECTION)) {
      var track = replies.to(trait);
      track.ifPresent(t -> used.add(t.id()));
      found.add(
          new Objection(
              trait.trait().text(),
              track.map(TalkTrack::type).orElse(ObjectionType.OTHER),
              Optional.of(trait),
              track));
    }
    material.talkTracks().stream()
        .filter(t -> !used.contains(t.id()))
        .forEach(t ->
            found.add(new Objection(t.objection(), t.type(), Optional.empty(), Optional.of(t))));
    // one that somebody stands behind today comes before one that must be asked about
    found.sort(Comparator.comparing(o -> !o.isApproved(material)));
    return found;
  }

  private boolean isApproved(Material material) {
    return track.filter(t -> t.approval(material.today()) instanceof Approval.Approved).isPresent();
  }

  /// Whether its reply was written for another objection that says nearly the same: who reads the
  /// approval must know of what.
  boolean isAnsweredByOther() {
    return track
        .filter(t -> !t.objection().equalsIgnoreCase(text))
        .filter(t -> trait.isPresent() && !t.trait().equals(trait.get().trait().id()))
        .isPresent();
  }

  /// What stands above it.
  String title() {
    return text + (type == ObjectionType.OTHER ? "" : " (" + type.label() + ")");
  }

  /// What a button for it says.
  String label() {
    return type == ObjectionType.OTHER
        ? Graphemes.cut(text, 60)
        : Sentence.upperFirst(type.label()) + ": " + Graphemes.cut(text, 50);
  }

  /// The ids of what its reply and its trait rest on.
  List<String> ids() {
    var ids = new LinkedHashSet<String>();
    track.ifPresent(t -> ids.addAll(t.proofRefs()));
    trait.ifPresent(t -> ids.addAll(TraitEvidence.itemsOf(List.of(t))));
    return List.copyOf(ids);
  }
}
