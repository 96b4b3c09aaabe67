package io.personaassistant.terminal.records;

import io.personaassistant.checking.line.Level;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.health.HealthFinding;
import io.personaassistant.health.HealthReport;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.FailOn;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.SearchPreparation;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `persona health [PERSONA]`: the five common mistakes.
public @Command(
    name = "health",
    description = {
      "Look at the personas for the five common mistakes.",
      "They are: assumptions, too many, too broad, out of date, not used. Each finding names its rule, what it saw and what to do."
    }) final class HealthCommand extends ReportingCommand {
  @Parameters(arity = "0..*", paramLabel = "PERSONA", description = "only this persona")
  List<String> persona = new ArrayList<>();

  @Mixin FailOn failOn = new FailOn();

  public HealthCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var limit = failOn.verdict();
    var session = session();
    session.noteDay();
    try (var program = session.open()) {
      var library = program.records().library(session.today());
      new SearchPreparation(surroundings).complete(program.records().meanings());
      var report = program.health().whole(library);
      var out = surroundings.out();
      List<HealthFinding> findings;
      if (persona.isEmpty()) {
        findings = report.findings();
        if (!json) {
          out.print(session.view().render(HealthAnswer.of(report)));
        }
      } else {
        var one = PersonaArgument.one(library.personas(), String.join(" ", persona));
        findings = report.about(one.slug());
        if (!json) {
          out.print(session.view().render(HealthAnswer.of(one, report)));
        }
      }
      if (json) {
        out.println(Json.write(fields(findings, session.today().toString())));
      }
      return limit.isPresent() && HealthReport.verdict(findings).compareTo(limit.get()) >= 0
          ? 1
          : 0;
    }
  }

  private static Map<String, Object> fields(List<HealthFinding> findings, String asOf) {
    return AnswerJson.object(
        "verdict", HealthReport.verdict(findings).word(),
        "as_of", asOf,
        "findings", findings.stream().map(HealthCommand::finding).toList());
  }

  private static Map<String, Object> finding(HealthFinding finding) {
    return AnswerJson.object(
        "rule", finding.rule().name(),
        "mistake", finding.rule().mistake().word(),
        "check", finding.check(),
        "level", finding.level().word(),
        "personas", finding.personas(),
        "traits", finding.traits(),
        "saw", finding.saw(),
        "next", finding.next());
  }

  /// The verdict and the mistakes of one persona, as keys for other commands.
  static Map<String, Object> summary(String slug, HealthReport report) {
    var about = report.about(slug);
    return AnswerJson.object(
        "persona", slug,
        "verdict", HealthReport.verdict(about).word(),
        "errors", count(about, Level.ERROR),
        "warnings", count(about, Level.WARNING));
  }

  private static long count(List<HealthFinding> findings, Level level) {
    return findings.stream().filter(f -> f.level() == level).count();
  }
}
