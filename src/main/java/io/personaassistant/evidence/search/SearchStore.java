package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.Stance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The full-text index and the links, as [EvidenceSearch] asks for them.
final class SearchStore {
  /// An item linked to a trait of the persona, without its text.
  ///
  /// @param date as ISO writes it, which also sorts by time
  record Linked(String id, String date, String participant, String trait, Stance stance) {}

  /// Which items may match.
  ///
  /// @param others numbers of items that count beside those
  /// @param kinds the kinds of source that they come from; empty for any
  record Among(Whose whose, Set<Long> others, Set<SourceType> kinds) {}

  /// An item that matches a full-text query.
  ///
  /// @param id its number in the file
  /// @param score higher for better ones
  record Match(long id, Evidence item, double score) {}

  /// The best items for a full-text query, the best first.
  List<Match> match(
      Handle handle, long workspace, Among among, String query, boolean withSamples, int limit) {
    return handle
        .select(
            """
            SELECT e.*, bm25(evidence_text) AS score
            FROM evidence_text JOIN evidence e ON e.id = evidence_text.rowid
            WHERE evidence_text MATCH ? AND e.workspace = ? AND (e.sample = 0 OR ?)
            AND (? OR e.source_type IN (SELECT value FROM json_each(?))) AND (
            """
                + ScopeStore.ABOUT
                + " OR (? AND "
                + ScopeStore.NOBODYS
                + """
                ) OR e.id IN (SELECT value FROM json_each(?)))
                ORDER BY score, e.ref LIMIT ?
                """,
            query,
            workspace,
            withSamples,
            among.kinds.isEmpty(),
            ScopeStore.words(among.kinds),
            among.whose.slug(),
            among.whose.slug(),
            among.whose.slug(),
            among.whose.orNobodys(),
            List.copyOf(among.others).toString(),
            limit)
        .map((rows, context) ->
            new Match(
                rows.getLong("id"), EvidenceStore.ROW.map(rows, context), -rows.getDouble("score")))
        .list();
  }

  /// Those of these items that are linked to a trait of anybody, or were collected for others than
  /// this persona.
  Set<Long> placed(Handle handle, String slug, Collection<Long> numbers) {
    var list = List.copyOf(numbers).toString();
    return handle
        .select(
            """
            SELECT evidence FROM link WHERE evidence IN (SELECT value FROM json_each(?))
            UNION SELECT evidence FROM evidence_about
            WHERE evidence IN (SELECT value FROM json_each(?))
            AND evidence NOT IN (SELECT evidence FROM evidence_about WHERE persona = ?)
            """,
            list,
            list,
            slug)
        .mapTo(Long.class)
        .set();
  }

  /// The items with these numbers in the file, in no order.
  Map<Long, Evidence> byNumbers(Handle handle, long workspace, Collection<Long> numbers) {
    var items = new HashMap<Long, Evidence>();
    handle
        .select(
            """
            SELECT * FROM evidence
            WHERE workspace = ? AND id IN (SELECT value FROM json_each(?))\
            """,
            workspace,
            List.copyOf(numbers).toString())
        .map((rows, context) -> items.put(rows.getLong("id"), EvidenceStore.ROW.map(rows, context)))
        .list();
    return items;
  }

  /// The ids of the items that are linked to a trait of a persona, by number.
  Map<Long, String> linkedIds(Handle handle, long workspace, String slug) {
    return ids(
        handle,
        """
        SELECT DISTINCT e.id, e.ref FROM link JOIN evidence e ON e.id = link.evidence
        JOIN trait ON trait.id = link.trait JOIN persona ON persona.id = trait.persona
        WHERE e.workspace = ? AND persona.slug = ?\
        """,
        workspace,
        slug);
  }

  /// The ids of the items that were collected for a persona, by number.
  Map<Long, String> collectedIds(Handle handle, long workspace, String slug) {
    return ids(
        handle,
        """
        SELECT e.id, e.ref FROM evidence_about a JOIN evidence e ON e.id = a.evidence
        WHERE e.workspace = ? AND a.persona = ?\
        """,
        workspace,
        slug);
  }

  private static Map<Long, String> ids(Handle handle, String sql, long workspace, String slug) {
    var ids = new HashMap<Long, String>();
    handle
        .select(sql, workspace, slug)
        .map((rows, _) -> ids.put(rows.getLong(1), rows.getString(2)))
        .list();
    return ids;
  }

  /// How close each of these items is to a full-text query, by id; only those that match.
  ///
  /// @param numbers of the items in the file
  Map<String, Double> closeness(
      Handle handle, long workspace, Collection<Long> numbers, String query) {
    var scores = new HashMap<String, Double>();
    if (query.isEmpty()) {
      return scores;
    }
    handle
        .select(
            """
            SELECT e.ref, bm25(evidence_text) AS score
            FROM evidence_text JOIN evidence e ON e.id = evidence_text.rowid
            WHERE evidence_text MATCH ? AND e.workspace = ?
              AND e.id IN (SELECT value FROM json_each(?))\
            """,
            query,
            workspace,
            List.copyOf(numbers).toString())
        .map((rows, _) -> scores.put(rows.getString(1), -rows.getDouble(2)))
        .list();
    return scores;
  }

  /// Every item that may be given to a model, once for each trait of the persona it is linked to.
  List<Linked> linked(Handle handle, long workspace, String slug, boolean withSamples) {
    return handle
        .select(
            """
            SELECT e.ref, e.date, e.participant, trait.ref, link.stance
            FROM link JOIN evidence e ON e.id = link.evidence JOIN trait ON trait.id = link.trait
            JOIN persona ON persona.id = trait.persona
            WHERE link.workspace = ? AND persona.slug = ? AND e.quarantined = 0 AND e.copy_of = ''
              AND (e.sample = 0 OR ?)
            ORDER BY e.ref, trait.ref\
            """,
            workspace,
            slug,
            withSamples)
        .map((rows, _) ->
            new Linked(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                Stance.valueOf(rows.getString(5).toUpperCase(Locale.ROOT))))
        .list();
  }

  /// The texts of a persona's traits, by the trait's id.
  Map<String, String> traitTexts(Handle handle, long workspace, String slug) {
    var texts = new HashMap<String, String>();
    handle
        .select(
            """
            SELECT trait.ref, trait.text FROM trait JOIN persona ON persona.id = trait.persona
            WHERE trait.workspace = ? AND persona.slug = ?\
            """,
            workspace,
            slug)
        .map((rows, _) -> texts.put(rows.getString(1), rows.getString(2)))
        .list();
    return texts;
  }

  /// A query of words in quotation marks, so that none of them is an operator.
  static String query(List<String> words, String operator) {
    return words.stream()
        .limit(64)
        .map(word -> "\"" + word + "\"")
        .collect(Collectors.joining(" " + operator + " "));
  }
}
