package io.personaassistant.answering;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads what somebody drafted. Methods take the transaction.
final class HomeStore {
  /// A draft.
  ///
  /// @param persona slugs, separated by commas
  /// @param brief what it was asked for with, personal data replaced
  record Row(
      String ref, String persona, String type, String option, String brief, Instant startedAt) {}

  /// The newest drafts with lines that somebody asked for in Slack, the newest first.
  List<Row> drafts(Handle handle, long workspace, String asker, int most) {
    return handle
        .select(
            """
            SELECT d.ref, d.persona, d.type, d.option, d.brief, d.started_at
            FROM draft d JOIN request r ON r.ref = d.request
            WHERE d.workspace = ? AND r.asker = ?
              AND EXISTS (SELECT 1 FROM draft_line l WHERE l.draft = d.id AND l.shown = 1)
            ORDER BY d.id DESC LIMIT ?
            """,
            workspace,
            asker,
            most)
        .map((rows, _) ->
            new Row(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                Instant.parse(rows.getString(6))))
        .list();
  }
}
