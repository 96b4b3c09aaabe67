package io.personaassistant.terminal;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.Sheet;
import io.personaassistant.evidence.CsvTable;
import io.personaassistant.evidence.SurveyColumns;
import io.personaassistant.evidence.survey.CrossTable;
import io.personaassistant.evidence.survey.CustomerMatch;
import io.personaassistant.evidence.survey.SpokenTraits;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.terminal.CommandLineProgram.Refused;
import io.personaassistant.terminal.CommandLineProgram.WrongUse;
import io.personaassistant.text.Graphemes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona analyze FILE`: survey answers counted by persona.
@Command(
    name = "analyze",
    description = {
      "Count the answers of a survey (CSV, JSON) by persona.",
      "The column `persona` or one with job titles says whose answers they are; --by names another.",
      "What people wrote freely is counted by the traits of their persona that they speak of. Every",
      "number comes with how many people answered; shares only where enough did. Nothing is stored."
    })
final class AnalyzeCommand extends CommandLineProgram.Opening {
  private static final int LONGEST_ANSWER = 40;

  /// The least share of cells that name a persona, in the column that tells it.
  private static final double LEAST_NAMED = 0.3;

  @Parameters(index = "0", paramLabel = "FILE", description = "the answers, a row for each person")
  Path file = Path.of("");

  @Option(names = "--by", paramLabel = "COLUMN", description = "the column that tells the persona")
  List<String> by = new ArrayList<>();

  @Option(
      names = "--question",
      paramLabel = "COLUMN",
      description = "count only this question; may be given again")
  List<String> chosen = new ArrayList<>();

  @Option(
      names = "--min-n",
      paramLabel = "N",
      defaultValue = "20",
      description = "fewest answers for a share in percent; default 20")
  int least;

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  @Option(names = "--csv", description = "print CSV, a line for each number")
  boolean csv;

  /// Cells that name no persona.
  private final Set<String> unmatched = new LinkedHashSet<>();

  /// Job titles that were taken for a persona's, by its name.
  private final Map<String, Set<String>> taken = new LinkedHashMap<>();

  AnalyzeCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (least < 1) {
      throw new WrongUse("--min-n is a number from 1 on.");
    }
    if (json && csv) {
      throw new WrongUse("Ask for --json or --csv.");
    }
    var session = session();
    try (var program = session.open(Database.Options.standard().existing())) {
      var library = program.records().library(session.today());
      var personas = library.personas();
      var table = TableOfFile.read(surroundings.folder(), file, surroundings.err());
      var finder = new PersonaFinder(personas);
      int column = column(table, finder, personas);
      var known = new HashMap<String, String>();
      Function<Table.Line, String> group =
          row ->
              known.computeIfAbsent(
                  row.cells().get(column).strip(), cell -> persona(cell, finder, personas));
      var crossed = cross(table, column, group, personas);
      var spoken = new SpokenTraits(program.records().meanings().models().get());
      var open =
          csv
              ? List.<OpenAnswers>of()
              : crossed.open().stream()
                  .map(q -> OpenAnswers.of(table, q, group, library, spoken))
                  .toList();
      if (json) {
        surroundings.out().println(AnswerJson.write(fields(crossed, open)));
      } else if (csv) {
        surroundings.out().print(CsvTable.of(rows(crossed)));
      } else {
        print(crossed, open, session);
      }
      return 0;
    }
  }

  private int column(Table table, PersonaFinder finder, List<Persona> personas) {
    if (!by.isEmpty()) {
      return TableOfFile.column(table, by.getLast());
    }
    return SurveyColumns.guessed(table).of(Use.PERSONA).stream()
        .findFirst()
        .or(() -> titles(table, finder, personas))
        .orElseThrow(() ->
            new Refused(
                "No column says whose answers these are. Name it, as in --by \"Job title\", or add a"
                    + " column `persona`. The columns are: "
                    + TableOfFile.names(table.header())
                    + "."));
  }

  /// The column in which most cells are job titles or names of personas.
  private static Optional<Integer> titles(
      Table table, PersonaFinder finder, List<Persona> personas) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < table.header().size(); i++) {
      int column = i;
      var cells =
          table.rows().stream()
              .map(row -> row.cells().get(column).strip())
              .filter(cell -> !cell.isEmpty())
              .toList();
      long named = cells.stream().filter(c -> meant(c, finder, personas).isPresent()).count();
      double share = cells.isEmpty() ? 0 : named / (double) cells.size();
      if (share > most) {
        best = i;
        most = share;
      }
    }
    return most >= LEAST_NAMED ? Optional.of(best) : Optional.empty();
  }

  private static Optional<Persona> meant(
      String cell, PersonaFinder finder, List<Persona> personas) {
    return finder.atStart(cell) instanceof Match.Found(var found, var rest) && rest.isBlank()
        ? Optional.of(found)
        : CustomerMatch.called(personas, cell);
  }

  private CrossTable cross(
      Table table, int column, Function<Table.Line, String> group, List<Persona> personas) {
    var columns =
        chosen.isEmpty()
            ? SurveyColumns.answers(table).stream().filter(i -> i != column).toList()
            : chosen.stream().map(c -> TableOfFile.column(table, c)).toList();
    var crossed = CrossTable.of(table, group, columns, !chosen.isEmpty());
    if (crossed.groups().isEmpty()) {
      throw new Refused(
          "No cell of “"
              + table.header().get(column)
              + "” names a persona. There are: "
              + String.join(", ", personas.stream().map(Persona::name).toList())
              + ". A cell may hold a name, a job title or an archetype.");
    }
    if (crossed.questions().isEmpty() && crossed.open().isEmpty()) {
      throw new Refused(
          "No column holds answers to choose from. Name one, as in --question \"How often?\".");
    }
    return crossed;
  }

  private String persona(String cell, PersonaFinder finder, List<Persona> personas) {
    if (cell.isEmpty()) {
      return "";
    }
    var meant = meant(cell, finder, personas);
    if (meant.isEmpty()) {
      unmatched.add(cell);
    } else if (!(finder.atStart(cell) instanceof Match.Found(var _, var rest) && rest.isBlank())) {
      taken.computeIfAbsent(meant.get().name(), _ -> new LinkedHashSet<>()).add(cell);
    }
    return meant.map(Persona::name).orElse("");
  }

  private void print(CrossTable crossed, List<OpenAnswers> open, Session session) {
    var out = surroundings.out();
    var view = session.view();
    var groups = List.copyOf(crossed.groups().keySet());
    for (var question : crossed.questions()) {
      out.print(view.sentence(question.text() + (question.several() ? " (several answers)" : "")));
      var header = new ArrayList<String>();
      header.add("");
      header.addAll(groups);
      var rows = new ArrayList<List<String>>();
      var base = new ArrayList<String>();
      base.add("answered");
      groups.forEach(g -> base.add("n=" + question.answered().getOrDefault(g, 0)));
      rows.add(base);
      for (var answer : question.answers()) {
        var row = new ArrayList<String>();
        row.add(Graphemes.cut(answer.text(), LONGEST_ANSWER));
        groups.forEach(g -> row.add(cell(answer, question, g)));
        rows.add(row);
      }
      out.println(SheetText.of(new Sheet(header, rows, header.size()), session.width()));
    }
    for (var answers : open) {
      out.print(view.sentence(answers.question() + " (written freely)"));
      answers.lines().forEach(line -> out.print(view.hanging("  " + line)));
      out.println();
    }
    out.print(
        view.sentence(
            "Counts of people; shares only where at least "
                + least
                + " of a persona answered. With few answers a difference may be chance."));
    notes(crossed).forEach(n -> out.print(view.sentence(n)));
  }

  private String cell(CrossTable.Answer answer, CrossTable.Question question, String group) {
    int count = answer.counts().getOrDefault(group, 0);
    var share = CrossTable.percent(count, question.answered().getOrDefault(group, 0), least);
    return share.isPresent() ? count + " (" + share.getAsInt() + " %)" : String.valueOf(count);
  }

  private List<String> notes(CrossTable crossed) {
    var notes = new ArrayList<String>();
    if (!unmatched.isEmpty()) {
      notes.add(
          "Not counted, since they name no persona: "
              + TableOfFile.names(List.copyOf(unmatched))
              + ".");
    }
    taken.forEach((name, titles) ->
        notes.add(
            "Counted as "
                + name
                + " by job title: "
                + TableOfFile.names(List.copyOf(titles))
                + "."));
    if (!crossed.open().isEmpty()) {
      notes.add(
          "What people wrote freely is compared with the traits of their persona by words and"
              + " meaning, in English. Bring it in as evidence with `persona import table "
              + file
              + "`.");
    }
    return notes;
  }

  private List<List<String>> rows(CrossTable crossed) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("question", "answer", "persona", "count", "n", "percent"));
    for (var question : crossed.questions()) {
      for (var answer : question.answers()) {
        for (var group : crossed.groups().keySet()) {
          int count = answer.counts().getOrDefault(group, 0);
          int answered = question.answered().getOrDefault(group, 0);
          var share = CrossTable.percent(count, answered, least);
          rows.add(
              List.of(
                  question.text(),
                  answer.text(),
                  group,
                  String.valueOf(count),
                  String.valueOf(answered),
                  share.isPresent() ? String.valueOf(share.getAsInt()) : ""));
        }
      }
    }
    return rows;
  }

  private Map<String, Object> fields(CrossTable crossed, List<OpenAnswers> open) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("min_n", least);
    fields.put("personas", crossed.groups());
    fields.put("not_matched", List.copyOf(unmatched));
    fields.put("by_title", taken);
    fields.put("open", crossed.open());
    fields.put("open_answers", open.stream().map(OpenAnswers::fields).toList());
    fields.put(
        "questions", crossed.questions().stream().map(q -> question(q, crossed.groups())).toList());
    return fields;
  }

  private Map<String, Object> question(CrossTable.Question question, Map<String, Integer> groups) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("question", question.text());
    fields.put("several", question.several());
    fields.put("n", question.answered());
    var answers = new ArrayList<Map<String, Object>>();
    for (var answer : question.answers()) {
      var cells = new ArrayList<Map<String, Object>>();
      for (var group : groups.keySet()) {
        int count = answer.counts().getOrDefault(group, 0);
        int answered = question.answered().getOrDefault(group, 0);
        var share = CrossTable.percent(count, answered, least);
        var cell = new LinkedHashMap<String, Object>();
        cell.put("persona", group);
        cell.put("count", count);
        cell.put("n", answered);
        cell.put("percent", share.isPresent() ? share.getAsInt() : null);
        cells.add(cell);
      }
      var one = new LinkedHashMap<String, Object>();
      one.put("answer", answer.text());
      one.put("cells", cells);
      answers.add(one);
    }
    fields.put("answers", answers);
    return fields;
  }
}
