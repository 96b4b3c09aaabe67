package io.personaassistant.workspace;

import org.jdbi.v3.core.Handle;

/// Keeps what holds for everybody in a workspace and an admin sets while the program runs. Methods
/// take the transaction.
public final class WorkspaceSettingStore {
  private static final String OPENS_EVIDENCE = "opens evidence";

  /// The least role of those who may open evidence; members, so everybody, until it is set. A word
  /// that is no role shuts it for all but admins.
  public Role opensEvidence(Handle handle, long workspace) {
    return handle
        .select(
            "SELECT value FROM workspace_setting WHERE workspace = ? AND name = ?",
            workspace,
            OPENS_EVIDENCE)
        .map((rows, _) -> Role.of(rows.getString(1)).orElse(Role.ADMIN))
        .findFirst()
        .orElse(Role.MEMBER);
  }

  /// Sets the least role of those who may open evidence.
  public void openEvidence(Handle handle, long workspace, Role least) {
    handle.execute(
        """
        INSERT INTO workspace_setting(workspace, name, value) VALUES (?, ?, ?)
        ON CONFLICT (workspace, name) DO UPDATE SET value = excluded.value
        """,
        workspace,
        OPENS_EVIDENCE,
        least.word());
  }
}
