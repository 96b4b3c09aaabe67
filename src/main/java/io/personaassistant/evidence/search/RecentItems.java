package io.personaassistant.evidence.search;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps the items that were read last until a record changes: an answer reads its items when it is
/// prepared and when it is drafted, and answers about one persona read mostly the same. Drafts
/// under way share them in memory. Safe for any number of threads.
final class RecentItems {
  /// So many items, of which none is longer than [#LONGEST] characters: a megabyte or two at most.
  private static final int MOST = 256;

  private static final int LONGEST = 2_000;

  private final EvidenceStore store;
  private final Map<String, Evidence> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Evidence> eldest) {
          return size() > MOST;
        }
      };
  private @Nullable State state;

  private record State(long workspace, long changes) {}

  RecentItems(EvidenceStore store) {
    this.store = store;
  }

  /// The items with exactly these ids as the transaction sees them, in the order of the ids;
  /// unknown ids are left out.
  List<Evidence> byIds(Handle handle, long workspace, Collection<String> ids) {
    var now = new State(workspace, Database.changes(handle, workspace));
    var found = new HashMap<String, Evidence>();
    var missing = new ArrayList<String>();
    synchronized (kept) {
      if (!now.equals(state)) {
        kept.clear();
        state = now;
      }
      for (var id : ids) {
        var item = kept.get(id);
        if (item == null) {
          missing.add(id);
        } else {
          found.put(id, item);
        }
      }
    }
    if (!missing.isEmpty()) {
      var read = store.byIds(handle, workspace, missing);
      read.forEach(item -> found.put(item.id(), item));
      keep(now, read);
    }
    return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  private void keep(State now, List<Evidence> read) {
    synchronized (kept) {
      if (now.equals(state)) {
        read.stream()
            .filter(item -> item.text().length() <= LONGEST)
            .forEach(item -> kept.put(item.id(), item));
      }
    }
  }
}
