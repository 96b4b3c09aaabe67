package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.PlainWords;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SoughtText;
import io.personaassistant.evidence.search.SearchStore.Linked;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Chooses the items that a draft about a persona is written from. The same records and brief
/// always give the same items in the same order. Safe for any number of threads.
final class DraftItems {
  private final SearchStore store;
  private final LinkedItems linkedItems;
  private final Optional<MeaningIndex> meanings;

  /// @param meanings what finds items by meaning; without it they are chosen by words alone
  DraftItems(SearchStore store, boolean withSamples, Optional<MeaningIndex> meanings) {
    this.store = store;
    this.linkedItems = new LinkedItems(store, withSamples);
    this.meanings = meanings;
  }

  /// The ids of at most `limit` items in the order in which they are given to a model; see
  /// [EvidenceSearch#forDraft].
  ///
  /// @param asked the brief as the models read it; without it they are chosen by words alone
  List<String> ids(
      Handle handle,
      long workspace,
      String slug,
      String brief,
      Optional<SoughtText> asked,
      int limit,
      LocalDate today) {
    var known = linkedItems.now(handle, workspace, slug);
    var linked = known.links();
    if (linked.isEmpty() || limit <= 0) {
      return List.of();
    }
    var content = PlainWords.content(brief);
    var closeness = new HashMap<String, Double>();
    if (!content.isEmpty()) {
      known
          .words()
          .forEach((id, words) ->
              closeness.put(id, (double) PlainWords.shared(content, words) / content.size()));
    }
    // what was collected for a persona is not counted among the changes of records
    var ids = new HashMap<>(known.ids());
    ids.putAll(store.collectedIds(handle, workspace, slug));
    var query = SearchStore.query(content, "OR");
    var scores = store.closeness(handle, workspace, ids.keySet(), query);
    var near = asked.map(a -> near(handle, ids, a, limit)).orElse(Map.of());
    var choice = new Choice(candidates(linked, closeness, scores, near, today), limit);
    return choice.ids();
  }

  /// The ids of the items of a persona that mean nearly what the brief does, from 1 for the nearest
  /// down.
  private Map<String, Double> near(
      Handle handle, Map<Long, String> ids, SoughtText brief, int limit) {
    var near = new HashMap<String, Double>();
    var numbers =
        meanings.stream()
            .flatMap(m -> m.closest(handle, brief, ids::containsKey, EvidenceSearch.DEEP).stream())
            .limit(2L * limit)
            .toList();
    for (int i = 0; i < numbers.size(); i++) {
      var id = ids.get(numbers.get(i));
      if (id != null) {
        near.put(id, 1 - (double) i / numbers.size());
      }
    }
    return near;
  }

  private static Collection<Candidate> candidates(
      List<Linked> linked,
      Map<String, Double> traitCloseness,
      Map<String, Double> scores,
      Map<String, Double> near,
      LocalDate today) {
    double best = scores.values().stream().mapToDouble(d -> d).max().orElse(1);
    var fresh = today.minusDays(Evidence.FRESH_DAYS).toString();
    var candidates = new LinkedHashMap<String, Candidate>();
    for (var link : linked) {
      var id = link.id();
      if (link.date().compareTo(today.toString()) > 0) {
        continue;
      }
      var candidate =
          candidates.computeIfAbsent(
              id,
              _ ->
                  new Candidate(
                      id,
                      link.date(),
                      link.participant(),
                      link.date().compareTo(fresh) >= 0,
                      scores.getOrDefault(id, 0.0) / best + near.getOrDefault(id, 0.0)));
      candidate.link(link, traitCloseness.getOrDefault(link.trait(), 0.0));
    }
    return candidates.values();
  }
}
