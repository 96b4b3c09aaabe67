package io.personaassistant.terminal.ask;

import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `persona evidence E012` and `persona evidence annie`: opens what an answer cites.
public @Command(
    name = "evidence",
    description = "Open cited items (E012 F3), or all evidence behind a persona.") final
class EvidenceCommand extends ReportingCommand {
  @Parameters(arity = "1..*", paramLabel = "ID|PERSONA", description = "citation ids, or a persona")
  List<String> words = new ArrayList<>();

  public EvidenceCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program = session.open()) {
      var prepared =
          Asking.dated(
              program.answering().prepare("evidence " + String.join(" ", words), ""), session);
      var answer = prepared.answer();
      show(answer);
      return Asking.exit(prepared);
    }
  }
}
