package io.personaassistant.terminal.admin;

import io.personaassistant.database.Database;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.workspace.Settings.Scope;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `persona restore FILE`; the database that was there is kept beside it.
@Command(name = "restore", description = "Put a backup in place; what was there is kept beside it.")
public final class RestoreCommand extends OpeningCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "a file made by `persona backup`")
  Path file = Path.of("");

  public RestoreCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    var target = session.database(session.settings(Scope.RECORDS));
    var kept =
        Database.restore(
            surroundings.folder().resolve(file), target, surroundings.clock().instant());
    try (var program = session.open()) {
      note(program, null, "restore backup", "", "");
    }
    var before = kept.map(k -> " What was there is now " + k + ".").orElse("");
    say("Restored to " + target + "." + before);
    return 0;
  }
}
