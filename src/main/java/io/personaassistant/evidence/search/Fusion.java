package io.personaassistant.evidence.search;

import io.personaassistant.evidence.meaning.FirstLook.Nearest;
import io.personaassistant.evidence.search.EvidenceSearch.Found;
import io.personaassistant.evidence.search.EvidenceSearch.Hit;
import io.personaassistant.evidence.search.SearchStore.Match;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Makes one list of the items that have a query's words and of those that mean nearly the same, by
/// their ranks in both.
final class Fusion {
  /// The usual constant of reciprocal rank fusion.
  private static final double RANK = 60;

  /// All words of the query in an item are a surer sign than a near meaning.
  private static final double WORDS = 1.5;

  private final SearchStore store;
  private final Handle handle;
  private final long workspace;
  private final LocalDate today;

  Fusion(SearchStore store, Handle handle, long workspace, LocalDate today) {
    this.store = store;
    this.handle = handle;
    this.workspace = workspace;
    this.today = today;
  }

  /// The best of both lists, each best first.
  ///
  /// @param words items with all the words of the query
  Found of(List<Match> words, Nearest near, int limit) {
    var scores = new HashMap<Long, Double>();
    for (int i = 0; i < near.items().size(); i++) {
      scores.merge(near.items().get(i), 1 / (RANK + 1 + i), Double::sum);
    }
    for (int i = 0; i < words.size(); i++) {
      scores.merge(words.get(i).id(), WORDS / (RANK + 1 + i), Double::sum);
    }
    return words.isEmpty() && !near.isAny()
        ? Found.unanswered(hits(best(scores, Found.MOST_NEAREST)), today)
        : Found.of(hits(best(scores, limit)), limit, today);
  }

  /// The best scores, a few more than wanted so that equal ones can still be put in order.
  private static Map<Long, Double> best(Map<Long, Double> scores, int limit) {
    var best = new LinkedHashMap<Long, Double>();
    scores.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit + 10L)
        .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
    return best;
  }

  private List<Hit> hits(Map<Long, Double> scores) {
    var items = store.byNumbers(handle, workspace, scores.keySet());
    return scores.entrySet().stream()
        .map(entry -> {
          var item = items.get(entry.getKey());
          return item == null ? null : new Hit(item, entry.getValue());
        })
        .filter(Objects::nonNull)
        .toList();
  }
}
