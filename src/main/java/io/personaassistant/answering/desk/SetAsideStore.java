package io.personaassistant.answering.desk;

import io.personaassistant.persona.Change;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Which items fit no trait, as a curator found. Methods take the transaction.
final class SetAsideStore {
  /// An item by its id.
  record Row(String id, String by, Instant at) {}

  /// Puts an item aside that has no link, is no copy and not in quarantine; false where it is none
  /// such, or was put aside before.
  boolean put(Handle handle, long workspace, String id, Change by) {
    return handle.execute(
            """
            INSERT INTO set_aside(evidence, workspace, set_by, set_at)
            SELECT e.id, e.workspace, ?, ? FROM evidence e
            WHERE e.workspace = ? AND e.ref = ? AND e.quarantined = 0 AND e.copy_of = ''
              AND NOT EXISTS (SELECT 1 FROM link WHERE link.evidence = e.id)
            ON CONFLICT DO NOTHING\
            """,
            by.by(),
            by.at().toString(),
            workspace,
            id)
        > 0;
  }

  /// Takes that back; false where it was not set aside.
  boolean back(Handle handle, long workspace, String id) {
    return handle.execute(
            """
            DELETE FROM set_aside WHERE workspace = ?
              AND evidence = (SELECT id FROM evidence WHERE workspace = ? AND ref = ?)\
            """,
            workspace,
            workspace,
            id)
        > 0;
  }

  /// All of them, the last first.
  List<Row> all(Handle handle, long workspace, boolean withSamples) {
    return handle
        .select(
            """
            SELECT e.ref, s.set_by, s.set_at FROM set_aside s JOIN evidence e ON e.id = s.evidence
            WHERE s.workspace = ? AND (e.sample = 0 OR ?) ORDER BY s.set_at DESC, e.ref\
            """,
            workspace,
            withSamples)
        .map((rows, _) ->
            new Row(rows.getString(1), rows.getString(2), Instant.parse(rows.getString(3))))
        .list();
  }
}
