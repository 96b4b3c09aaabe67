package io.personaassistant.evidence.search;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.PlainWords;
import io.personaassistant.evidence.search.SearchStore.Linked;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps what is linked to the traits of personas until a record changes: a draft for the same
/// persona reads the same rows each time. Safe for any number of threads.
final class LinkedItems {
  /// So many rows of all personas together, about 1.5 MB; what is more is read each time.
  private static final int MOST = 4_000;

  private final SearchStore store;
  private final boolean withSamples;
  private final Map<String, Of> kept = new HashMap<>();
  private @Nullable State state;
  private int rows;

  private record State(long workspace, long changes) {}

  /// What is linked to one persona.
  ///
  /// @param links every item that may be given to a model, once for each trait it is linked to
  /// @param words the words of each trait, by the trait's id
  /// @param ids the ids of all items that are linked, by their numbers in the file
  record Of(List<Linked> links, Map<String, List<String>> words, Map<Long, String> ids) {}

  LinkedItems(SearchStore store, boolean withSamples) {
    this.store = store;
    this.withSamples = withSamples;
  }

  /// What is linked to the persona with this slug, as the transaction sees it.
  Of now(Handle handle, long workspace, String slug) {
    var now = new State(workspace, Database.changes(handle, workspace));
    synchronized (kept) {
      if (!now.equals(state)) {
        kept.clear();
        rows = 0;
        state = now;
      }
      var known = kept.get(slug);
      if (known != null) {
        return known;
      }
    }
    var read = read(handle, workspace, slug);
    synchronized (kept) {
      if (now.equals(state) && rows + read.links().size() <= MOST && !kept.containsKey(slug)) {
        kept.put(slug, read);
        rows += read.links().size();
      }
    }
    return read;
  }

  private Of read(Handle handle, long workspace, String slug) {
    var words = new HashMap<String, List<String>>();
    store
        .traitTexts(handle, workspace, slug)
        .forEach((id, text) -> words.put(id, PlainWords.of(text)));
    return new Of(
        store.linked(handle, workspace, slug, withSamples),
        Collections.unmodifiableMap(words),
        Collections.unmodifiableMap(store.linkedIds(handle, workspace, slug)));
  }
}
