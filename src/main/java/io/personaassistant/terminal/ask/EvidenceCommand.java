package io.personaassistant.terminal.ask;

import io.personaassistant.database.Database;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Surroundings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona evidence E012` and `persona evidence annie`: opens what an answer cites.
public @Command(
    name = "evidence",
    description = "Open cited items (E012 F3), or all evidence behind a persona.") final
class EvidenceCommand extends OpeningCommand {
  @Parameters(arity = "1..*", paramLabel = "ID|PERSONA", description = "citation ids, or a persona")
  List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  public EvidenceCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program = session.open(Database.Options.standard().existing())) {
      var prepared =
          Asking.dated(
              program.answering().prepare("evidence " + String.join(" ", words), ""), session);
      var answer = prepared.answer();
      show(answer, json);
      return Asking.exit(prepared);
    }
  }
}
