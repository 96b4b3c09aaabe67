package io.personaassistant.answering.building;

import io.personaassistant.persona.JsonList;
import io.personaassistant.persona.TraitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps personas that are being built. Methods take the transaction.
public final class BuildStore {
  /// The kind of the line that holds the job title.
  private static final String TITLE = "title";

  /// Begins one.
  ///
  /// @return its id
  long begin(Handle handle, long workspace, OpenBuild build) {
    return handle
        .select(
            """
            INSERT INTO build(workspace, label, people, objective, decision, begun_by, begun_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            workspace,
            build.label(),
            build.people(),
            build.objective(),
            build.decision(),
            build.begun(),
            build.at().toString())
        .mapTo(Long.class)
        .one();
  }

  void add(Handle handle, long build, OpenBuild.Line line) {
    handle.execute(
        "INSERT INTO build_line(build, number, kind, text, cites, people) VALUES (?, ?, ?, ?, ?, ?)",
        build,
        line.number(),
        line.kind().map(TraitKind::word).orElse(TITLE),
        line.text(),
        JsonList.write(line.cites()),
        line.people());
  }

  /// Those that nobody has ended, the newest first.
  List<OpenBuild> open(Handle handle, long workspace) {
    return handle
        .select(
            "SELECT * FROM build WHERE workspace = ? AND ended_at = '' ORDER BY id DESC", workspace)
        .map((rows, _) -> build(handle, rows))
        .list();
  }

  Optional<OpenBuild> open(Handle handle, long workspace, long id) {
    return handle
        .select(
            "SELECT * FROM build WHERE workspace = ? AND id = ? AND ended_at = ''", workspace, id)
        .map((rows, _) -> build(handle, rows))
        .findOne();
  }

  /// The slug of the persona that came of a build which somebody ended, `""` where it was given up.
  Optional<String> ended(Handle handle, long workspace, long id) {
    return handle
        .select(
            "SELECT persona FROM build WHERE workspace = ? AND id = ? AND ended_at <> ''",
            workspace,
            id)
        .mapTo(String.class)
        .findOne();
  }

  void keep(Handle handle, long build, int line, boolean kept, String by) {
    handle.execute(
        "UPDATE build_line SET kept = ?, changed_by = ? WHERE build = ? AND number = ?",
        kept ? 1 : 0,
        by,
        build,
        line);
  }

  void reword(Handle handle, long build, int line, String text, String by) {
    handle.execute(
        """
        UPDATE build_line SET text = ?, edits = edits + 1, changed_by = ?, kept = 1
        WHERE build = ? AND number = ?
        """,
        text,
        by,
        build,
        line);
  }

  /// Ends a build; its lines go, for they are in the persona or not wanted.
  void end(Handle handle, long build, String persona, String by, Instant at) {
    handle.execute(
        "UPDATE build SET ended_by = ?, ended_at = ?, persona = ? WHERE id = ?",
        by,
        at.toString(),
        persona,
        build);
    handle.execute("DELETE FROM build_line WHERE build = ?", build);
  }

  /// Removes the lines that rest on an item.
  ///
  /// @return how many
  public int forget(Handle handle, long workspace, String item) {
    return handle.execute(
        """
        DELETE FROM build_line WHERE build IN (SELECT id FROM build WHERE workspace = ?)
          AND EXISTS (SELECT 1 FROM json_each(cites) c WHERE c.value = ?)
        """,
        workspace,
        item);
  }

  private static OpenBuild build(Handle handle, ResultSet rows) throws SQLException {
    long id = rows.getLong("id");
    var lines =
        handle
            .select("SELECT * FROM build_line WHERE build = ? ORDER BY number", id)
            .map((line, _) -> line(line))
            .list();
    return new OpenBuild(
        id,
        rows.getString("label"),
        rows.getInt("people"),
        rows.getString("objective"),
        rows.getString("decision"),
        rows.getString("begun_by"),
        Instant.parse(rows.getString("begun_at")),
        lines);
  }

  private static OpenBuild.Line line(ResultSet rows) throws SQLException {
    return new OpenBuild.Line(
        rows.getInt("number"),
        TraitKind.of(rows.getString("kind")),
        rows.getString("text"),
        JsonList.read(rows.getString("cites")),
        rows.getInt("people"),
        rows.getInt("kept") == 1,
        rows.getInt("edits"),
        rows.getString("changed_by"));
  }
}
