package io.personaassistant.drafting;

import java.time.LocalDate;
import java.util.List;

/// What is asked of several personas at once.
///
/// @param said the question, the plan or the features; may be `""`
/// @param materials of the personas, in the order of the answer; at least one
/// @param active how many active personas the workspace has
record PanelRequest(
    DraftType type, String said, List<Material> materials, int active, StoredAnswers.Items items) {
  /// Each trait is read with its newest items; older ones change no answer.
  private static final int MOST_ITEMS = 12;

  LocalDate today() {
    return materials.getFirst().today();
  }

  /// How near the personas' traits are to a text.
  Nearness nearness() {
    return nearness(materials, items);
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

  static Nearness nearness(List<Material> materials, StoredAnswers.Items items) {
    var ids = new java.util.LinkedHashSet<String>();
    for (var material : materials) {
      for (var trait : material.traits()) {
        ids.addAll(StoredAnswers.first(trait.supports(), MOST_ITEMS));
        ids.addAll(StoredAnswers.first(trait.contradicts(), MOST_ITEMS));
      }
    }
    return new Nearness(materials, items.byIds(ids));
  }

  /// "Annie, Tomas and Ingrid".
  static String names(List<Material> materials) {
    var names = materials.stream().map(m -> m.persona().name()).toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
