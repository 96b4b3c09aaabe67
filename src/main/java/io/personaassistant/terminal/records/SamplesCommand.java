package io.personaassistant.terminal.records;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.intake.Samples;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `persona samples load|remove`.
@Command(name = "samples", description = "Load the sample personas, or remove them whole.")
public final class SamplesCommand extends OpeningCommand {
  @Parameters(index = "0", paramLabel = "load|remove", description = "what to do")
  String action = "";

  public SamplesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    boolean load = action.equals("load");
    if (!load && !action.equals("remove")) {
      throw new WrongUse("Say samples load or samples remove.");
    }
    var options = load ? Database.Options.standard() : Database.Options.standard().existing();
    try (var program = session.open(options)) {
      if (load) {
        boolean there =
            program.records().library(session.today()).personas().stream()
                .anyMatch(Persona::sample);
        session.loadSamples(program.database(), program.workspace());
        if (!there) {
          note(program, null, "load samples", "", "");
        }
        say("The samples are loaded. Try: persona ask annie objections \"it costs too much\"");
      } else {
        long workspace = program.workspace().id();
        var removed = program.database().write(h -> new Samples().remove(h, workspace));
        if (removed.personas() > 0) {
          note(program, null, "remove samples", "", "");
        }
        say(
            removed.personas() == 0
                ? "There were no samples."
                : "Gone: %s, %s, %s."
                    .formatted(
                        Counted.of(removed.personas(), "sample persona"),
                        Counted.of(removed.evidence(), "evidence item"),
                        Counted.of(removed.facts(), "product fact")));
      }
      return 0;
    }
  }
}
