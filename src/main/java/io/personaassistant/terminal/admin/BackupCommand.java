package io.personaassistant.terminal.admin;

import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `persona backup FILE`, also while `serve` runs.
@Command(name = "backup", description = "Copy the database to a file, also while serve runs.")
public final class BackupCommand extends OpeningCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "a file that is not there yet")
  Path file = Path.of("");

  public BackupCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    try (var program = session().open()) {
      var target = surroundings.folder().resolve(file);
      var folder = target.toAbsolutePath().normalize().getParent();
      boolean isThere = folder == null || Files.isDirectory(folder);
      program.database().backupTo(target);
      say("Backed up to " + target + "." + (isThere ? "" : " The folder was made for it."));
      return 0;
    }
  }
}
