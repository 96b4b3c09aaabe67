package io.personaassistant.terminal.research;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.file.CsvTable;
import io.personaassistant.evidence.intake.SurveyColumns;
import io.personaassistant.evidence.survey.Criterion;
import io.personaassistant.evidence.survey.CustomerMatch;
import io.personaassistant.evidence.survey.CustomerMatch.Ranked;
import io.personaassistant.evidence.survey.SpokenTraits;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.TableOfFile;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona match FILE`: whom of a customer list to ask.
public @Command(
    name = "match",
    description = {
      "Rank a customer list (CSV, JSON) by how well each row fits a persona.",
      "It says whom to invite to an interview, a survey or a beta, with the reason for each. Compared",
      "are job title, industry, company size, location, age and what they do and say, as far as the",
      "persona's record knows them. Nothing is stored."
    }) final class MatchCommand extends OpeningCommand {
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

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

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
    try (var program = session.open(Database.Options.standard().existing())) {
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
      var ranked = match.rank(personas);
      if (json) {
        surroundings.out().println(AnswerJson.write(fields(ranked, compared, table)));
      } else if (csv) {
        surroundings.out().print(CsvTable.of(rows(ranked, table)));
      } else {
        print(ranked, compared, personas, match, table, session);
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
                  + Sentence.listed(List.copyOf(missing))
                  + ". Say which one tells it, as in --map \"Position=title\". The columns are: "
                  + TableOfFile.names(table.header())
                  + ".");
    }
    return compared;
  }

  private void print(
      List<Ranked> ranked,
      Set<Criterion> compared,
      Map<Persona, List<Trait>> personas,
      CustomerMatch match,
      Table table,
      Session session) {
    var out = surroundings.out();
    var view = session.view();
    var fitting = ranked.stream().filter(r -> r.fit() > 0).toList();
    for (var one : fitting.stream().limit(top).toList()) {
      out.print(
          view.sentence(
              String.format(
                  "%3d  line %d %s%s: %s",
                  one.fit(),
                  one.row().line(),
                  label(one, table),
                  personas.size() > 1 ? " → " + one.persona().name() : "",
                  reason(one))));
    }
    out.println();
    out.print(
        view.sentence(
            Counted.of(fitting.size(), "row fits", "rows fit")
                + " in something, "
                + (ranked.size() - fitting.size())
                + " in nothing. Fit is 0 to 100, by "
                + labels(compared)
                + "; it says whom to ask, a screener says who takes part."));
    var missing = new LinkedHashSet<Criterion>();
    personas.forEach((p, traits) -> missing.addAll(match.missing(p, traits)));
    if (!missing.isEmpty()) {
      out.print(
          view.sentence(
              "Not compared, since no column of the list says it: "
                  + labels(missing)
                  + ". Name one with --map, as in --map \"Position=title\"."));
    }
  }

  private static String labels(Set<Criterion> criteria) {
    return criteria.stream().map(Criterion::label).collect(Collectors.joining(", "));
  }

  private static String label(Ranked one, Table table) {
    return table.header().isEmpty() ? "" : one.row().cells().getFirst().strip();
  }

  private static String reason(Ranked one) {
    var reason = one.reasons().isEmpty() ? "nothing fits" : String.join("; ", one.reasons());
    return one.unknown().isEmpty()
        ? reason
        : reason + "; unknown: " + String.join(", ", one.unknown());
  }

  private static List<List<String>> rows(List<Ranked> ranked, Table table) {
    var rows = new ArrayList<List<String>>();
    var header = new ArrayList<>(List.of("rank", "fit", "persona", "reason"));
    header.addAll(table.header());
    rows.add(header);
    int rank = 0;
    for (var one : ranked) {
      rank++;
      var row = new ArrayList<String>();
      row.add(String.valueOf(rank));
      row.add(String.valueOf(one.fit()));
      row.add(one.fit() > 0 ? one.persona().name() : "");
      row.add(reason(one));
      row.addAll(one.row().cells());
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> fields(
      List<Ranked> ranked, Set<Criterion> compared, Table table) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("compared", compared.stream().map(Criterion::word).toList());
    var rows = new ArrayList<Map<String, Object>>();
    for (var one : ranked) {
      var row = new LinkedHashMap<String, Object>();
      row.put("rank", rows.size() + 1);
      row.put("line", one.row().line());
      row.put("fit", one.fit());
      row.put("persona", one.fit() > 0 ? one.persona().slug() : null);
      row.put("reasons", one.reasons());
      row.put("unknown", one.unknown());
      var cells = new LinkedHashMap<String, Object>();
      for (int i = 0; i < table.header().size(); i++) {
        cells.put(table.header().get(i), one.row().cells().get(i));
      }
      row.put("row", cells);
      rows.add(row);
    }
    fields.put("rows", rows);
    return fields;
  }
}
