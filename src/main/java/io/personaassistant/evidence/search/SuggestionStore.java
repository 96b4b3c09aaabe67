package io.personaassistant.evidence.search;

import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Items as [Suggestions] asks for them.
final class SuggestionStore {
  private static final String BETWEEN = " · ";

  /// A column that is called by fewer words, such as `Description`, asks nothing.
  private static final int FEWEST_WORDS = 3;

  /// More of them are no questions but what stands for one item each, such as subjects of tickets,
  /// and would take seconds to read.
  private static final int MOST_QUESTIONS = 200;

  /// An item outside quarantine.
  ///
  /// @param number its number in the file
  /// @param asked the question that it answers, `""` where none is on record
  /// @param about the slug of the persona it was collected for, `""` where no file said so
  /// @param linked slugs of the personas to whose traits it is linked
  record Item(
      long number,
      String id,
      String text,
      String asked,
      String participant,
      String segment,
      String about,
      Set<String> linked) {
    private Item unasked() {
      return new Item(number, id, text, "", participant, segment, about, linked);
    }
  }

  /// All of them, in order of id.
  List<Item> items(Handle handle, long workspace, boolean withSamples) {
    var items = read(handle, workspace, withSamples);
    return items.stream().map(Item::asked).distinct().count() <= MOST_QUESTIONS
        ? items
        : items.stream().map(Item::unasked).toList();
  }

  private static List<Item> read(Handle handle, long workspace, boolean withSamples) {
    return handle
        .select(
            """
            SELECT e.id, e.ref, e.text, e.source_ref, e.participant, e.segment,
              coalesce(a.persona, '') AS about,
              (SELECT group_concat(DISTINCT persona.slug) FROM link
               JOIN trait ON trait.id = link.trait JOIN persona ON persona.id = trait.persona
               WHERE link.evidence = e.id) AS linked
            FROM evidence e LEFT JOIN evidence_about a ON a.evidence = e.id
            WHERE e.workspace = ? AND e.quarantined = 0 AND (e.sample = 0 OR ?) ORDER BY e.ref\
            """,
            workspace,
            withSamples)
        .map((rows, _) -> {
          var linked = rows.getString("linked");
          return new Item(
              rows.getLong("id"),
              rows.getString("ref"),
              rows.getString("text"),
              asked(rows.getString("source_ref")),
              rows.getString("participant"),
              rows.getString("segment"),
              rows.getString("about"),
              linked == null ? Set.of() : Set.of(linked.split(",")));
        })
        .list();
  }

  /// Of a survey's answer the reference holds what was asked, between the table and the row.
  private static String asked(String reference) {
    int from = reference.indexOf(BETWEEN);
    int to = reference.lastIndexOf(BETWEEN);
    var asked = from < to ? reference.substring(from + BETWEEN.length(), to) : "";
    return Words.count(asked) < FEWEST_WORDS ? "" : asked;
  }

  /// The ids of the traits that each item is linked to, by its number; only those that are linked.
  Map<Long, Set<String>> links(Handle handle, long workspace) {
    var links = new HashMap<Long, Set<String>>();
    handle
        .select(
            """
            SELECT link.evidence, trait.ref FROM link JOIN trait ON trait.id = link.trait
            WHERE link.workspace = ?\
            """,
            workspace)
        .map((rows, _) ->
            links.computeIfAbsent(rows.getLong(1), _ -> new HashSet<>()).add(rows.getString(2)))
        .list();
    return links;
  }

  /// How many items there are, samples and quarantined ones among them.
  int count(Handle handle, long workspace) {
    return handle
        .select("SELECT count(*) FROM evidence WHERE workspace = ?", workspace)
        .map((rows, _) -> rows.getInt(1))
        .one();
  }
}
