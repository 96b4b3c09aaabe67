package io.personaassistant.answering.desk;

import io.personaassistant.answering.desk.Triage.Held;
import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.QuarantineStore;
import io.personaassistant.evidence.Quarantined;
import io.personaassistant.evidence.WaitingStore;
import io.personaassistant.persona.Change;
import io.personaassistant.workspace.AuditStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Items that the program put in quarantine by itself, and what people decide on them. Thread-safe.
final class HeldItems {
  private final Database database;
  private final Records records;
  private final boolean withSamples;
  private final WaitingStore store = new WaitingStore();
  private final QuarantineStore quarantine = new QuarantineStore();
  private final EvidenceStore evidence = new EvidenceStore();

  HeldItems(Database database, Records records, boolean withSamples) {
    this.database = database;
    this.records = records;
    this.withSamples = withSamples;
  }

  /// The ids of those that nobody has decided on, the oldest first.
  List<String> ids() {
    return database.read(h -> store.held(h, records.workspace(), withSamples));
  }

  /// The first of them as far as they are still there, one screen at most.
  List<Held> first(List<String> ids) {
    var shown = ids.subList(0, Math.min(Triage.SCREEN, ids.size()));
    if (shown.isEmpty()) {
      return List.of();
    }
    Map<String, Quarantined> newest = database.read(h -> quarantine.newest(h, records.workspace()));
    return records.byIds(shown).stream()
        .map(item -> new Held(item, Optional.ofNullable(newest.get(item.id()))))
        .toList();
  }

  /// Stores decisions; see [Triage#decide].
  List<String> decide(Handle h, Map<String, Boolean> cleared, Change by) {
    var done = new ArrayList<String>();
    cleared.forEach((id, out) -> {
      var item = evidence.find(h, records.workspace(), id);
      var what = out ? Quarantined.Decision.CLEARED : Quarantined.Decision.ADDED;
      if (item.isPresent() && quarantine.decide(h, records.workspace(), item.get(), what, by)) {
        done.add(id);
        var action = out ? "clear" : item.get().quarantined() ? "keep in" : "put in";
        var entry = new AuditStore.Entry(by.at(), by.by(), action + " quarantine", id, "");
        new AuditStore().add(h, records.workspace(), entry);
      }
    });
    if (!done.isEmpty()) {
      evidence.markCopies(h, records.workspace());
    }
    return done;
  }
}
