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
      var samples = new Samples(program.database());
      if (action == Action.load) {
        samples.load(program.workspace().id(), session.today(), surroundings.clock().instant());
        surroundings
            .out()
            .println(
                "The samples are loaded. Try: persona ask annie objections \"it costs too much\"");
      } else {
        int removed = samples.remove(program.workspace().id());
        surroundings
            .out()
            .println(
                removed == 0
                    ? "There were no samples."
                    : removed + " sample personas and all their research are gone.");
      }
      return 0;
    }
  }
}
