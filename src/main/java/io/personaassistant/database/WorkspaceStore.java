package io.personaassistant.database;

import io.personaassistant.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The workspaces in the file. A new file has one, called `main`, that no team has claimed.
public final class WorkspaceStore {
  private static final String SELECT = "SELECT id, name, team FROM workspace ";
  private static final RowMapper<Workspace> ROW =
      (rows, _) ->
          new Workspace(rows.getLong("id"), rows.getString("name"), rows.getString("team"));

  /// All of them, the oldest first.
  public List<Workspace> all(Handle handle) {
    return handle.select(SELECT + "ORDER BY id").map(ROW).list();
  }

  /// The one this Slack team has claimed.
  Optional<Workspace> ofTeam(Handle handle, String team) {
    return team.isEmpty()
        ? Optional.empty()
        : handle.select(SELECT + "WHERE team = ?", team).map(ROW).findOne();
  }

  /// The workspace a Slack team works in: the one it has claimed, else the oldest that nobody has,
  /// which it claims now. Empty when every workspace belongs to another team.
  public Optional<Workspace> claim(Handle handle, String team) {
    if (team.isBlank()) {
      throw new IllegalArgumentException("a team needs an id");
    }
    var claimed = ofTeam(handle, team);
    if (claimed.isPresent()) {
      return claimed;
    }
    handle.execute(
        "UPDATE workspace SET team = ? WHERE id = (SELECT min(id) FROM workspace WHERE team = '')",
        team);
    return ofTeam(handle, team);
  }

  /// Makes participants' codes from another secret from now on.
  ///
  /// @param key as [#participantKey] gives it
  public void setParticipantKey(Handle handle, long workspace, String key) {
    handle.execute("UPDATE workspace SET participant_key = ? WHERE id = ?", key, workspace);
  }

  /// The secret from which participants' codes are made in a workspace.
  public String participantKey(Handle handle, long workspace) {
    return handle
        .select("SELECT participant_key FROM workspace WHERE id = ?", workspace)
        .map((rows, _) -> rows.getString(1))
        .one();
  }
}
