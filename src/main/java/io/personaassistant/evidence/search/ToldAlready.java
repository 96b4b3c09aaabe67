package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.PlainWords;
import io.personaassistant.evidence.search.SearchStore.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Finds items that say what a brief says and that nobody has linked to a trait yet: the very
/// ticket that a customer writes about again would else be missing from the answer.
final class ToldAlready {
  private static final int MOST = 2;

  /// So many words of the brief must stand in the item, and half of the shorter text's.
  private static final int FEWEST = 3;

  private final SearchStore store;
  private final boolean withSamples;

  ToldAlready(SearchStore store, boolean withSamples) {
    this.store = store;
    this.withSamples = withSamples;
  }

  /// Whether a brief says enough to be found again.
  static boolean isAsked(String brief) {
    return PlainWords.content(brief).size() >= FEWEST;
  }

  /// At most two ids of such items, the closest first.
  ///
  /// @param possible numbers of the items that may well be the persona's though nobody said so;
  ///   where that is not known, any item that was not collected for somebody else may
  List<String> ids(
      Handle handle,
      long workspace,
      String slug,
      String brief,
      Optional<Set<Long>> possible,
      LocalDate today) {
    if (!isAsked(brief)) {
      return List.of();
    }
    var content = PlainWords.content(brief);
    var query = SearchStore.query(content, "OR");
    var among = new SearchStore.Among(Whose.notOthers(slug), Set.of(), Set.of());
    var matches =
        store.match(handle, workspace, among, query, withSamples, EvidenceSearch.DEEP).stream()
            .filter(match -> match.item().isEffective(today) && says(match.item(), content))
            .filter(match -> possible.isEmpty() || possible.get().contains(match.id()))
            .toList();
    if (matches.isEmpty()) {
      return List.of();
    }
    var placed = store.placed(handle, slug, matches.stream().map(Match::id).toList());
    return matches.stream()
        .filter(match -> !placed.contains(match.id()))
        .limit(MOST)
        .map(match -> match.item().id())
        .toList();
  }

  private static boolean says(Evidence item, List<String> content) {
    var words = PlainWords.content(item.text());
    long shared = PlainWords.shared(content, words);
    return shared >= FEWEST && 2 * shared >= Math.min(content.size(), words.size());
  }
}
