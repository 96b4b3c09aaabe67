package io.personaassistant.terminal.ask;

import io.personaassistant.terminal.run.LongText;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona ask annie objections "it costs too much"`: the stored answer at once, then what a model
/// adds, line by line.
@Command(name = "ask", description = "Ask about a persona: a draft type, or what a customer said.")
public final class AskCommand extends ReportingCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS",
      description = {
        "as after /persona in Slack, such as:",
        "  annie objections \"it costs too much\"",
        "and then, within half an hour: why / and for tomas"
      })
  List<String> words = new ArrayList<>();

  @Option(names = "--stored", description = "the stored answer alone, without a model")
  boolean storedOnly;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = {
        "a longer text that goes with the words, such as copy, a message, a plan or features;",
        "a last word - reads it from standard input"
      })
  List<Path> file = new ArrayList<>();

  @Option(names = "--csv", description = "the answer's table alone, as CSV")
  boolean csv;

  public AskCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (csv && json) {
      throw new WrongUse("Take one of --csv and --json.");
    }
    var attached = new LongText(surroundings).read(words, file);
    return new Asking(surroundings)
        .answer(
            session(),
            new Asking.Question(String.join(" ", attached.words()), attached.text()),
            new Asking.Form(json, csv, storedOnly));
  }
}
