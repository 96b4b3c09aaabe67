package io.personaassistant.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads which evidence nobody has looked at yet. Methods take the transaction.
public final class WaitingStore {
  /// An item that waits.
  public record Waiting(String id, LocalDate date) {}

  private static final String WAITS =
      """
      FROM evidence e WHERE e.workspace = ? AND (e.sample = 0 OR ?) AND (e.copy_of = '') = ?
        AND NOT EXISTS (SELECT 1 FROM link WHERE link.evidence = e.id)
        AND NOT EXISTS (SELECT 1 FROM proposal_evidence g JOIN proposal p ON p.id = g.proposal
                        WHERE g.evidence = e.ref AND p.workspace = e.workspace AND p.decision = '')
        AND NOT EXISTS (SELECT 1 FROM set_aside s WHERE s.evidence = e.id)
        AND e.quarantined = 0
      """;

  /// Items that no link is confirmed for, no open proposal rests on and nobody set aside, the
  /// oldest first; copies never count, so they do not wait.
  public List<Waiting> waiting(Handle handle, long workspace, boolean withSamples) {
    return handle
        .select(
            "SELECT e.ref, e.date " + WAITS + " ORDER BY e.date, e.ref",
            workspace,
            withSamples,
            true)
        .map((rows, _) -> new Waiting(rows.getString(1), LocalDate.parse(rows.getString(2))))
        .list();
  }

  /// Those of them that were collected for one persona, in order of id.
  public List<String> about(Handle handle, long workspace, boolean withSamples, String persona) {
    return handle
        .select(
            "SELECT e.ref "
                + WAITS
                + " AND EXISTS (SELECT 1 FROM evidence_about a"
                + " WHERE a.evidence = e.id AND a.persona = ?) ORDER BY e.ref",
            workspace,
            withSamples,
            true,
            persona)
        .mapTo(String.class)
        .list();
  }

  /// How many wait.
  public int count(Handle handle, long workspace, boolean withSamples) {
    return count(handle, workspace, withSamples, true);
  }

  /// How many copies there are that would wait if they counted.
  public int copies(Handle handle, long workspace, boolean withSamples) {
    return count(handle, workspace, withSamples, false);
  }

  private static int count(Handle handle, long workspace, boolean withSamples, boolean originals) {
    return handle
        .select("SELECT count(*) " + WAITS, workspace, withSamples, originals)
        .map((rows, _) -> rows.getInt(1))
        .one();
  }

  /// Ids of items in quarantine on which no person has decided, the oldest first.
  public List<String> held(Handle handle, long workspace, boolean withSamples) {
    return handle
        .select(
            """
            SELECT e.ref FROM evidence e
            WHERE e.workspace = ? AND (e.sample = 0 OR ?) AND e.quarantined = 1
              AND coalesce((SELECT q.decision FROM quarantine q
                            WHERE q.workspace = e.workspace AND q.evidence = e.ref
                            ORDER BY q.id DESC LIMIT 1), '') <> 'added'
            ORDER BY e.date, e.ref\
            """,
            workspace,
            withSamples)
        .map((rows, _) -> rows.getString(1))
        .list();
  }
}
