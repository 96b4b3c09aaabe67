package io.personaassistant.terminal;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona ask annie objections "it costs too much"`: the stored answer at once, then what a model
/// adds, line by line.
@Command(name = "ask", description = "Ask about a persona: a draft type, or what a customer said.")
final class AskCommand extends CommandLineProgram.Opening {
  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS",
      description = {
        "as after /persona in Slack, such as:",
        "  annie objections \"it costs too much\""
      })
  List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  @Option(names = "--stored", description = "the stored answer alone, without a model")
  boolean storedOnly;

  AskCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    return new Asking(surroundings).answer(session(), String.join(" ", words), json, storedOnly);
  }
}
