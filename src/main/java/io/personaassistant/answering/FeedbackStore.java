package io.personaassistant.answering;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Keeps what people thought of drafts, and which lines they used; the newest word of a person
/// counts. Methods take the transaction.
public final class FeedbackStore {
  /// What somebody thought of a draft.
  ///
  /// @param evidence the ids that its shown lines cite, a JSON list
  public record Judgement(
      String draft,
      String user,
      boolean good,
      String reason,
      String comment,
      String promptVersion,
      String evidence,
      Instant at) {}

  /// What became of a line.
  public record Use(String draft, int line, String user, String what, Instant at) {}

  void judge(Handle handle, long workspace, Judgement said) {
    handle.execute(
        """
        INSERT INTO feedback(workspace, draft, user, good, reason, comment, prompt_version, evidence, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, draft, user) DO UPDATE SET good = excluded.good,
          reason = excluded.reason, comment = excluded.comment, at = excluded.at
        """,
        workspace,
        said.draft(),
        said.user(),
        said.good() ? 1 : 0,
        said.reason(),
        said.comment(),
        said.promptVersion(),
        said.evidence(),
        said.at().toString());
  }

  void use(Handle handle, long workspace, Use use) {
    handle.execute(
        """
        INSERT INTO line_use(workspace, draft, line, user, what, at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, draft, line, user) DO UPDATE SET what = excluded.what, at = excluded.at
        """,
        workspace,
        use.draft(),
        use.line(),
        use.user(),
        use.what(),
        use.at().toString());
  }

  /// Everything that was thought, the newest first.
  public List<Judgement> judgements(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT draft, user, good, reason, comment, prompt_version, evidence, at
            FROM feedback WHERE workspace = ? ORDER BY at DESC, draft
            """,
            workspace)
        .map((r, _) ->
            new Judgement(
                r.getString(1),
                r.getString(2),
                r.getInt(3) == 1,
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getString(7),
                Instant.parse(r.getString(8))))
        .list();
  }

  /// What became of the lines of a draft, in order.
  public List<Use> uses(Handle handle, long workspace, String draft) {
    return handle
        .select(
            """
            SELECT draft, line, user, what, at FROM line_use
            WHERE workspace = ? AND draft = ? ORDER BY line, user
            """,
            workspace,
            draft)
        .map((r, _) ->
            new Use(
                r.getString(1),
                r.getInt(2),
                r.getString(3),
                r.getString(4),
                Instant.parse(r.getString(5))))
        .list();
  }
}
