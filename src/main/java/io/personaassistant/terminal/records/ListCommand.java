package io.personaassistant.terminal.records;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.health.HealthReport;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.workspace.Settings.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/// `persona list`.
@Command(name = "list", description = "All personas with their state.")
public final class ListCommand extends ReportingCommand {
  public ListCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program = session.openToAnswer(session.settings(Scope.RECORDS), new NoModel())) {
      if (json) {
        var library = program.records().library(session.today());
        var report = program.health().report(library);
        printJson(
            Map.of("personas", library.personas().stream().map(p -> persona(p, report)).toList()));
      } else {
        surroundings
            .out()
            .print(
                session
                    .view()
                    .render(session.dated(program.answering().prepare("list", "").answer())));
      }
      return 0;
    }
  }

  private static Map<String, Object> persona(Persona p, HealthReport report) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", p.slug());
    fields.put("name", p.name());
    fields.put("title", p.title());
    fields.put("archetype", p.archetype());
    fields.put("kind", p.kind().word());
    fields.put("state", p.state().word());
    fields.put("version", p.version());
    fields.put("last_review", p.lastReview().map(Object::toString).orElse(null));
    fields.put("sample", p.sample());
    fields.put("health", HealthCommand.summary(p.slug(), report));
    return fields;
  }
}
