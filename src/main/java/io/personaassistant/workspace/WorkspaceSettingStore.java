package io.personaassistant.workspace;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Keeps what holds for everybody in a workspace and an admin sets while the program runs. Methods
/// take the transaction.
public final class WorkspaceSettingStore {
  private static final String OPENS_EVIDENCE = "opens evidence";
  private static final String SHARED_CHANNELS = "shared channels";

  /// The least role of those who may open evidence; members, so everybody, until it is set. A word
  /// that is no role shuts it for all but admins.
  public Role opensEvidence(Handle handle, long workspace) {
    return value(handle, workspace, OPENS_EVIDENCE)
        .map(word -> Role.of(word).orElse(Role.ADMIN))
        .orElse(Role.MEMBER);
  }

  /// Sets the least role of those who may open evidence.
  public void openEvidence(Handle handle, long workspace, Role least) {
    set(handle, workspace, OPENS_EVIDENCE, least.word());
  }

  /// The channels that people of another company read and an admin allowed all the same, in order
  /// of id.
  public SortedSet<String> sharedChannels(Handle handle, long workspace) {
    var ids = value(handle, workspace, SHARED_CHANNELS).orElse("");
    return new TreeSet<>(Arrays.stream(ids.split(" ")).filter(id -> !id.isEmpty()).toList());
  }

  /// Sets which channels these are.
  public void allow(Handle handle, long workspace, Set<String> channels) {
    set(handle, workspace, SHARED_CHANNELS, String.join(" ", new TreeSet<>(channels)));
  }

  private static Optional<String> value(Handle handle, long workspace, String name) {
    return handle
        .select(
            "SELECT value FROM workspace_setting WHERE workspace = ? AND name = ?", workspace, name)
        .mapTo(String.class)
        .findFirst();
  }

  private static void set(Handle handle, long workspace, String name, String value) {
    handle.execute(
        """
        INSERT INTO workspace_setting(workspace, name, value) VALUES (?, ?, ?)
        ON CONFLICT (workspace, name) DO UPDATE SET value = excluded.value
        """,
        workspace,
        name,
        value);
  }
}
