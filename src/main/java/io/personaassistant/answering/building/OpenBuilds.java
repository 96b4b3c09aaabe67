package io.personaassistant.answering.building;

import io.personaassistant.database.Database;
import io.personaassistant.workspace.AuditStore;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The builds that nobody has ended, and steps in them, each in a transaction of its own.
final class OpenBuilds {
  private final Database database;
  private final long workspace;
  private final Clock clock;
  private final BuildStore store = new BuildStore();
  private final AuditStore audit = new AuditStore();

  OpenBuilds(Database database, long workspace, Clock clock) {
    this.database = database;
    this.workspace = workspace;
    this.clock = clock;
  }

  /// All of them, the newest first.
  List<OpenBuild> open() {
    return database.read(h -> store.open(h, workspace));
  }

  /// The one with this id; else why there is none.
  BuildOutcome find(long id) {
    return database.read(h -> found(h, id));
  }

  /// The same in a transaction that is open.
  BuildOutcome found(Handle handle, long id) {
    return store
        .open(handle, workspace, id)
        .<BuildOutcome>map(BuildOutcome.Stored::new)
        .orElseGet(() -> new BuildOutcome.Over(over(handle, id)));
  }

  /// What is done with an open build.
  interface Step {
    BuildOutcome of(Handle handle, OpenBuild open);
  }

  /// Takes a step in a transaction, unless somebody has ended the build.
  BuildOutcome step(long id, Step step) {
    return database.write(h -> {
      var found = found(h, id);
      return found instanceof BuildOutcome.Stored(var open) ? step.of(h, open) : found;
    });
  }

  private String over(Handle handle, long id) {
    var ended = store.ended(handle, workspace, id);
    if (ended.isEmpty()) {
      return "This build is no longer there. Begin it anew.";
    }
    var slug = ended.get();
    return slug.isEmpty()
        ? "Somebody gave this build up meanwhile. Begin it anew."
        : ("Somebody finished it meanwhile, with every line that was kept then:"
                + " `/persona %s`. Add what is missing with `/persona edit %s`.")
            .formatted(slug, slug);
  }

  /// Leaves a row in the audit log.
  void note(Handle handle, String by, String action, String subject, String detail) {
    audit.add(
        handle, workspace, new AuditStore.Entry(clock.instant(), by, action, subject, detail));
  }
}
