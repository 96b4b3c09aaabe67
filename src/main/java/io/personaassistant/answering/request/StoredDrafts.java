package io.personaassistant.answering.request;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftErasureStore;
import io.personaassistant.drafting.DraftLineStore;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The drafts that a workspace keeps. Thread-safe.
public final class StoredDrafts {
  private static final int LONGEST_CHAIN = 50;

  private final Database database;
  private final long workspace;
  private final DraftStore store = new DraftStore();
  private final DraftLineStore lines = new DraftLineStore();
  private final DraftErasureStore erasure = new DraftErasureStore();
  private final EvidenceStore evidence = new EvidenceStore();

  StoredDrafts(Database database, long workspace) {
    this.database = database;
    this.workspace = workspace;
  }

  /// Stores a finished draft and counts what it has cost.
  public void save(Draft draft, Budget budget) {
    database.run(h -> {
      store.save(h, draft);
      withoutForgotten(h, draft);
      budget.spend(h, draft.request().requestRef(), draft.tokens());
    });
  }

  /// Whoever was forgotten while the model wrote must not come back with what it wrote.
  private void withoutForgotten(Handle handle, Draft draft) {
    var given =
        draft.request().materials().stream()
            .flatMap(material -> material.evidence().stream())
            .collect(Collectors.toMap(Evidence::id, Evidence::text, (one, _) -> one));
    evidence.byIds(handle, workspace, given.keySet()).forEach(item -> given.remove(item.id()));
    if (!given.isEmpty()) {
      erasure.erase(handle, workspace, given);
    }
  }

  /// The ids that a stored draft's shown lines cite.
  public List<String> cites(String draft) {
    return database.read(h -> lines.cites(h, workspace, draft));
  }

  /// The ids of all that a stored draft's words may come from, cited or not.
  public List<String> sources(String draft) {
    return database.read(h -> lines.sources(h, workspace, draft));
  }

  /// What is stored of a draft.
  public Optional<Stored> find(String ref) {
    return database.read(h -> store.find(h, workspace, ref));
  }

  /// The newest draft of a request.
  public Optional<Stored> ofRequest(String request) {
    return database.read(
        h -> store.ofRequest(h, workspace, request).flatMap(d -> store.find(h, workspace, d)));
  }

  /// The last draft that somebody was shown at a place.
  public Optional<String> last(DraftStore.Place place) {
    return database.read(h -> store.lastAt(h, workspace, place));
  }

  /// A draft with those that it refines, the first one first.
  public List<Stored> chain(Stored draft) {
    var chain = new ArrayList<Stored>();
    chain.add(draft);
    while (!chain.getFirst().parent().isEmpty() && chain.size() < LONGEST_CHAIN) {
      var parent = find(chain.getFirst().parent());
      if (parent.isEmpty()) {
        break;
      }
      chain.addFirst(parent.get());
    }
    return chain;
  }

  /// What the rules for whole drafts warned of in a stored draft.
  public List<Finding> marks(String draft) {
    return database.read(h -> lines.marks(h, workspace, draft));
  }

  /// The lines of a stored draft that were shown.
  public List<DraftedLine> shownLines(String draft) {
    return database.read(h -> lines.shownLines(h, workspace, draft));
  }
}
