package io.personaassistant.terminal.run;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Sheet;
import java.util.Optional;
import picocli.CommandLine.Option;

/// A command that prints what it finds, to read or as JSON.
public abstract class ReportingCommand extends OpeningCommand {
  @Option(names = "--json", description = "print one JSON object")
  protected boolean json;

  /// @param surroundings where it runs
  protected ReportingCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /// Prints a stored answer.
  protected final void show(Answer answer) {
    surroundings
        .out()
        .print(
            json
                ? AnswerJson.of("", answer, Sheet.NONE, Optional.empty()) + "\n"
                : session().view().render(answer));
  }
}
