package io.personaassistant.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceStoreTest {
  private final WorkspaceStore store = new WorkspaceStore();

  @Test
  void the_first_team_claims_the_workspace_and_others_get_none(@TempDir Path folder) {
    try (var database = Database.open(folder.resolve("persona.db"), Database.Options.standard())) {
      var claimed = new Workspace(1, "main", "T1");

      assertThat(database.<Optional<Workspace>>write(h -> store.claim(h, "T1"))).contains(claimed);
      assertThat(database.<Optional<Workspace>>write(h -> store.claim(h, "T1"))).contains(claimed);
      assertThat(database.<Optional<Workspace>>write(h -> store.claim(h, "T2"))).isEmpty();
      assertThat(database.<Optional<Workspace>>read(h -> store.ofTeam(h, ""))).isEmpty();
      assertThat(database.<String>read(h -> store.participantKey(h, 1))).hasSize(64);
    }
  }
}
