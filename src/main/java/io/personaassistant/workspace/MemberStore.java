package io.personaassistant.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps who was given which role, and what people set for themselves. Methods take the
/// transaction.
public final class MemberStore {
  /// A role that was given.
  public record Given(String user, Role role, String by, Instant at) {}

  /// The role that somebody was given; empty when none was.
  public Optional<Role> role(Handle handle, long workspace, String user) {
    return handle
        .select("SELECT role FROM member_role WHERE workspace = ? AND user = ?", workspace, user)
        .map((rows, _) -> rows.getString(1))
        .findFirst()
        .flatMap(Role::of);
  }

  /// Every role that was given, the newest first.
  public List<Given> given(Handle handle, long workspace) {
    return handle
        .select(
            """
            SELECT user, role, given_by, given_at FROM member_role
            WHERE workspace = ? ORDER BY given_at DESC, user
            """,
            workspace)
        .map((rows, _) -> given(rows))
        .list();
  }

  private static Given given(ResultSet rows) throws SQLException {
    return new Given(
        rows.getString(1),
        Role.of(rows.getString(2)).orElse(Role.MEMBER),
        rows.getString(3),
        Instant.parse(rows.getString(4)));
  }

  /// Gives a role; the role of a member takes back what was given.
  public void give(Handle handle, long workspace, Given given) {
    if (given.role() == Role.MEMBER) {
      handle.execute(
          "DELETE FROM member_role WHERE workspace = ? AND user = ?", workspace, given.user());
      return;
    }
    handle.execute(
        """
        INSERT INTO member_role(workspace, user, role, given_by, given_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (workspace, user) DO UPDATE
          SET role = excluded.role, given_by = excluded.given_by, given_at = excluded.given_at
        """,
        workspace,
        given.user(),
        given.role().word(),
        given.by(),
        given.at().toString());
  }

  /// What somebody has set; [Preferences#NONE] when nothing.
  public Preferences preferences(Handle handle, long workspace, String user) {
    return handle
        .select(
            """
            SELECT team, persona, language, tone FROM preference WHERE workspace = ? AND user = ?
            """,
            workspace,
            user)
        .map((rows, _) ->
            new Preferences(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)))
        .findFirst()
        .orElse(Preferences.NONE);
  }

  /// Keeps what somebody sets in place of what they had set.
  public void prefer(Handle handle, long workspace, String user, Preferences set) {
    handle.execute(
        """
        INSERT INTO preference(workspace, user, team, persona, language, tone)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (workspace, user) DO UPDATE
          SET team = excluded.team, persona = excluded.persona, language = excluded.language,
            tone = excluded.tone
        """,
        workspace,
        user,
        set.team(),
        set.persona(),
        set.language(),
        set.tone());
  }
}
