package io.personaassistant.workspace;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Keeps who changed what and when; rows are added and never changed. Methods take the transaction,
/// so that a change and its row are stored together or not at all.
public final class AuditStore {
  /// Who changed what.
  ///
  /// @param by Slack user id, or `terminal`
  /// @param action a verb and a noun, such as `give role`
  /// @param subject whom or what it was done to: a user id, a slug, the ref of a record
  /// @param detail what it is now; never text that a customer or participant wrote
  public record Entry(Instant at, String by, String action, String subject, String detail) {}

  /// Adds a row.
  public void add(Handle handle, long workspace, Entry entry) {
    handle.execute(
        "INSERT INTO audit_log(workspace, at, by, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)",
        workspace,
        entry.at().toString(),
        entry.by(),
        entry.action(),
        entry.subject(),
        entry.detail());
  }

  /// The newest rows, the newest first.
  public List<Entry> newest(Handle handle, long workspace, int most) {
    return handle
        .select(
            """
            SELECT at, by, action, subject, detail FROM audit_log
            WHERE workspace = ? ORDER BY id DESC LIMIT ?
            """,
            workspace,
            most)
        .map((rows, _) ->
            new Entry(
                Instant.parse(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5)))
        .list();
  }
}
