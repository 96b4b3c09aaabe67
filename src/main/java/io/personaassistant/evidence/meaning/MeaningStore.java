package io.personaassistant.evidence.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The vectors of items in the file.
final class MeaningStore {
  /// @param id the item's number in the file, not its citation id
  record Text(long id, String text) {}

  /// Takes the vectors of an item, one after the other.
  interface Sink {
    void take(long evidence, byte[] vectors);
  }

  /// Items without vectors of this model after a number, in order of their number.
  List<Text> missing(Handle handle, long workspace, String model, long after, int most) {
    return handle
        .select(
            """
            SELECT e.id, e.text FROM evidence e
            WHERE e.id > ? AND e.workspace = ?
              AND NOT EXISTS (SELECT 1 FROM meaning m WHERE m.evidence = e.id AND m.model = ?)
            ORDER BY e.id LIMIT ?\
            """,
            after,
            workspace,
            model,
            most)
        .map((rows, _) -> new Text(rows.getLong(1), rows.getString(2)))
        .list();
  }

  /// The texts of items, by their number.
  Map<Long, String> texts(Handle handle, long workspace, List<Long> numbers) {
    var texts = new HashMap<Long, String>();
    handle
        .select(
            """
            SELECT id, text FROM evidence
            WHERE workspace = ? AND id IN (SELECT value FROM json_each(?))\
            """,
            workspace,
            numbers.toString())
        .map((rows, _) -> texts.put(rows.getLong(1), rows.getString(2)))
        .list();
    return texts;
  }

  int countMissing(Handle handle, long workspace, String model) {
    return handle
        .select(
            """
            SELECT count(*) FROM evidence e WHERE e.workspace = ?
              AND NOT EXISTS (SELECT 1 FROM meaning m WHERE m.evidence = e.id AND m.model = ?)\
            """,
            workspace,
            model)
        .map((rows, _) -> rows.getInt(1))
        .one();
  }

  /// Keeps vectors, except those of items that are gone or say something else by now.
  void put(Handle handle, long workspace, String model, List<Text> texts, List<byte[]> vectors) {
    if (texts.isEmpty()) {
      return;
    }
    handle.execute(
        "DELETE FROM meaning WHERE model <> ? AND evidence IN (SELECT value FROM json_each(?))",
        model,
        texts.stream().map(Text::id).toList().toString());
    var batch =
        handle.prepareBatch(
            """
            INSERT OR IGNORE INTO meaning(workspace, evidence, model, vectors)
            SELECT workspace, id, ?, ? FROM evidence WHERE id = ? AND workspace = ? AND text = ?\
            """);
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      batch.add(model, vectors.get(i), text.id(), workspace, text.text());
    }
    batch.execute();
  }

  /// The texts of all traits, each once, in order; without single words that personas use.
  List<String> topics(Handle handle, long workspace, boolean withSamples) {
    return handle
        .select(
            """
            SELECT DISTINCT trait.text FROM trait JOIN persona ON persona.id = trait.persona
            WHERE trait.workspace = ? AND (persona.sample = 0 OR ?) AND trait.kind <> 'vocabulary'
            ORDER BY trait.text\
            """,
            workspace,
            withSamples)
        .map((rows, _) -> rows.getString(1))
        .list();
  }

  /// The number of the newest row.
  long newest(Handle handle) {
    return handle
        .select("SELECT coalesce(max(id), 0) FROM meaning")
        .map((rows, _) -> rows.getLong(1))
        .one();
  }

  int count(Handle handle, long workspace, String model, boolean withSamples) {
    return handle
        .select(
            """
            SELECT count(*) FROM meaning m JOIN evidence e ON e.id = m.evidence
            WHERE m.workspace = ? AND m.model = ? AND (e.sample = 0 OR ?)\
            """,
            workspace,
            model,
            withSamples)
        .map((rows, _) -> rows.getInt(1))
        .one();
  }

  /// Hands over the rows after a number, in order of it.
  void read(
      Handle handle, long workspace, String model, boolean withSamples, long after, Sink sink) {
    handle
        .select(
            """
            SELECT m.evidence, m.vectors FROM meaning m JOIN evidence e ON e.id = m.evidence
            WHERE m.id > ? AND m.workspace = ? AND m.model = ? AND (e.sample = 0 OR ?)
            ORDER BY m.id\
            """,
            after,
            workspace,
            model,
            withSamples)
        .map((rows, _) -> {
          sink.take(rows.getLong(1), rows.getBytes(2));
          return true;
        })
        .forEach(_ -> {});
  }
}
