package io.personaassistant.terminal.records;

import io.personaassistant.answering.ImportWords;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.EvidencePlan;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.DocumentImport.Outcome;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.text.Json;
import io.personaassistant.text.Sentence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `persona import page FILE`: a draft persona from a page, and what to ask before it is used.
final class PageImport {
  private final Surroundings surroundings;
  private final Program program;
  private final Change change;
  private final LocalDate today;

  PageImport(Surroundings surroundings, Program program, Change change, LocalDate today) {
    this.surroundings = surroundings;
    this.program = program;
    this.change = change;
    this.today = today;
  }

  /// Imports it, `-` from standard input, and prints what became of it.
  ///
  /// @return the exit code
  int run(Path file, String name, boolean json) {
    return switch (read(file, name)) {
      case Outcome.NotTaken(var why, _) -> throw new Refused(why);
      case Outcome.Drafted drafted -> {
        var stored =
            drafted.report().added() + " added, " + drafted.report().updated() + " updated";
        program.members().note(surroundings.person(null), "import", "page", stored);
        var library = program.records().library(today);
        var traits = library.traits(drafted.slug());
        var plan = EvidencePlan.of(traits);
        if (json) {
          var fields = fields(drafted, health(drafted, library), plan);
          surroundings.out().println(Json.write(fields));
        } else {
          print(drafted, traits.size(), health(drafted, library), plan);
        }
        yield 0;
      }
    };
  }

  private Outcome read(Path file, String name) {
    return SourceImports.read(
        surroundings,
        file,
        (in, fileName) ->
            new DocumentImport(program.records().gates())
                .run(
                    program.database(),
                    program.workspace().id(),
                    in,
                    fileName,
                    name,
                    change,
                    today));
  }

  /// What is wrong with it besides that nothing is researched, which is said anyway; `""` for
  /// nothing.
  private String health(Outcome.Drafted drafted, Library library) {
    var report = program.health().withTrades(library);
    return library
        .persona(drafted.slug())
        .map(persona -> HealthAnswer.warning(persona, report, false))
        .orElse("");
  }

  private void print(
      Outcome.Drafted drafted, int traits, String health, List<EvidencePlan.Ask> plan) {
    var out = surroundings.out();
    var view = surroundings.view();
    out.print(view.sentence(ImportWords.page(drafted, traits)));
    drafted.report().warnings().forEach(w -> out.print(view.sentence("! " + w)));
    drafted
        .report()
        .problems()
        .forEach(p -> out.print(view.sentence("! " + p.what() + " " + p.fix())));
    if (!health.isEmpty()) {
      out.print(view.sentence("! " + health));
    }
    if (plan.isEmpty()) {
      return;
    }
    out.println();
    out.println("Evidence that is missing, where to look for it and what to ask:");
    var byKind = new LinkedHashMap<TraitKind, List<EvidencePlan.Ask>>();
    plan.forEach(a -> byKind.computeIfAbsent(a.kind(), _ -> new ArrayList<>()).add(a));
    byKind.forEach((kind, asks) -> {
      out.println();
      asks.forEach(a ->
          out.print(
              view.sentence(
                  "- "
                      + (a.trait().isEmpty()
                          ? "nothing on record: " + Sentence.lowerFirst(a.text())
                          : kind.word() + ": " + a.text()))));
      out.print(view.sentence("  Look in " + asks.getFirst().where() + "."));
      out.print(view.sentence("  Ask: " + asks.getFirst().ask()));
    });
    out.println();
    out.print(
        view.sentence(
            "Bring in what you find with `persona import evidence`, `transcript` or `table`, and link it"
                + " with `persona link --review FILE.csv`; `persona health "
                + drafted.slug()
                + "` shows how far it is. When others may rely on it, make it active: in Slack in the"
                + " menu under its brief, here with `persona state "
                + drafted.slug()
                + " active`."));
  }

  private static Map<String, Object> fields(
      Outcome.Drafted drafted, String health, List<EvidencePlan.Ask> plan) {
    return AnswerJson.object(
        "persona", drafted.slug(),
        "new", drafted.report().added() > 0,
        "warnings", drafted.report().warnings(),
        "health", health,
        "quotes", drafted.page().quotes(),
        "unplaced", drafted.page().unplaced(),
        "missing_evidence", plan.stream().map(PageImport::ask).toList());
  }

  private static Map<String, Object> ask(EvidencePlan.Ask ask) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", ask.kind().word());
    fields.put("trait", ask.trait().isEmpty() ? null : ask.trait());
    fields.put("text", ask.text());
    fields.put("where", ask.where());
    fields.put("ask", ask.ask());
    return fields;
  }
}
