package io.personaassistant.evidence;

import io.personaassistant.persona.JsonList;
import io.personaassistant.persona.Saved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Links between items and traits. A link whose item or trait is not there yet waits for it.
public final class LinkStore {
  private static final RowMapper<Link> ROW =
      (rows, _) ->
          new Link(
              rows.getString("evidence"),
              rows.getString("trait"),
              Stance.valueOf(rows.getString("stance").toUpperCase(Locale.ROOT)));

  /// All confirmed links, in order of item and trait.
  public List<Link> all(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT evidence.ref AS evidence, trait.ref AS trait, link.stance FROM link
            JOIN evidence ON evidence.id = link.evidence
            JOIN trait ON trait.id = link.trait
            WHERE link.workspace = ? ORDER BY evidence.ref, trait.ref\
            """,
            workspace)
        .map(ROW)
        .list();
  }

  /// All waiting links, in order of item and trait.
  public List<Link> waiting(Handle handle, long workspace) {
    return handle
        .select(
            "SELECT evidence, trait, stance FROM waiting_link WHERE workspace = ? ORDER BY evidence,"
                + " trait",
            workspace)
        .map(ROW)
        .list();
  }

  /// The ids of items and traits that are not there and that links wait for, in order.
  public List<String> missing(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT w.evidence FROM waiting_link w WHERE w.workspace = ? AND NOT EXISTS
              (SELECT 1 FROM evidence e WHERE e.workspace = w.workspace AND e.ref = w.evidence)
            UNION
            SELECT w.trait FROM waiting_link w WHERE w.workspace = ? AND NOT EXISTS
              (SELECT 1 FROM trait t WHERE t.workspace = w.workspace AND t.ref = w.trait)
            ORDER BY 1\
            """,
            workspace,
            workspace)
        .mapTo(String.class)
        .list();
  }

  /// The ids of traits that links wait for: no new trait may be called so by chance, or it would
  /// get the evidence of another.
  public Set<String> awaited(Handle handle, long workspace) {
    return Set.copyOf(
        handle
            .select("SELECT DISTINCT trait FROM waiting_link WHERE workspace = ?", workspace)
            .map((rows, _) -> rows.getString(1))
            .list());
  }

  /// Stores links, confirmed where item and trait are there and waiting where not. The same link
  /// with the other stance replaces the first. Says what each came to, in the order given.
  public List<Saved> save(Handle handle, long workspace, Collection<Link> links) {
    if (links.isEmpty()) {
      return List.of();
    }
    var stored = new HashMap<String, Stance>();
    all(handle, workspace).forEach(link -> stored.put(key(link), link.stance()));
    waiting(handle, workspace).forEach(link -> stored.put(key(link), link.stance()));
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO waiting_link(workspace, evidence, trait, stance) VALUES (?, ?, ?, ?)
            ON CONFLICT (workspace, evidence, trait) DO UPDATE SET stance = excluded.stance\
            """);
    var saved = new ArrayList<Saved>();
    for (var link : links) {
      var before = stored.put(key(link), link.stance());
      saved.add(
          before == null ? Saved.ADDED : before == link.stance() ? Saved.UNCHANGED : Saved.UPDATED);
      if (before != link.stance()) {
        batch.add(workspace, link.evidence(), link.trait(), link.stance().word());
      }
    }
    if (batch.size() > 0) {
      batch.execute();
      settle(handle, workspace);
    }
    return saved;
  }

  private static String key(Link link) {
    return link.evidence() + " " + link.trait();
  }

  /// How an item is linked to a trait, waiting or confirmed; empty when it is not.
  public Optional<Stance> stance(Handle handle, long workspace, String evidence, String trait) {
    return handle
        .select(
            """
            SELECT link.stance FROM link
            JOIN evidence ON evidence.id = link.evidence
            JOIN trait ON trait.id = link.trait
            WHERE link.workspace = :workspace AND evidence.ref = :evidence AND trait.ref = :trait
            UNION ALL
            SELECT stance FROM waiting_link
            WHERE workspace = :workspace AND evidence = :evidence AND trait = :trait\
            """)
        .bind("workspace", workspace)
        .bind("evidence", evidence)
        .bind("trait", trait)
        .map((rows, _) -> Stance.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /// Takes the link between an item and a trait away, waiting or confirmed.
  ///
  /// @return whether there was one
  public boolean remove(Handle handle, long workspace, String evidence, String trait) {
    int waiting =
        handle.execute(
            "DELETE FROM waiting_link WHERE workspace = ? AND evidence = ? AND trait = ?",
            workspace,
            evidence,
            trait);
    int confirmed =
        handle.execute(
            """
            DELETE FROM link
            WHERE evidence = (SELECT id FROM evidence WHERE workspace = ? AND ref = ?)
              AND trait = (SELECT id FROM trait WHERE workspace = ? AND ref = ?)\
            """,
            workspace,
            evidence,
            workspace,
            trait);
    return waiting + confirmed > 0;
  }

  /// Confirms the waiting links whose item and trait have both arrived, and says how many.
  public int settle(Handle handle, long workspace) {
    handle.execute(
        """
        INSERT INTO link(workspace, evidence, trait, stance)
        SELECT w.workspace, evidence.id, trait.id, w.stance FROM waiting_link w
        JOIN evidence ON evidence.workspace = w.workspace AND evidence.ref = w.evidence
        JOIN trait ON trait.workspace = w.workspace AND trait.ref = w.trait
        WHERE w.workspace = ?
        ON CONFLICT (evidence, trait) DO UPDATE SET stance = excluded.stance\
        """,
        workspace);
    return handle.execute(
        """
        DELETE FROM waiting_link WHERE workspace = ?
          AND EXISTS (SELECT 1 FROM evidence e
                      WHERE e.workspace = waiting_link.workspace AND e.ref = waiting_link.evidence)
          AND EXISTS (SELECT 1 FROM trait t
                      WHERE t.workspace = waiting_link.workspace AND t.ref = waiting_link.trait)\
        """,
        workspace);
  }

  /// Makes the links to these traits wait again, because the traits are about to go. Says how many.
  public int park(Handle handle, long workspace, Collection<String> traits) {
    return handle.execute(
        """
        INSERT OR IGNORE INTO waiting_link(workspace, evidence, trait, stance)
        SELECT link.workspace, evidence.ref, trait.ref, link.stance FROM link
        JOIN evidence ON evidence.id = link.evidence
        JOIN trait ON trait.id = link.trait
        WHERE link.workspace = ? AND trait.ref IN (SELECT value FROM json_each(?))\
        """,
        workspace,
        JsonList.write(List.copyOf(traits)));
  }

  /// Forgets waiting links of these items.
  public void forget(Handle handle, long workspace, Collection<String> items) {
    handle.execute(
        "DELETE FROM waiting_link WHERE workspace = ? AND evidence IN (SELECT value FROM"
            + " json_each(?))",
        workspace,
        JsonList.write(List.copyOf(items)));
  }
}
