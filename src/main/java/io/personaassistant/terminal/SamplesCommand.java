package io.personaassistant.terminal;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.Samples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `persona samples load|remove`.
@Command(name = "samples", description = "Load the sample personas, or remove them whole.")
final class SamplesCommand extends CommandLineProgram.Opening {
  /// What to do with the samples.
  enum Action {
    load,
    remove
  }

  @Parameters(index = "0", paramLabel = "load|remove", description = "what to do")
  Action action = Action.load;

  SamplesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    var options =
        action == Action.load
            ? Database.Options.standard()
            : Database.Options.standard().existing();
    try (var program = session.open(options)) {
      if (action == Action.load) {
        session.loadSamples(program.database(), program.workspace());
        surroundings
            .out()
            .println(
                "The samples are loaded. Try: persona ask annie objections \"it costs too much\"");
      } else {
        long workspace = program.workspace().id();
        var removed = program.database().write(h -> new Samples().remove(h, workspace));
        surroundings
            .out()
            .println(
                removed.personas() == 0
                    ? "There were no samples."
                    : "Gone: %d sample personas, %d evidence items, %d product facts."
                        .formatted(removed.personas(), removed.evidence(), removed.facts()));
      }
      return 0;
    }
  }
}
