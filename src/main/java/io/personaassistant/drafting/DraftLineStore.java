package io.personaassistant.drafting;

import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.persona.JsonList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads what stored drafts showed and what it came from. Methods take the transaction.
public final class DraftLineStore {
  /// The lines of a draft that a person saw, in the order they were shown, with what was said of
  /// them: all as marks, as nothing of it stops a line any more.
  public List<DraftedLine> shownLines(Handle handle, long workspace, String ref) {
    return handle
        .select(
            """
            SELECT l.position, l.kind, l.fields, l.cites, l.findings, l.round FROM draft d JOIN draft_line l ON l.draft = d.id
            WHERE d.workspace = ? AND d.ref = ? AND l.shown = 1 ORDER BY l.position
            """,
            workspace,
            ref)
        .map((r, _) ->
            new DraftedLine(
                r.getInt("position"),
                new Line(
                    r.getString("kind"),
                    DraftJson.fields(r.getString("fields")),
                    JsonList.read(r.getString("cites"))),
                List.of(),
                DraftJson.findings(r.getString("findings")),
                0,
                r.getInt("round")))
        .list();
  }

  /// What the rules for whole drafts warned of in a draft as a whole.
  public List<Finding> marks(Handle handle, long workspace, String ref) {
    return handle
        .select("SELECT marks FROM draft WHERE workspace = ? AND ref = ?", workspace, ref)
        .mapTo(String.class)
        .findFirst()
        .map(DraftJson::findings)
        .orElse(List.of());
  }

  /// The ids of all that a draft's words may come from: what the model was given for it and for the
  /// drafts that it refines, and what its shown lines cite.
  public List<String> sources(Handle handle, long workspace, String ref) {
    return handle
        .select(
            """
            WITH RECURSIVE chain(ref) AS (
              SELECT ?
              UNION SELECT d.parent FROM draft d JOIN chain c ON d.ref = c.ref
              WHERE d.workspace = ? AND d.parent <> '')
            SELECT j.value FROM chain c JOIN draft d ON d.ref = c.ref, json_each(d.evidence) j
            WHERE d.workspace = ?
            UNION
            SELECT j.value FROM chain c JOIN draft d ON d.ref = c.ref
              JOIN draft_line l ON l.draft = d.id, json_each(l.cites) j
            WHERE d.workspace = ? AND l.shown = 1
            """,
            ref,
            workspace,
            workspace,
            workspace)
        .mapTo(String.class)
        .list();
  }

  /// The ids that a draft's shown lines cite, in the order of the lines.
  public List<String> cites(Handle handle, long workspace, String ref) {
    return handle
        .select(
            """
            SELECT j.value FROM draft d JOIN draft_line l ON l.draft = d.id, json_each(l.cites) j
            WHERE d.workspace = ? AND d.ref = ? AND l.shown = 1 ORDER BY l.position, j.key
            """,
            workspace,
            ref)
        .mapTo(String.class)
        .stream()
        .distinct()
        .toList();
  }
}
