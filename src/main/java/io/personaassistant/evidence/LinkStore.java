package io.personaassistant.evidence;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// Keeps links, and those that wait for their item or trait. Methods take the transaction.
public final class LinkStore {
  /// Every link of a workspace, waiting ones included, by evidence then trait.
  public List<Link> all(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT e.ref AS evidence, t.ref AS trait, l.stance FROM link l
              JOIN evidence e ON e.id = l.evidence JOIN trait t ON t.id = l.trait WHERE l.workspace = ?
            UNION ALL
            SELECT evidence, trait, stance FROM waiting_link WHERE workspace = ?
            ORDER BY evidence, trait
            """,
            workspace,
            workspace)
        .map((r, _) ->
            new Link(
                r.getString("evidence"),
                r.getString("trait"),
                Stance.valueOf(r.getString("stance").toUpperCase(Locale.ROOT))))
        .list();
  }

  /// Adds a link or changes its stance; one whose item or trait is not there yet waits for it.
  ///
  /// @return whether anything changed
  boolean save(Handle handle, long workspace, Link link) {
    int saved =
        handle.execute(
            """
            INSERT INTO link(workspace, evidence, trait, stance)
            SELECT ?, e.id, t.id, ? FROM evidence e JOIN trait t ON t.workspace = e.workspace
            WHERE e.workspace = ? AND e.ref = ? AND t.ref = ?
            ON CONFLICT (evidence, trait) DO UPDATE SET stance = excluded.stance
              WHERE stance <> excluded.stance
            """,
            workspace,
            link.stance().word(),
            workspace,
            link.evidence(),
            link.trait());
    if (saved > 0) {
      return true;
    }
    if (isThere(handle, workspace, link)) {
      return false;
    }
    return handle.execute(
            """
            INSERT INTO waiting_link(workspace, evidence, trait, stance) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET stance = excluded.stance WHERE stance <> excluded.stance
            """,
            workspace,
            link.evidence(),
            link.trait(),
            link.stance().word())
        > 0;
  }

  private static boolean isThere(Handle handle, long workspace, Link link) {
    return handle
        .select(
            """
            SELECT 1 FROM link l JOIN evidence e ON e.id = l.evidence JOIN trait t ON t.id = l.trait
            WHERE l.workspace = ? AND e.ref = ? AND t.ref = ?
            """,
            workspace,
            link.evidence(),
            link.trait())
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /// Makes links of those that have waited long enough; how many still wait.
  int settleWaiting(Handle handle, long workspace) {
    handle.execute(
        """
        INSERT INTO link(workspace, evidence, trait, stance)
        SELECT w.workspace, e.id, t.id, w.stance FROM waiting_link w
          JOIN evidence e ON e.workspace = w.workspace AND e.ref = w.evidence
          JOIN trait t ON t.workspace = w.workspace AND t.ref = w.trait
        WHERE w.workspace = ?
        ON CONFLICT (evidence, trait) DO UPDATE SET stance = excluded.stance
        """,
        workspace);
    handle.execute(
        """
        DELETE FROM waiting_link WHERE workspace = ?
          AND EXISTS (SELECT 1 FROM link l JOIN evidence e ON e.id = l.evidence JOIN trait t ON t.id = l.trait
            WHERE e.workspace = waiting_link.workspace AND e.ref = waiting_link.evidence
              AND t.ref = waiting_link.trait)
        """,
        workspace);
    return handle
        .select("SELECT COUNT(*) FROM waiting_link WHERE workspace = ?", workspace)
        .mapTo(Integer.class)
        .one();
  }
}
