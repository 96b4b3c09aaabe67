package io.personaassistant.evidence;

import io.personaassistant.evidence.Quarantined.Decision;
import io.personaassistant.persona.Change;
import io.personaassistant.text.Digest;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// What was decided on suspicious items. Every method works in the transaction of its handle.
public final class QuarantineStore {
  private static final RowMapper<Quarantined> ROW =
      (rows, _) ->
          new Quarantined(
              rows.getString("evidence"),
              rows.getString("text_hash"),
              Decision.valueOf(rows.getString("decision").toUpperCase(Locale.ROOT)),
              rows.getString("reason"),
              rows.getString("span"),
              rows.getString("decided_by"),
              Instant.parse(rows.getString("decided_at")),
              rows.getString("why"));

  private final EvidenceStore evidence = new EvidenceStore();

  /// The newest decision on each item that has one, by its id, in order of id.
  public Map<String, Quarantined> newest(Handle handle, long workspace) {
    var newest = new LinkedHashMap<String, Quarantined>();
    handle
        .select("SELECT * FROM quarantine WHERE workspace = ? ORDER BY evidence, id", workspace)
        .map(ROW)
        .forEach(decision -> newest.put(decision.evidence(), decision));
    return newest;
  }

  /// Every decision on an item, the oldest first.
  public List<Quarantined> history(Handle handle, long workspace, String id) {
    return handle
        .select(
            "SELECT * FROM quarantine WHERE workspace = ? AND evidence = ? ORDER BY id",
            workspace,
            id)
        .map(ROW)
        .list();
  }

  /// The items in quarantine, in order of id.
  public List<Evidence> items(Handle handle, long workspace) {
    return handle
        .select(
            "SELECT * FROM evidence WHERE workspace = ? AND quarantined = 1 ORDER BY ref",
            workspace)
        .map(EvidenceStore.ROW)
        .list();
  }

  /// Keeps decisions that an import made.
  public void keep(Handle handle, long workspace, Collection<Quarantined> decisions) {
    for (var decision : decisions) {
      handle.execute(
          """
          INSERT INTO quarantine(workspace, evidence, text_hash, decision, reason, span, decided_by,
            decided_at, why)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          workspace,
          decision.evidence(),
          decision.textHash(),
          decision.decision().word(),
          decision.reason(),
          decision.span(),
          decision.by(),
          decision.at().toString(),
          decision.why());
    }
  }

  /// Puts an item in, or lets it out, by a person's decision. Who puts in what the program put in
  /// confirms that it stays. What repeats what is worked out anew by
  /// [EvidenceStore#markCopies(Handle, long)], once after all decisions.
  ///
  /// @return false when it is there already, by a person's decision where it is in
  public boolean decide(
      Handle handle, long workspace, Evidence item, Decision decision, Change change) {
    boolean in = decision != Decision.CLEARED;
    if (item.quarantined() == in && !(in && isUndecided(handle, workspace, item))) {
      return false;
    }
    keep(handle, workspace, List.of(byPerson(item, decision, change)));
    evidence.put(handle, workspace, List.of(item.withQuarantined(decision != Decision.CLEARED)));
    return true;
  }

  /// Puts an item in that was recognised only once it was known what it means. Left alone is what
  /// says something else by now, a sample, and a text on which something was decided before.
  ///
  /// @param number the item's in the file
  /// @return false when it is left alone; what repeats what is worked out anew as after decisions
  public boolean recognise(
      Handle handle, long workspace, long number, String text, Suspicion suspicion) {
    var hash = Digest.of(text);
    int put =
        handle.execute(
            """
            INSERT INTO quarantine(workspace, evidence, text_hash, decision, reason, span,
              decided_by, decided_at)
            SELECT workspace, ref, ?, 'recognised', ?, ?, 'import',
              strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
            FROM evidence e WHERE id = ? AND workspace = ? AND text = ? AND quarantined = 0 AND sample = 0
              AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.workspace = e.workspace
                AND q.evidence = e.ref AND q.text_hash = ?)
            """,
            hash, suspicion.reason().says(), suspicion.span(), number, workspace, text, hash);
    return put > 0
        && handle.execute("UPDATE evidence SET quarantined = 1 WHERE id = ?", number) > 0;
  }

  private boolean isUndecided(Handle handle, long workspace, Evidence item) {
    var history = history(handle, workspace, item.id());
    return history.isEmpty() || history.getLast().decision() != Decision.ADDED;
  }

  private static Quarantined byPerson(Evidence item, Decision decision, Change change) {
    return new Quarantined(
        item.id(),
        Digest.of(item.text()),
        decision,
        "",
        "",
        change.by(),
        change.at(),
        change.why());
  }
}
