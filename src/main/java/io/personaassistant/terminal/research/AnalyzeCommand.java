package io.personaassistant.terminal.research;

import io.personaassistant.evidence.file.CsvTable;
import io.personaassistant.evidence.intake.SurveyColumns;
import io.personaassistant.evidence.survey.CrossTable;
import io.personaassistant.evidence.survey.LinkedPeopleStore;
import io.personaassistant.evidence.survey.OncePerPerson;
import io.personaassistant.evidence.survey.SpokenTraits;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.TableOfFile;
import io.personaassistant.terminal.run.WrongUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona analyze FILE`: survey answers counted by persona.
public @Command(
    name = "analyze",
    description = {
      "Count the answers of a survey (CSV, JSON) by persona.",
      "The column `persona` or one with job titles says whose answers they are; --by names another.",
      "What people wrote freely is counted by the traits of their persona that they speak of. Every number comes with how many people answered; shares only where enough did. Who answered twice, as a column such as Response ID or Email shows, counts once. Nothing is stored."
    }) final class AnalyzeCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "the answers, a row for each person")
  Path file = Path.of("");

  @Option(names = "--by", paramLabel = "COLUMN", description = "the column that tells the persona")
  List<String> by = new ArrayList<>();

  @Option(
      names = "--question",
      paramLabel = "COLUMN",
      description = "count only this question; may be repeated")
  List<String> chosen = new ArrayList<>();

  @Option(
      names = "--min-n",
      paramLabel = "N",
      defaultValue = "20",
      description = "fewest answers for a share in percent; default 20")
  int least;

  @Option(names = "--csv", description = "print CSV, a line for each number")
  boolean csv;

  public AnalyzeCommand(Surroundings surroundings) {
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
    try (var program = session.open()) {
      var library = program.records().library(session.today());
      var read = TableOfFile.read(surroundings.folder(), file, surroundings.err());
      var once = OncePerPerson.of(read, SurveyColumns.guessed(read));
      var table = once.table();
      var linked =
          program
              .database()
              .<Map<String, String>>read(h ->
                  LinkedPeopleStore.of(h, program.workspace().id(), Respondents.addresses(table)));
      var whose = new Respondents(library.personas(), linked);
      int column = by.isEmpty() ? guessed(table, whose) : TableOfFile.column(table, by.getLast());
      Function<Table.Line, String> group = row -> whose.persona(row, column);
      var crossed = cross(table, column, group, whose);
      var spoken = new SpokenTraits(program.records().meanings().models().get());
      var open =
          csv
              ? List.<OpenAnswers>of()
              : crossed.open().stream()
                  .map(q -> OpenAnswers.of(table, q, group, library, spoken))
                  .toList();
      var counted = new CrossTableView(crossed, open, whose, once, least);
      if (json) {
        printJson(counted.fields());
      } else if (csv) {
        counted.repeated().ifPresent(surroundings.err()::println);
        surroundings.out().print(CsvTable.of(counted.rows()));
      } else {
        counted.print(surroundings.out(), session.view(), session.width(), file);
      }
      return 0;
    }
  }

  private static int guessed(Table table, Respondents whose) {
    return whose
        .column(table)
        .orElseThrow(() ->
            new Refused(
                "No column says whose answers these are. Name it, as in --by \"Job title\", or add a"
                    + " column `persona`. The columns are: "
                    + TableOfFile.names(table.header())
                    + "."));
  }

  private CrossTable cross(
      Table table, int column, Function<Table.Line, String> group, Respondents whose) {
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
              + whose.names()
              + ". "
              + (whose.disputed().isEmpty()
                  ? "A cell may hold a name, a job title or an archetype."
                  : String.join(" ", whose.disputed())));
    }
    if (crossed.questions().isEmpty() && crossed.open().isEmpty()) {
      throw new Refused(
          "No column holds answers to choose from. Name one, as in --question \"How often?\".");
    }
    return crossed;
  }
}
