package io.personaassistant.terminal.records;

import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `persona traits [P]`: every trait with the status that its evidence gives it.
public @Command(
    name = "traits",
    description = "Every trait with its status and the evidence for and against it.") final
class TraitsCommand extends ReportingCommand {
  @Parameters(arity = "0..*", paramLabel = "PERSONA", description = "only this persona's")
  List<String> persona = new ArrayList<>();

  public TraitsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    session.noteDay();
    try (var program = session.open()) {
      var library = program.records().library(session.today());
      var personas = chosen(library.personas());
      var rows = new ArrayList<Map<String, Object>>();
      for (var one : personas) {
        library.traits(one.slug()).forEach(t -> rows.add(row(t)));
      }
      if (json) {
        printJson(Map.of("traits", rows));
      } else if (rows.isEmpty()) {
        say(
            personas.isEmpty()
                ? "No personas yet: bring yours with `persona import personas FILE`, or try the samples"
                    + " with `persona samples load`."
                : "No traits yet: `persona build` proposes some from the evidence, `persona import"
                    + " personas FILE` brings in yours.");
      } else {
        SampleNotice.about(personas).ifPresent(notice -> say(notice));
        rows.forEach(r -> print(r));
      }
      return 0;
    }
  }

  private List<Persona> chosen(List<Persona> all) {
    if (persona.isEmpty()) {
      return all;
    }
    return PersonaArgument.find(all, String.join(" ", persona));
  }

  /// Every linked item; those in quarantine last, since they count for nothing.
  private static List<String> joined(List<String> ids, List<String> held) {
    return Stream.concat(ids.stream(), held.stream()).toList();
  }

  private static Map<String, Object> row(TraitEvidence t) {
    return AnswerJson.object(
        "trait", t.trait().id(),
        "persona", t.trait().persona(),
        "kind", t.trait().kind().word(),
        "text", t.trait().text(),
        "status", t.status().word(),
        "supports", joined(t.supports(), t.heldSupports()),
        "contradicts", joined(t.contradicts(), t.heldContradicts()),
        "effective_supports", t.effectiveSupports(),
        "effective_contradicts", t.effectiveContradicts());
  }

  private void print(Map<String, Object> row) {
    say(
        "%-12s %2s for %2s against  %-22s %s"
            .formatted(
                row.get("status"),
                row.get("effective_supports"),
                row.get("effective_contradicts"),
                row.get("trait"),
                row.get("text")));
  }
}
