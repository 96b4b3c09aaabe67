package io.personaassistant.evidence;

import io.personaassistant.persona.JsonList;
import io.personaassistant.persona.Saved;
import io.personaassistant.text.Digest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Research items. Every method works in the transaction of its handle.
public final class EvidenceStore {
  /// A batch holds a kilobyte for each item until it is executed.
  private static final int MOST_AT_ONCE = 1_000;

  public static final RowMapper<Evidence> ROW =
      (rows, _) ->
          new Evidence(
              rows.getString("ref"),
              SourceType.valueOf(rows.getString("source_type").toUpperCase(Locale.ROOT)),
              rows.getString("source_ref"),
              LocalDate.parse(rows.getString("date")),
              rows.getString("participant"),
              rows.getString("segment"),
              rows.getInt("sample_size"),
              rows.getString("text"),
              rows.getBoolean("quotable"),
              rows.getBoolean("quarantined"),
              rows.getString("copy_of"),
              rows.getBoolean("sample"));
  private static final String SELECT = "SELECT * FROM evidence WHERE workspace = ? ";

  /// Nobody types a longer id from memory.
  private static final int LONGEST_TYPED = 200;

  private static final Pattern NUMBERED = Pattern.compile("(.*?\\D)0*(\\d+)");

  /// All of the workspace, in order of id.
  public List<Evidence> all(Handle handle, long workspace) {
    return handle.select(SELECT + "ORDER BY ref", workspace).map(ROW).list();
  }

  /// How many items there are.
  public int count(Handle handle, long workspace) {
    return handle
        .select("SELECT count(*) FROM evidence WHERE workspace = ?", workspace)
        .map((rows, _) -> rows.getInt(1))
        .one();
  }

  /// The item with exactly this id.
  public Optional<Evidence> find(Handle handle, long workspace, String id) {
    return handle.select(SELECT + "AND ref = ?", workspace, id).map(ROW).findOne();
  }

  /// The item that came from exactly this source, the first of several.
  public Optional<Evidence> bySource(Handle handle, long workspace, String source) {
    return handle
        .select(SELECT + "AND source_ref = ? ORDER BY id LIMIT 1", workspace, source)
        .map(ROW)
        .findOne();
  }

  /// The items with exactly these ids, in the order of the ids; unknown ids are left out.
  public List<Evidence> byIds(Handle handle, long workspace, Collection<String> ids) {
    var found = new HashMap<String, Evidence>();
    handle
        .select(
            SELECT + "AND ref IN (SELECT value FROM json_each(?))",
            workspace,
            JsonList.write(List.copyOf(ids)))
        .map(ROW)
        .forEach(item -> found.put(item.id(), item));
    return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  /// The ids of items outside quarantine that hold these words in a row, the newest first.
  public List<String> holding(Handle handle, long workspace, List<String> words, int limit) {
    return handle
        .select(
            """
            SELECT e.ref FROM evidence_text JOIN evidence e ON e.id = evidence_text.rowid
            WHERE evidence_text MATCH ? AND e.workspace = ? AND e.quarantined = 0
            ORDER BY e.date DESC, e.ref LIMIT ?\
            """,
            "\"" + String.join(" ", words).replace("\"", "") + "\"",
            workspace,
            limit)
        .map((rows, _) -> rows.getString(1))
        .list();
  }

  /// The item that a typed citation means: exactly `E012`, else the only item whose id is the same
  /// but for case and leading zeros, as in `e12`.
  public Optional<Evidence> cited(Handle handle, long workspace, String citation) {
    var typed = citation.strip();
    var exact = find(handle, workspace, typed);
    if (exact.isPresent() || typed.length() > LONGEST_TYPED) {
      return exact;
    }
    var alike = alike(handle, workspace, typed);
    return alike.size() == 1 ? find(handle, workspace, alike.getFirst()) : Optional.empty();
  }

  /// The ids that a typed citation can mean where it is none itself, in order.
  public List<String> alike(Handle handle, long workspace, String citation) {
    var typed = citation.strip();
    if (typed.length() > LONGEST_TYPED) {
      return List.of();
    }
    var wanted = plain(typed);
    // among a million ids only those that may be alike are handed over
    return handle
        .select(
            "SELECT ref FROM evidence WHERE workspace = ? AND ref LIKE ?",
            workspace,
            pattern(typed))
        .map((rows, _) -> rows.getString(1))
        .stream()
        .filter(id -> plain(id).equals(wanted))
        .sorted()
        .toList();
  }

  /// What ids are like, for SQL, that are the same but for case and leading zeros; others are too.
  /// It holds one wildcard of any length at most, so matching it takes no long time.
  public static String pattern(String id) {
    var numbered = NUMBERED.matcher(id.toLowerCase(Locale.ROOT));
    return numbered.matches()
        ? literal(numbered.group(1)) + "%" + numbered.group(2)
        : literal(id.toLowerCase(Locale.ROOT));
  }

  private static String literal(String lower) {
    return lower.replaceAll("[^a-z0-9]", "_");
  }

  private static String plain(String id) {
    var lower = id.toLowerCase(Locale.ROOT);
    var numbered = NUMBERED.matcher(lower);
    return numbered.matches() ? numbered.group(1) + numbered.group(2) : lower;
  }

  /// What saving an item would come to.
  public static Saved compare(Optional<Evidence> stored, Evidence item) {
    if (stored.isEmpty()) {
      return Saved.ADDED;
    }
    return stored.get().withCopyOf("").equals(item.withCopyOf(""))
        ? Saved.UNCHANGED
        : Saved.UPDATED;
  }

  /// Stores items that are known to be new or changed.
  public void put(Handle handle, long workspace, Collection<Evidence> items) {
    if (items.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO evidence(workspace, ref, source_type, source_ref, date, participant, segment,
              sample_size, text, quotable, quarantined, sample)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (workspace, ref) DO UPDATE SET
              source_type = excluded.source_type, source_ref = excluded.source_ref,
              date = excluded.date, participant = excluded.participant,
              segment = excluded.segment, sample_size = excluded.sample_size,
              text = excluded.text, quotable = excluded.quotable,
              quarantined = excluded.quarantined, sample = excluded.sample\
            """);
    for (var item : items) {
      batch.add(
          workspace,
          item.id(),
          item.sourceType().word(),
          item.sourceRef(),
          item.date().toString(),
          item.participant(),
          item.segment(),
          item.sampleSize(),
          item.text(),
          item.quotable(),
          item.quarantined(),
          item.sample());
      if (batch.size() == MOST_AT_ONCE) {
        batch.execute();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /// Works out anew which items repeat another, and says how many now do. Samples and real items
  /// are looked at apart.
  public int markCopies(Handle handle, long workspace) {
    var items = all(handle, workspace);
    var poisoned = poisoned(handle, workspace);
    var copies = new HashMap<String, String>();
    for (boolean sample : new boolean[] {false, true}) {
      copies.putAll(
          Duplicates.among(
              items.stream()
                  .filter(item -> item.sample() == sample && !isPoisoned(item, poisoned))
                  .toList()));
    }
    var batch =
        handle.prepareBatch("UPDATE evidence SET copy_of = ? WHERE workspace = ? AND ref = ?");
    for (var item : items) {
      var original = copies.getOrDefault(item.id(), "");
      if (!original.equals(item.copyOf())) {
        batch.add(original, workspace, item.id());
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    return copies.size();
  }

  /// Somebody's words with an order to a program put behind them must not make a copy of the words
  /// alone. What is in quarantine for another reason is an original as any other: what it says does
  /// not come in by being repeated.
  private static boolean isPoisoned(Evidence item, Map<String, Set<String>> hashes) {
    var judged = hashes.get(item.id());
    return judged != null && judged.contains(Digest.of(item.text()));
  }

  /// The hashes of the texts that the program recognised, by the id of an item that is held back.
  private static Map<String, Set<String>> poisoned(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT q.evidence, q.text_hash FROM quarantine q
            JOIN evidence e ON e.workspace = q.workspace AND e.ref = q.evidence AND e.quarantined = 1
            WHERE q.workspace = ? AND q.decision = 'recognised'
            """,
            workspace)
        .reduceRows(
            new HashMap<>(),
            (hashes, row) -> {
              hashes
                  .computeIfAbsent(row.getColumn("evidence", String.class), _ -> new HashSet<>())
                  .add(row.getColumn("text_hash", String.class));
              return hashes;
            });
  }

  /// Ids of the items that repeat another, as last worked out.
  public List<String> copies(Handle handle, long workspace) {
    return handle
        .select("SELECT ref FROM evidence WHERE workspace = ? AND copy_of <> ''", workspace)
        .mapTo(String.class)
        .list();
  }

  /// Deletes an item and its links.
  public boolean delete(Handle handle, long workspace, String id) {
    return handle.execute("DELETE FROM evidence WHERE workspace = ? AND ref = ?", workspace, id)
        > 0;
  }
}
