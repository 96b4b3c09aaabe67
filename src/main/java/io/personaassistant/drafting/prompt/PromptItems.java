package io.personaassistant.drafting.prompt;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The items of evidence as a model reads them. Pure functions.
final class PromptItems {
  private PromptItems() {}

  /// The items of these personas, each once.
  ///
  /// @param several each item says whom it is about
  static List<Map<String, Object>> of(List<Material> materials, boolean several) {
    var items = new LinkedHashMap<String, Evidence>();
    var contradicts = new LinkedHashMap<String, List<String>>();
    var about = new LinkedHashMap<String, Set<String>>();
    for (var material : materials) {
      for (var item : material.evidence()) {
        items.putIfAbsent(item.id(), item);
      }
      for (var trait : material.traits()) {
        if (trait.trait().kind() != TraitKind.DEMOGRAPHIC) {
          trait
              .contradicts()
              .forEach(id ->
                  contradicts
                      .computeIfAbsent(id, _ -> new ArrayList<>())
                      .add(trait.trait().text()));
        }
        var name = material.persona().name();
        TraitEvidence.itemsOf(List.of(trait))
            .forEach(id -> about.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(name));
      }
    }
    return items.values().stream()
        .map(item ->
            item(
                item,
                several ? List.copyOf(about.getOrDefault(item.id(), Set.of())) : List.of(),
                contradicts.getOrDefault(item.id(), List.of())))
        .toList();
  }

  private static Map<String, Object> item(
      Evidence item, List<String> about, List<String> contradicts) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", item.id());
    if (!about.isEmpty()) {
      fields.put("about", about);
    }
    fields.put("type", item.sourceType().label());
    fields.put("date", item.date().toString());
    PromptValues.putKnown(fields, "participant", item.participant());
    if (item.sampleSize() > 0) {
      fields.put("n", item.sampleSize());
    }
    fields.put("own_words", item.isSaid());
    if (item.isSaid()) {
      fields.put("quote_outside", item.quotable());
    }
    fields.put("text", item.text());
    if (!contradicts.isEmpty()) {
      fields.put("contradicts", contradicts);
    }
    return fields;
  }
}
