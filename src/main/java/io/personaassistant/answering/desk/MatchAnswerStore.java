package io.personaassistant.answering.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps what colleagues said of personas: one answer for each person and version, the later one in
/// place of the earlier. Methods take the transaction.
public final class MatchAnswerStore {
  /// Keeps an answer. The same one again, also without the reason given before, changes nothing;
  /// another one waits anew.
  public void put(Handle handle, long workspace, MatchAnswer said) {
    handle.execute(
        """
        INSERT INTO match_answer(workspace, persona, version, person, matches, because, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, persona, version, person) DO UPDATE SET
          matches = excluded.matches, because = excluded.because, at = excluded.at,
          decision = '', decided_by = '', decided_at = '', proposal = 0
        WHERE matches <> excluded.matches
          OR (excluded.because <> '' AND because <> excluded.because)
        """,
        workspace,
        said.persona(),
        said.version(),
        said.by(),
        said.matches() ? 1 : 0,
        said.because(),
        said.at().toString());
  }

  /// Everything that was said, or of one persona, the newest first.
  ///
  /// @param persona a slug, `""` for all
  public List<MatchAnswer> all(Handle handle, long workspace, String persona) {
    return handle
        .select(
            """
            SELECT * FROM match_answer WHERE workspace = ? AND (persona = ? OR ? = '')
            ORDER BY at DESC, id DESC
            """,
            workspace,
            persona,
            persona)
        .map((rows, _) -> answer(rows))
        .list();
  }

  /// The answer with this id.
  public Optional<MatchAnswer> find(Handle handle, long workspace, long id) {
    return handle
        .select("SELECT * FROM match_answer WHERE workspace = ? AND id = ?", workspace, id)
        .map((rows, _) -> answer(rows))
        .findOne();
  }

  /// What one person said of a version of a persona.
  public Optional<MatchAnswer> find(
      Handle handle, long workspace, String persona, int version, String by) {
    return handle
        .select(
            """
            SELECT * FROM match_answer
            WHERE workspace = ? AND persona = ? AND version = ? AND person = ?
            """,
            workspace,
            persona,
            version,
            by)
        .map((rows, _) -> answer(rows))
        .findOne();
  }

  /// Keeps what was decided.
  public void decide(Handle handle, long id, MatchAnswer.Decision decision) {
    handle.execute(
        "UPDATE match_answer SET decision = ?, decided_by = ?, decided_at = ?, proposal = ? WHERE id = ?",
        decision.proposal() == 0 ? "note" : "proposal",
        decision.by(),
        decision.at().toString(),
        decision.proposal(),
        id);
  }

  /// Takes the reason away; the answer stays.
  public void blank(Handle handle, long id) {
    handle.execute("UPDATE match_answer SET because = '' WHERE id = ?", id);
  }

  /// Who says no to a persona as it is now, and nobody decided on it yet: by slug, for each person
  /// the day.
  ///
  /// @param from the first day that counts
  public Map<String, Map<String, LocalDate>> doubts(Handle handle, long workspace, LocalDate from) {
    var doubts = new HashMap<String, Map<String, LocalDate>>();
    handle
        .select(
            """
            SELECT a.persona, a.person, a.at FROM match_answer a
            JOIN persona p ON p.workspace = a.workspace AND p.slug = a.persona
              AND p.version = a.version
            WHERE a.workspace = ? AND a.at >= ? AND a.matches = 0 AND a.decision = ''
            """,
            workspace,
            from.toString())
        .map((rows, _) ->
            doubts
                .computeIfAbsent(rows.getString(1), _ -> new HashMap<>())
                .put(rows.getString(2), LocalDate.parse(rows.getString(3).substring(0, 10))))
        .list();
    return doubts;
  }

  private static MatchAnswer answer(ResultSet rows) throws SQLException {
    return new MatchAnswer(
        rows.getLong("id"),
        rows.getString("persona"),
        rows.getInt("version"),
        rows.getString("person"),
        rows.getInt("matches") == 1,
        rows.getString("because"),
        Instant.parse(rows.getString("at")),
        rows.getString("decision").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new MatchAnswer.Decision(
                    rows.getString("decided_by"),
                    Instant.parse(rows.getString("decided_at")),
                    rows.getLong("proposal"))));
  }
}
