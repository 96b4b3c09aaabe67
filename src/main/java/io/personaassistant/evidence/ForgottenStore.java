package io.personaassistant.evidence;

import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.persona.Change;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Participants who asked to be forgotten: their items, and that they must not come back. Every
/// method works in the transaction of its handle.
public final class ForgottenStore {
  /// The code that stands for a typed participant: a code stays as it is, a name becomes the code
  /// that its imports gave it, whether they had the name, the address or both.
  public String code(Handle handle, long workspace, String typed) {
    var name = typed.strip();
    if (!Participants.isCode(name)
        && (!items(handle, workspace, name).isEmpty() || rows(handle, workspace).contains(name))) {
      // stored before it was taken for a name
      return KnownAsStore.code(handle, workspace, name);
    }
    return KnownAsStore.code(handle, workspace, participants(handle, workspace).code(name));
  }

  /// The items of a participant, in order of id.
  public List<Evidence> items(Handle handle, long workspace, String code) {
    return handle
        .select(
            "SELECT * FROM evidence WHERE workspace = ? AND participant = ? ORDER BY ref",
            workspace,
            code)
        .map(EvidenceStore.ROW)
        .list();
  }

  private static Participants participants(Handle handle, long workspace) {
    return new Participants(new WorkspaceStore().participantKey(handle, workspace));
  }

  /// The codes of all who were forgotten; of whom was stored under a user name, that too.
  public Set<String> all(Handle handle, long workspace) {
    var all = rows(handle, workspace);
    var participants = participants(handle, workspace);
    List.copyOf(all).forEach(typed -> all.add(participants.code(typed)));
    return all;
  }

  private static Set<String> rows(Handle handle, long workspace) {
    return new HashSet<>(
        handle
            .select("SELECT participant FROM forgotten WHERE workspace = ?", workspace)
            .mapTo(String.class)
            .list());
  }

  /// A participant who asked to be forgotten.
  ///
  /// @param items how many items were removed
  public record Forgotten(String code, Change change, int items) {}

  /// All of them, in order of code.
  public List<Forgotten> list(Handle handle, long workspace) {
    var participants = participants(handle, workspace);
    return handle
        .select(
            """
            SELECT participant, forgotten_by, forgotten_at, items FROM forgotten
            WHERE workspace = ? ORDER BY participant
            """,
            workspace)
        .map((rows, _) ->
            new Forgotten(
                participants.code(rows.getString(1)),
                new Change(rows.getString(2), Instant.parse(rows.getString(3)), ""),
                rows.getInt(4)))
        .list();
  }

  /// Notes that imports leave a participant out from now on, and says whether that is new.
  public boolean note(Handle handle, long workspace, String code, Change change, int items) {
    return handle.execute(
            """
            INSERT OR IGNORE INTO forgotten(workspace, participant, forgotten_by, forgotten_at, items)
            VALUES (?, ?, ?, ?, ?)
            """,
            workspace,
            code,
            change.by(),
            change.at().toString(),
            items)
        > 0;
  }

  /// Lets imports take a participant again, and says whether they were left out. What was removed
  /// stays removed.
  public boolean allow(Handle handle, long workspace, String code) {
    var codes = new HashSet<>(KnownAsStore.codes(handle, workspace, code));
    // who was forgotten under a user name that has a code today
    var participants = participants(handle, workspace);
    rows(handle, workspace).stream()
        .filter(row -> codes.contains(participants.code(row)))
        .toList()
        .forEach(codes::add);
    int left = 0;
    for (var known : codes) {
      left +=
          handle.execute(
              "DELETE FROM forgotten WHERE workspace = ? AND participant = ?", workspace, known);
    }
    return left > 0;
  }

  /// How many items of each participant there are, by code.
  public Map<String, Integer> counts(Handle handle, long workspace) {
    var counts = new TreeMap<String, Integer>();
    handle
        .select(
            """
            SELECT participant, count(*) FROM evidence WHERE workspace = ? AND participant <> ''
            GROUP BY participant\
            """,
            workspace)
        .map((rows, _) -> counts.put(rows.getString(1), rows.getInt(2)))
        .list();
    return counts;
  }

  /// Ids that items had which are gone, forgotten or not: what cites one must never come to mean
  /// another item.
  public Set<String> ids(Handle handle, long workspace) {
    return handle
        .select("SELECT ref FROM gone_evidence WHERE workspace = ?", workspace)
        .mapTo(String.class)
        .set();
  }

  /// Removes the items with what search and quarantine kept of them, and sees to it that imports
  /// leave the participant out from now on.
  public void forget(
      Handle handle, long workspace, String code, List<Evidence> items, Change change) {
    for (var item : items) {
      // the decision stays, the words go
      handle.execute(
          "UPDATE quarantine SET span = '' WHERE workspace = ? AND evidence = ?",
          workspace,
          item.id());
      handle.execute(
          "DELETE FROM waiting_link WHERE workspace = ? AND evidence = ?", workspace, item.id());
      new EvidenceStore().delete(handle, workspace, item.id());
    }
    // a user name that was stored as it was is kept as a code
    var kept = participants(handle, workspace).code(code);
    // a deleted text stays in the index until its pages are merged
    handle.execute("INSERT INTO evidence_text(evidence_text) VALUES ('rebuild')");
    handle.execute(
        """
        INSERT INTO forgotten(workspace, participant, forgotten_by, forgotten_at, items)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (workspace, participant) DO UPDATE SET items = items + excluded.items,
          forgotten_by = excluded.forgotten_by, forgotten_at = excluded.forgotten_at\
        """,
        workspace,
        kept,
        change.by(),
        change.at().toString(),
        items.size());
    // a copy of the records elsewhere knows the ban alone, not who is who
    KnownAsStore.codes(handle, workspace, kept)
        .forEach(other -> note(handle, workspace, other, change, 0));
    new EvidenceStore().markCopies(handle, workspace);
  }
}
