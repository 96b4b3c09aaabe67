package io.personaassistant.terminal.research;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.file.CsvTable;
import io.personaassistant.evidence.intake.SurveyColumns;
import io.personaassistant.evidence.survey.Criterion;
import io.personaassistant.evidence.survey.CustomerMatch;
import io.personaassistant.evidence.survey.SpokenTraits;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.TableOfFile;
import io.personaassistant.terminal.run.WrongUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona match FILE`: whom of a customer list to ask.
public @Command(
    name = "match",
    description = {
      "Rank a customer list (CSV, JSON) by how well each row fits a persona.",
      "It says whom to invite to an interview, a survey or a beta, with the reason for each. Compared are job title, industry, company size, location, age and what they do and say, as far as the persona's record knows them. Who works as something else in another industry is not ranked. Nothing is stored."
    }) final class MatchCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "the list, a row for each customer")
  Path file = Path.of("");

  @Option(
      names = "--persona",
      paramLabel = "P",
      description = "the persona; default the one of the active ones that fits a row best")
  List<String> persona = new ArrayList<>();

  @Option(
      names = "--map",
      paramLabel = "COLUMN=WHAT",
      description = "what a column tells: title, industry, size, location, age or said")
  List<String> mapped = new ArrayList<>();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many are shown; default 20, in CSV and JSON all")
  int top;

  @Option(names = "--csv", description = "print the list as CSV with rank, fit and reason")
  boolean csv;

  public MatchCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (json && csv) {
      throw new WrongUse("Ask for --json or --csv.");
    }
    if (top < 1) {
      throw new WrongUse("--top is a number from 1 on.");
    }
    var session = session();
    session.noteDay();
    try (var program = session.open()) {
      var library = program.records().library(session.today());
      var personas = personas(library);
      var table = TableOfFile.read(surroundings.folder(), file, surroundings.err());
      var match =
          new CustomerMatch(
              table,
              mapped(table),
              SurveyColumns.guessed(table).of(Use.TEXT),
              new SpokenTraits(program.records().meanings().models().get()));
      var compared = compared(match, personas, table);
      var view = MatchView.of(table, compared, match.rank(personas));
      if (json) {
        printJson(view.fields());
      } else if (csv) {
        view.notRanked().ifPresent(surroundings.err()::println);
        surroundings.out().print(CsvTable.of(view.rows()));
      } else {
        var missing = new LinkedHashSet<Criterion>();
        personas.forEach((p, traits) -> missing.addAll(match.missing(p, traits)));
        view.sentences(top, personas.size() > 1, missing)
            .forEach(line -> surroundings.out().print(session.view().sentence(line)));
      }
      return 0;
    }
  }

  private Map<Persona, List<Trait>> personas(Library library) {
    var chosen =
        persona.isEmpty()
            ? library.active()
            : List.of(PersonaArgument.one(library.personas(), persona.getLast()));
    if (chosen.isEmpty()) {
      throw new Refused("There is no active persona; name one with --persona.");
    }
    var personas = new LinkedHashMap<Persona, List<Trait>>();
    chosen.forEach(
        p -> personas.put(p, library.traits(p.slug()).stream().map(TraitEvidence::trait).toList()));
    return personas;
  }

  private Map<Integer, Criterion> mapped(Table table) {
    var columns = new HashMap<Integer, Criterion>();
    for (var pair : mapped) {
      int at = pair.lastIndexOf('=');
      var criterion =
          Criterion.of(at < 0 ? "" : pair.substring(at + 1))
              .orElseThrow(() ->
                  new WrongUse(
                      "--map is COLUMN=WHAT, where WHAT is title, industry, size, location, age or"
                          + " said."));
      columns.put(TableOfFile.column(table, pair.substring(0, at)), criterion);
    }
    return columns;
  }

  private static Set<Criterion> compared(
      CustomerMatch match, Map<Persona, List<Trait>> personas, Table table) {
    var compared = new LinkedHashSet<Criterion>();
    var missing = new LinkedHashSet<String>();
    personas.forEach((p, traits) -> {
      compared.addAll(match.compared(p, traits));
      match.missing(p, traits).forEach(c -> missing.add(c.label()));
    });
    if (compared.isEmpty()) {
      throw new Refused(
          missing.isEmpty()
              ? "The record holds nothing to compare people by. Give the persona a job title, an"
                  + " industry or goals first."
              : "The list has no column for "
                  + (missing.size() > 1 ? "any of these: " : "")
                  + String.join(", ", missing)
                  + ". Say which one tells it, as in --map \"Position=title\". The columns are: "
                  + TableOfFile.names(table.header())
                  + ".");
    }
    return compared;
  }
}
