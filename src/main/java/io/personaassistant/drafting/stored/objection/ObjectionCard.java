package io.personaassistant.drafting.stored.objection;

import static io.personaassistant.drafting.stored.record.RecordWords.first;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The card of one objection: the reply first, then the question, the proof and what speaks against
/// it.
final class ObjectionCard {
  private static final int MOST_IDS = 5;

  private ObjectionCard() {}

  /// @param evidence the items that the objection rests on
  /// @param full with what to say when it is true, and what not to say
  static Entry of(Objection objection, Material material, List<Evidence> evidence, boolean full) {
    var parts = new ArrayList<Part>();
    var notes = new ArrayList<String>();
    var cites = new LinkedHashSet<String>();
    objection.trait().ifPresent(t -> notes.add(RecordWords.status(t)));
    if (objection.track().isPresent()) {
      var track = objection.track().get();
      notes.addFirst(RecordWords.approval(track.approval(material.today())));
      if (objection.isAnsweredByOther()) {
        notes.addFirst("the reply to “" + track.objection() + "”");
      }
      parts.add(Part.lead("Say", track.reply()));
      if (!track.question().isBlank()) {
        parts.add(Part.lead("Ask", track.question()));
      }
      addProof(parts, cites, notes, track, material);
      if (full) {
        addDetail(parts, "If it is true", track.concede());
        addDetail(parts, "Do not say", String.join(" / ", track.doNotSay()));
      }
    } else {
      parts.add(Part.lead("No reply is on record for this objection yet."));
    }
    objection
        .trait()
        .ifPresent(t -> cites.addAll(first(t.supports(), MOST_IDS - Math.min(2, cites.size()))));
    addOtherSide(parts, cites, objection, material, evidence);
    return new Entry(parts, List.copyOf(cites), String.join(" · ", notes));
  }

  /// The proof, unless it rests on a fact that may no longer be promised.
  private static void addProof(
      List<Part> parts, Set<String> cites, List<String> notes, TalkTrack track, Material material) {
    var gone =
        material.facts().stream()
            .filter(f -> track.proofRefs().contains(f.id()))
            .filter(f -> !(f.approval(material.today()) instanceof Approval.Approved))
            .map(ProductFact::id)
            .toList();
    if (track.proof().isBlank()) {
      // its reply rests on them then
      track.proofRefs().stream().filter(id -> !gone.contains(id)).forEach(cites::add);
    } else if (gone.isEmpty()) {
      parts.add(Part.lead("Proof", track.proof()));
      cites.addAll(track.proofRefs());
    } else {
      notes.add("proof left out: " + String.join(", ", gone) + " is expired or not approved");
    }
  }

  private static void addDetail(List<Part> parts, String label, String text) {
    if (!text.isBlank()) {
      parts.add(Part.detail(label, text));
    }
  }

  /// At least one item that says otherwise, where there is one.
  private static void addOtherSide(
      List<Part> parts,
      Set<String> cites,
      Objection objection,
      Material material,
      List<Evidence> evidence) {
    var against =
        objection.trait().stream()
            .flatMap(t -> t.contradicts().stream())
            .flatMap(id -> evidence.stream().filter(e -> e.id().equals(id)))
            .filter(e -> e.isEffective(material.today()))
            .findFirst();
    against.ifPresent(e -> {
      parts.add(Part.detail("Against it", Graphemes.cut(e.text(), 160) + " (" + e.id() + ")"));
      cites.add(e.id());
    });
  }
}
