package io.personaassistant.drafting.stored.brief;

import static io.personaassistant.drafting.stored.record.RecordWords.first;
import static io.personaassistant.drafting.stored.record.RecordWords.status;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.PainWeight;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The traits of a brief as entries, each with its status and evidence.
final class BriefTraits {
  private final Material material;
  private final boolean researched;
  private final List<Weighed> pains;

  /// @param evidence every item that is linked to a trait of the persona
  /// @param researched something on record counts; else no trait says that it has no evidence, the
  ///   brief says it once
  BriefTraits(Material material, List<Evidence> evidence, boolean researched) {
    this.material = material;
    this.researched = researched;
    var items = Items.of(evidence);
    this.pains =
        RecordWords.traits(material, TraitKind.PAIN).stream()
            .map(t -> new Weighed(t, PainWeight.of(t, items, material.today())))
            .sorted(Comparator.comparingDouble((Weighed w) -> -w.weight().weight()))
            .toList();
  }

  /// What is shown of a list, and how many more there are.
  record Shown(List<Entry> entries, int more) {}

  /// Traits of these kinds in the order of the record.
  Shown list(int most, TraitKind... kinds) {
    var all = new ArrayList<Entry>();
    for (var kind : kinds) {
      RecordWords.traits(material, kind).forEach(t -> all.add(entry(t, "")));
    }
    return cut(all, most);
  }

  /// These traits.
  List<Entry> of(List<TraitEvidence> traits) {
    return traits.stream().map(t -> entry(t, "")).toList();
  }

  /// A pain with what it weighs.
  private record Weighed(TraitEvidence trait, PainWeight weight) {}

  /// Pains by how many people name them and how many of these name a cost.
  Shown pains(int most) {
    return cut(pains.stream().map(w -> entry(w.trait(), w.weight().words())).toList(), most);
  }

  private static Shown cut(List<Entry> all, int most) {
    int shown = Math.min(most, all.size());
    return new Shown(all.subList(0, shown), all.size() - shown);
  }

  private Entry entry(TraitEvidence trait, String more) {
    var note = trait.status() == TraitStatus.ASSUMPTION && !researched ? "" : status(trait);
    return new Entry(
        List.of(Part.lead(trait.trait().text())),
        first(RecordWords.cites(trait), 3),
        more.isEmpty() ? note : note + "; " + more);
  }
}
