package io.personaassistant.terminal;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.Sheet;
import io.personaassistant.workspace.Settings.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona show annie`: the brief.
@Command(
    name = "show",
    description = "The brief of a persona: every trait with its status and evidence.")
final class ShowCommand extends CommandLineProgram.Opening {
  @Parameters(arity = "1..*", paramLabel = "PERSONA", description = "name, job title or archetype")
  List<String> persona = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  ShowCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program = session.openToAnswer(session.settings(Scope.RECORDS), new NoModel())) {
      var answer = program.answering().prepare("brief " + String.join(" ", persona), "").answer();
      surroundings
          .out()
          .print(
              json
                  ? AnswerJson.of("", answer, Sheet.NONE, Optional.empty()) + "\n"
                  : session.view().render(answer));
      return answer.persona().isEmpty() ? 1 : 0;
    }
  }
}
