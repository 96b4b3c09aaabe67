package io.personaassistant.drafting.stored.objection;

import static io.personaassistant.drafting.stored.record.RecordWords.first;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The card of one objection: the reply first, then the question, the proof and what speaks against
/// it.
final class ObjectionCard {
  private static final int MOST_IDS = 5;

  private ObjectionCard() {}

  /// @param evidence the items that the objection rests on
  /// @param heard what was heard where it is surely this objection: then with what to say when it
  ///   is true, what not to say, and what to ask where there is no reply; else `""`
  static Entry of(Objection objection, Material material, List<Evidence> evidence, String heard) {
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
      parts.addAll(Part.known(Part.use("Say", track.reply()), Part.use("Ask", track.question())));
      addProof(parts, cites, notes, track, material);
      if (!heard.isEmpty()) {
        parts.addAll(
            Part.known(
                Part.detail("If it is true", track.concede()),
                Part.detail("Do not say", String.join(" / ", track.doNotSay()))));
      }
    } else {
      parts.add(Part.lead("No reply is on record for this objection yet."));
      if (!heard.isEmpty()) {
        parts.add(Part.use("Ask them", ResearchQuestion.of(heard)));
        evidenceOf(evidence, objection.trait().map(TraitEvidence::supports), material)
            .ifPresent(e -> {
              parts.add(quoted("Behind it", e));
              cites.add(e.id());
            });
      }
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
      parts.add(Part.use("Proof", track.proof()));
      cites.addAll(track.proofRefs());
    } else {
      notes.add("proof left out: " + String.join(", ", gone) + " is expired or not approved");
    }
  }

  /// At least one item that says otherwise, where there is one.
  private static void addOtherSide(
      List<Part> parts,
      Set<String> cites,
      Objection objection,
      Material material,
      List<Evidence> evidence) {
    evidenceOf(evidence, objection.trait().map(TraitEvidence::contradicts), material)
        .ifPresent(e -> {
          parts.add(quoted("Against it", e));
          cites.add(e.id());
        });
  }

  /// The first of these ids that counts today.
  private static Optional<Evidence> evidenceOf(
      List<Evidence> evidence, Optional<List<String>> ids, Material material) {
    return ids.stream()
        .flatMap(List::stream)
        .flatMap(id -> evidence.stream().filter(e -> e.id().equals(id)))
        .filter(e -> e.isEffective(material.today()))
        .findFirst();
  }

  private static Part quoted(String label, Evidence item) {
    return Part.detail(label, Graphemes.cut(item.text(), 160) + " (" + item.id() + ")");
  }
}
