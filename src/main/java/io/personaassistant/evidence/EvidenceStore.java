package io.personaassistant.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Keeps evidence. Methods take the transaction.
public final class EvidenceStore {
  static final String COLUMNS =
      """
      e.ref, e.source_type, e.source_ref, e.date, e.participant, e.segment, e.sample_size, e.text,
      e.quotable, e.quarantined, e.copy_of, e.sample
      """;

  /// SQLite allows more bind values, but a statement for each thousand is as fast.
  private static final int IDS_AT_ONCE = 500;

  /// The items with these ids, in the order of the ids; ids that are not there are left out.
  public List<Evidence> byIds(Handle handle, long workspace, Collection<String> ids) {
    var found = new HashMap<String, Evidence>();
    var wanted = List.copyOf(ids);
    for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
      var some = wanted.subList(from, Math.min(wanted.size(), from + IDS_AT_ONCE));
      handle
          .createQuery(
              "SELECT "
                  + COLUMNS
                  + " FROM evidence e WHERE e.workspace = :workspace AND e.ref IN (<ids>)")
          .bind("workspace", workspace)
          .bindList("ids", some)
          .map((r, _) -> evidence(r))
          .forEach(e -> found.put(e.id(), e));
    }
    return wanted.stream().distinct().filter(found::containsKey).map(found::get).toList();
  }

  /// The stored id that was meant: the same, or the only one that differs by leading zeros and
  /// case.
  public List<String> resolve(Handle handle, long workspace, String typed) {
    var exact = byIds(handle, workspace, List.of(typed));
    if (!exact.isEmpty()) {
      return List.of(typed);
    }
    var match = java.util.regex.Pattern.compile("([A-Za-z]+-?)0*(\\d+)").matcher(typed);
    if (!match.matches()) {
      return List.of();
    }
    return handle
        .select(
            """
            SELECT ref FROM evidence WHERE workspace = ?
              AND UPPER(ref) LIKE UPPER(?) || '%' AND UPPER(ref) GLOB UPPER(?) || '*'
              AND LTRIM(SUBSTR(ref, LENGTH(?) + 1), '0') = ?
            """,
            workspace, match.group(1), match.group(1), match.group(1), match.group(2))
        .mapTo(String.class)
        .list();
  }

  /// Every item of a workspace, in the order it came.
  public List<Evidence> all(Handle handle, long workspace) {
    return handle
        .select(
            "SELECT " + COLUMNS + " FROM evidence e WHERE e.workspace = ? ORDER BY e.id", workspace)
        .map((r, _) -> evidence(r))
        .list();
  }

  /// How many items there are.
  public int count(Handle handle, long workspace) {
    return handle
        .select("SELECT COUNT(*) FROM evidence WHERE workspace = ?", workspace)
        .mapTo(Integer.class)
        .one();
  }

  /// The number of the next free citation id of the form `E012`.
  int nextNumber(Handle handle, long workspace) {
    return 1
        + handle
            .select(
                """
                SELECT COALESCE(MAX(CAST(SUBSTR(ref, 2) AS INTEGER)), 0) FROM evidence
                WHERE workspace = ? AND ref GLOB 'E[0-9]*'
                """,
                workspace)
            .mapTo(Integer.class)
            .one();
  }

  /// Adds an item or replaces the one with its id.
  public void save(Handle handle, long workspace, Evidence e) {
    handle.execute(
        """
        INSERT INTO evidence(workspace, ref, source_type, source_ref, date, participant, segment,
          sample_size, text, quotable, quarantined, copy_of, sample)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, ref) DO UPDATE SET source_type = excluded.source_type,
          source_ref = excluded.source_ref, date = excluded.date, participant = excluded.participant,
          segment = excluded.segment, sample_size = excluded.sample_size, text = excluded.text,
          quotable = excluded.quotable, quarantined = excluded.quarantined, copy_of = excluded.copy_of,
          sample = excluded.sample
        """,
        workspace,
        e.id(),
        e.sourceType().word(),
        e.sourceRef(),
        e.date().toString(),
        e.participant(),
        e.segment(),
        e.sampleSize(),
        e.text(),
        e.quotable() ? 1 : 0,
        e.quarantined() ? 1 : 0,
        e.copyOf(),
        e.sample() ? 1 : 0);
  }

  /// Marks which items are copies of which; only rows that change are written.
  void markCopies(Handle handle, long workspace, Map<String, String> copyToOriginal) {
    var now = new HashMap<String, String>();
    handle
        .select(
            "SELECT ref, copy_of FROM evidence WHERE workspace = ? AND copy_of <> ''", workspace)
        .map((r, _) -> Map.entry(r.getString("ref"), r.getString("copy_of")))
        .forEach(e -> now.put(e.getKey(), e.getValue()));
    var changed = new ArrayList<Map.Entry<String, String>>();
    copyToOriginal.forEach((copy, original) -> {
      if (!original.equals(now.get(copy))) {
        changed.add(Map.entry(copy, original));
      }
    });
    now.keySet().stream()
        .filter(r -> !copyToOriginal.containsKey(r))
        .forEach(r -> changed.add(Map.entry(r, "")));
    for (var change : changed) {
      handle.execute(
          "UPDATE evidence SET copy_of = ? WHERE workspace = ? AND ref = ?",
          change.getValue(),
          workspace,
          change.getKey());
    }
  }

  /// Takes every sample item away.
  void deleteSamples(Handle handle, long workspace) {
    handle.execute("DELETE FROM evidence WHERE workspace = ? AND sample = 1", workspace);
  }

  static Evidence evidence(ResultSet r) throws SQLException {
    return new Evidence(
        r.getString("ref"),
        SourceType.valueOf(r.getString("source_type").toUpperCase(Locale.ROOT)),
        r.getString("source_ref"),
        LocalDate.parse(r.getString("date")),
        r.getString("participant"),
        r.getString("segment"),
        r.getInt("sample_size"),
        r.getString("text"),
        r.getInt("quotable") == 1,
        r.getInt("quarantined") == 1,
        r.getString("copy_of"),
        r.getInt("sample") == 1);
  }
}
