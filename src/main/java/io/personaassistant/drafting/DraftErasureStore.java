package io.personaassistant.drafting;

import io.personaassistant.persona.JsonList;
import io.personaassistant.text.Json;
import io.personaassistant.text.Words;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Takes the words of a participant out of stored drafts. Methods take the transaction.
public final class DraftErasureStore {
  /// So many words in a row are a quotation.
  static final int QUOTED_WORDS = 5;

  private static final String REMOVED = "[removed at a participant's request]";

  /// What was taken out.
  public record Erased(int drafts, int lines) {}

  /// Takes the words of items out of every draft: a line that cites one of them, or holds
  /// [#QUOTED_WORDS] words of one in a row, keeps its place and loses its texts.
  ///
  /// @param texts the items' texts by id
  public Erased erase(Handle handle, long workspace, Map<String, String> texts) {
    var runs = new HashSet<String>();
    texts.values().forEach(text -> runs.addAll(runs(text)));
    var drafts = new HashSet<Long>();
    int lines = 0;
    for (var line : lines(handle, workspace)) {
      var fields = DraftJson.fields(line.fields());
      var cites = JsonList.read(line.cites());
      boolean quoted =
          fields.values().stream()
              .flatMap(List::stream)
              .anyMatch(text -> !Collections.disjoint(runs(text), runs));
      if (!quoted && Collections.disjoint(cites, texts.keySet())) {
        continue;
      }
      fields.replaceAll((_, values) -> values.stream().map(_ -> REMOVED).toList());
      handle.execute(
          "UPDATE draft_line SET fields = ?, cites = ?, findings = '[]' WHERE draft = ? AND position = ?",
          Json.write(fields),
          Json.write(cites.stream().filter(id -> !texts.containsKey(id)).toList()),
          line.draft(),
          line.position());
      drafts.add(line.draft());
      lines++;
    }
    for (var id : texts.keySet()) {
      handle.execute(
          """
          UPDATE draft SET evidence = (SELECT json_group_array(value) FROM json_each(draft.evidence)
            WHERE value <> ?) WHERE workspace = ? AND evidence LIKE ?\
          """,
          id,
          workspace,
          "%\"" + id + "\"%");
    }
    return new Erased(drafts.size(), lines);
  }

  private record StoredLine(long draft, int position, String fields, String cites) {}

  private static List<StoredLine> lines(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT l.draft, l.position, l.fields, l.cites FROM draft d JOIN draft_line l ON l.draft = d.id
            WHERE d.workspace = ?
            """,
            workspace)
        .map((r, _) ->
            new StoredLine(
                r.getLong("draft"),
                r.getInt("position"),
                r.getString("fields"),
                r.getString("cites")))
        .list();
  }

  private static Set<String> runs(String text) {
    var words = Words.tokens(text);
    var runs = new HashSet<String>();
    for (int i = 0; i + QUOTED_WORDS <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + QUOTED_WORDS)));
    }
    return runs;
  }
}
