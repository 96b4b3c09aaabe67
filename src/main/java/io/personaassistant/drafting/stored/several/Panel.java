package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;

/// Personas that one answer is about, and what is on record of them.
///
/// @param materials of the personas, in the order of the answer; at least one
public record Panel(List<Material> materials, Items items) {
  /// Each trait is read with its newest items; older ones change no answer.
  private static final int MOST_ITEMS = 12;

  /// More words of a plan find nothing that has them all.
  private static final int MOST_WORDS = 8;

  LocalDate today() {
    return materials.getFirst().today();
  }

  /// How near the personas' traits are to a text.
  Nearness nearness() {
    var ids = new LinkedHashSet<String>();
    for (var material : materials) {
      for (var trait : material.traits()) {
        ids.addAll(RecordWords.first(trait.supports(), MOST_ITEMS));
        ids.addAll(RecordWords.first(trait.contradicts(), MOST_ITEMS));
      }
    }
    return new Nearness(materials, items.byIds(ids));
  }

  /// Current items that speak of a text and that no trait of an active persona rests on, the best
  /// first; they count for nothing until somebody links them. A search finds what is near in
  /// meaning, too: of that only the best one.
  List<Evidence> unlinked(String text) {
    var linked = new HashSet<String>();
    for (var material : materials) {
      linked.addAll(TraitEvidence.itemsOf(material.traits()));
      material.others().forEach(o -> linked.addAll(TraitEvidence.itemsOf(o.traits())));
    }
    var words = Topics.words(text).stream().distinct().limit(MOST_WORDS).toList();
    var found = items.about(String.join(" ", words), MOST_ITEMS, today());
    var topics = Topics.of(text);
    return found.stream()
        .filter(item -> !linked.contains(item.id()))
        .filter(item -> item.equals(found.getFirst()) || Topics.common(item.text(), topics) > 0)
        .toList();
  }

  /// How many such items there are, and the best two in their own words; nothing without any.
  List<Entry> toldUnlinked(String text) {
    var found = unlinked(text);
    if (found.isEmpty()) {
      return List.of();
    }
    var entries = new ArrayList<Entry>();
    entries.add(
        Entry.of(
            Part.lead(
                (found.size() == 1 ? "1 item speaks" : found.size() + " items speak")
                    + " of it that no trait rests on: counted for nothing above until somebody"
                    + " links "
                    + (found.size() == 1 ? "it." : "them."))));
    for (var item : found.subList(0, Math.min(2, found.size()))) {
      entries.add(
          new Entry(
              List.of(item.isSaid() ? Part.quote(item.text()) : Part.lead(item.text())),
              List.of(item.id()),
              "not linked · " + item.sourceType().label() + ", " + item.date()));
    }
    return entries;
  }

  /// What an answer that shows these ids rests on: the items, and the traits that they speak of.
  String summary(List<String> cites) {
    var traits =
        materials.stream()
            .flatMap(m -> m.traits().stream())
            .filter(t ->
                t.supports().stream().anyMatch(cites::contains)
                    || t.contradicts().stream().anyMatch(cites::contains))
            .toList();
    return EvidenceSummary.line(items.byIds(cites), today(), traits);
  }

  /// Goes through any two of them, in their order.
  static void eachPair(List<Material> materials, BiConsumer<Material, Material> pair) {
    for (int i = 0; i < materials.size(); i++) {
      for (int j = i + 1; j < materials.size(); j++) {
        pair.accept(materials.get(i), materials.get(j));
      }
    }
  }

  /// "Annie, Tomas and Ingrid".
  static String names(List<Material> materials) {
    return Sentence.listed(materials.stream().map(m -> m.persona().name()).toList());
  }
}
