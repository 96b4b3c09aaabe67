package io.personaassistant.terminal.records;

import io.personaassistant.evidence.intake.RecordExport;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `persona export`: everything, as the import reads it back.
public @Command(
    name = "export",
    description = {
      "All records as JSON, as `import all` reads it back.",
      "Not in it: proposals, what triage set aside, colleagues' answers, roles, drafts and what is being built.",
      "Those go with `persona backup`, which is how to move to another machine."
    }) final class ExportCommand extends OpeningCommand {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write here instead of to standard output")
  List<Path> files = new ArrayList<>();

  public ExportCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program = session.open()) {
      var json =
          program.database().read(h -> new RecordExport().json(h, program.workspace().id(), true));
      int open =
          program
              .database()
              .read(h -> new Proposals().open(h, program.workspace().id(), "", session.today()))
              .size();
      if (open > 0) {
        remark(
            Counted.of(open, "proposal that waits is", "proposals that wait are")
                + " not in it; `persona backup` takes everything.");
      }
      if (files.isEmpty()) {
        print(json);
        return 0;
      }
      var file = surroundings.folder().resolve(files.getLast());
      WholeFile.write(file, json + "\n");
      remark("Written to " + file + ".");
      return 0;
    } catch (IOException _) {
      throw new Refused(
          "The file cannot be written and is as it was; check its folder and the space on the disk.");
    }
  }
}
