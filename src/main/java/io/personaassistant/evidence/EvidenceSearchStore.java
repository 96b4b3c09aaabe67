package io.personaassistant.evidence;

import io.personaassistant.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Finds evidence by words. Every word is quoted before the full-text engine sees it, so that no
/// text is an operator. Quarantined items and copies are never given to a draft.
public final class EvidenceSearchStore {
  private static final int MOST_WORDS = 24;

  private final EvidenceStore store = new EvidenceStore();

  /// Items that hold the words, best first: all of them if there are such items, else some.
  ///
  /// @param limit most items, at least 1
  public List<Evidence> find(Handle handle, long workspace, String words, int limit) {
    var content = Words.content(words);
    var typed = content.isEmpty() ? Words.tokens(words) : content;
    if (typed.isEmpty()) {
      return List.of();
    }
    var all = ids(handle, workspace, match(typed, " AND "), limit);
    return store.byIds(
        handle,
        workspace,
        all.isEmpty() ? ids(handle, workspace, match(typed, " OR "), limit) : all);
  }

  /// The items that a draft for a persona may rest on, best first: those linked to its traits, the
  /// ones close to the brief first, one against each trait at hand, and no participant twice before
  /// others had a turn.
  public List<Evidence> forDraft(
      Handle handle,
      long workspace,
      Collection<TraitEvidence> traits,
      Collection<String> wanted,
      String brief,
      int limit,
      LocalDate today) {
    var linked = new LinkedHashSet<String>();
    traits.forEach(t -> {
      linked.addAll(t.supports());
      linked.addAll(t.contradicts());
    });
    linked.addAll(wanted);
    var close = rank(handle, workspace, brief);
    var items =
        store.byIds(handle, workspace, linked).stream()
            .filter(e -> e.isEffective(today))
            .sorted(
                Comparator.comparingInt(
                        (Evidence e) -> close.getOrDefault(e.id(), Integer.MAX_VALUE))
                    .thenComparing(Comparator.comparing(Evidence::date).reversed())
                    .thenComparing(Evidence::id))
            .toList();
    return varied(items, Set.copyOf(wanted), against(traits, close.keySet()), limit);
  }

  /// For traits that the brief touches (all, without a brief), the newest item against each.
  private static Set<String> against(Collection<TraitEvidence> traits, Set<String> close) {
    var ids = new LinkedHashSet<String>();
    for (var trait : traits) {
      boolean touched = close.isEmpty() || trait.supports().stream().anyMatch(close::contains);
      if (touched && trait.effectiveContradicts() > 0) {
        ids.add(trait.contradicts().getFirst());
      }
    }
    return ids;
  }

  private static List<Evidence> varied(
      List<Evidence> ranked, Set<String> wanted, Set<String> against, int limit) {
    var chosen = new LinkedHashSet<Evidence>();
    ranked.stream().filter(e -> wanted.contains(e.id())).limit(limit / 3).forEach(chosen::add);
    ranked.stream()
        .filter(e -> against.contains(e.id()))
        .limit(Math.max(1, limit / 4))
        .forEach(chosen::add);
    var participants = new HashSet<String>();
    for (var item : ranked) {
      if (chosen.size() < limit
          && (item.participant().isEmpty() || participants.add(item.participant()))) {
        chosen.add(item);
      }
    }
    for (var item : ranked) {
      if (chosen.size() < limit) {
        chosen.add(item);
      }
    }
    // as ranked again, so that the closest is read first
    return ranked.stream().filter(chosen::contains).toList();
  }

  /// Places by closeness to the words, from 0.
  private Map<String, Integer> rank(Handle handle, long workspace, String words) {
    var ranks = new HashMap<String, Integer>();
    var content = Words.content(words);
    if (!content.isEmpty()) {
      ids(handle, workspace, match(content, " OR "), 200)
          .forEach(id -> ranks.put(id, ranks.size()));
    }
    return ranks;
  }

  private static List<String> ids(Handle handle, long workspace, String match, int limit) {
    return handle
        .select(
            """
            SELECT e.ref FROM evidence_text f JOIN evidence e ON e.id = f.rowid
            WHERE evidence_text MATCH ? AND e.workspace = ? ORDER BY f.rank, e.ref LIMIT ?
            """,
            match,
            workspace,
            limit)
        .mapTo(String.class)
        .list();
  }

  private static String match(List<String> words, String operator) {
    var quoted = new ArrayList<String>();
    words.stream()
        .distinct()
        .limit(MOST_WORDS)
        .forEach(w -> quoted.add('"' + w.replace("\"", "") + '"'));
    return String.join(operator, quoted);
  }
}
