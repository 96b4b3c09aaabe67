package io.personaassistant.terminal.admin;

import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import io.personaassistant.workspace.AuditStore;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `persona audit`: who changed what, and when.
public @Command(
    name = "audit",
    description = "Who changed what, in Slack and on the command line, and when; the newest first.")
final class AuditCommand extends ReportingCommand {
  private static final int MOST = 10_000;

  @Option(names = "--limit", paramLabel = "N", description = "how many; default 50")
  int limit = 50;

  public AuditCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new WrongUse("--limit is a number from 1 to " + MOST + ".");
    }
    var session = session();
    try (var program = session.open()) {
      var log = program.members().log(limit);
      var out = surroundings.out();
      if (json) {
        out.println(Json.write(Map.of("changes", log.stream().map(AuditCommand::row).toList())));
      } else if (log.isEmpty()) {
        out.println("Nothing was changed yet.");
      } else {
        log.forEach(e -> out.print(session.view().hanging(line(e))));
      }
      return 0;
    }
  }

  private static String line(AuditStore.Entry entry) {
    var what = (entry.by() + "  " + entry.action() + " " + entry.subject()).strip();
    return entry.at().toString().substring(0, 16).replace('T', ' ')
        + "  "
        + what
        + (entry.detail().isEmpty() ? "" : ": " + entry.detail());
  }

  private static Map<String, Object> row(AuditStore.Entry entry) {
    return AnswerJson.object(
        "at", entry.at().toString(),
        "by", entry.by(),
        "action", entry.action(),
        "subject", entry.subject(),
        "detail", entry.detail());
  }
}
