package io.personaassistant.answering.desk;

import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.persona.Change;
import io.personaassistant.workspace.AuditStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Evidence that fits no trait, as a curator found: it stays on record and is found by search, and
/// waits in triage no longer until somebody takes that back, links it or changes its words.
/// Thread-safe.
public final class SetAside {
  private final Database database;
  private final Records records;
  private final boolean withSamples;
  private final SetAsideStore store = new SetAsideStore();

  SetAside(Database database, Records records, boolean withSamples) {
    this.database = database;
    this.records = records;
    this.withSamples = withSamples;
  }

  /// An item that was set aside.
  public record Aside(Evidence evidence, String by, Instant at) {}

  /// Sets items aside, each with who did so in the audit log.
  ///
  /// @return those that were; what is linked, a copy, in quarantine or gone is not
  public List<String> put(Collection<String> ids, Change by) {
    return database.write(h -> put(h, ids, by));
  }

  List<String> put(Handle h, Collection<String> ids, Change by) {
    var done =
        ids.stream().distinct().filter(id -> store.put(h, records.workspace(), id, by)).toList();
    done.forEach(id -> new AuditStore().add(h, records.workspace(), entry(by, "set aside", id)));
    return done;
  }

  /// Lets items wait in triage again, each with who did so in the audit log.
  ///
  /// @return those that had been set aside
  public List<String> back(Collection<String> ids, Change by) {
    return database.write(h -> {
      var done =
          ids.stream().distinct().filter(id -> store.back(h, records.workspace(), id)).toList();
      done.forEach(
          id -> new AuditStore().add(h, records.workspace(), entry(by, "take back to triage", id)));
      return done;
    });
  }

  private static AuditStore.Entry entry(Change by, String action, String id) {
    return new AuditStore.Entry(by.at(), by.by(), action, id, by.why());
  }

  /// The ids of all that are set aside, the last first.
  public List<String> ids() {
    return rows().stream().map(SetAsideStore.Row::id).toList();
  }

  /// All that are set aside, the last first.
  public List<Aside> all() {
    var rows = rows();
    var items =
        records.byIds(rows.stream().map(SetAsideStore.Row::id).toList()).stream()
            .collect(Collectors.toMap(Evidence::id, item -> item));
    return rows.stream()
        .flatMap(row ->
            Optional.ofNullable(items.get(row.id())).stream()
                .map(item -> new Aside(item, row.by(), row.at())))
        .toList();
  }

  private List<SetAsideStore.Row> rows() {
    return database.read(h -> store.all(h, records.workspace(), withSamples));
  }
}
