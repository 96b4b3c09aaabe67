package io.personaassistant.evidence.intake;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.file.ColumnDays;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.table.Columns;
import io.personaassistant.evidence.table.Consent;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.TableFile;
import io.personaassistant.evidence.table.UnusableTable;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Change;
import io.personaassistant.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes evidence of a table as another tool wrote it: a survey's answers, tickets, notes of sales,
/// reviews. What the columns mean is guessed, and must be confirmed by whoever imports. One row
/// gives an item for each answer in it.
public final class TableImport {
  private static final int FEWEST_WORDS = 2;
  private static final int LONGEST_QUESTION = 120;

  /// What people write when they have no answer.
  private static final Set<String> NO_ANSWERS =
      Set.of(
          "no",
          "none",
          "nothing",
          "nope",
          "na",
          "n a",
          "no comment",
          "no comments",
          "not sure",
          "not applicable",
          "no answer",
          "no opinion",
          "prefer not to say",
          "k a",
          "keine angabe",
          "keine ahnung",
          "weiß nicht",
          "don't know",
          "dont know",
          "i don't know",
          "nothing really",
          "not really",
          "no idea",
          "all good",
          "see above",
          "same as above");

  private final RecordImport records;

  /// An import through the same gates as every other.
  public TableImport(RecordImport records) {
    this.records = records;
  }

  /// What the person importing knows about a table; `""` and empty where its columns say it.
  ///
  /// @param uses what columns are for, by their names
  /// @param sourceType such as `survey`
  /// @param source how the table is called in citations; the file's name where empty
  /// @param date the day of every row
  /// @param persona the slug of the persona it is about
  /// @param dates how dates such as `03/04/2026` are meant
  /// @param quotable whether all of it may be quoted outside the company
  public record Facts(
      Map<String, Use> uses,
      String sourceType,
      String source,
      Optional<LocalDate> date,
      Optional<DayOrder> dates,
      String segment,
      String persona,
      boolean quotable) {
    public Facts {
      uses = Map.copyOf(uses);
    }
  }

  /// A table with what its columns are taken for, not yet imported.
  ///
  /// @param sourceType how the items were collected
  /// @param source what they are cited by
  public record Plan(
      Table table, Columns columns, SourceType sourceType, String source, Facts facts)
      implements Looked {
    /// How many cells of a column hold something.
    public long filled(int column) {
      return table.rows().stream().filter(row -> !row.cells().get(column).isBlank()).count();
    }
  }

  /// Why there is no plan: a sentence with the next step.
  public record NoPlan(String why) implements Looked {}

  /// What looking at a file came to.
  public sealed interface Looked permits Plan, NoPlan {}

  /// Reads a file and says what would be imported; nothing is stored.
  public Looked look(Path file, Facts facts) {
    try {
      if (Files.isDirectory(file)) {
        return new NoPlan("That is a folder. Give the name of a CSV or JSON file.");
      }
      if (!Files.isReadable(file)) {
        return new NoPlan("There is no file of that name that can be read. Check the path.");
      }
      var table = TableFile.read(file);
      return planned(table, facts, file.getFileName().toString());
    } catch (UnusableTable problem) {
      return new NoPlan(problem.why());
    } catch (IOException _) {
      return new NoPlan("The file could not be read to its end. Check it and try again.");
    }
  }

  private static Looked planned(Table table, Facts facts, String name) {
    if (table.rows().isEmpty() && table.broken().isEmpty()) {
      return new NoPlan(
          "The file has no row below the names of its columns. Export the table again.");
    }
    var columns = SurveyColumns.guessed(table);
    var chosen = new LinkedHashMap<Integer, Use>();
    for (var use : facts.uses().entrySet()) {
      var column = columns.named(use.getKey());
      if (column.isEmpty()) {
        return new NoPlan(
            "There is no column “%s”. The columns are: %s."
                .formatted(Row.shortened(use.getKey()), String.join(", ", table.header())));
      }
      chosen.put(column.get(), use.getValue());
    }
    columns = columns.with(chosen);
    var typed = facts.sourceType().isEmpty() ? columns.source() : facts.sourceType();
    boolean typeColumn = !columns.of(Use.SOURCE_TYPE).isEmpty();
    boolean undated = columns.of(Use.DATE).isEmpty() && facts.date().isEmpty();
    if (!table.broken().isEmpty() && (undated || columns.of(Use.TEXT).isEmpty())) {
      return new NoPlan(broken(table));
    }
    if (columns.of(Use.TEXT).isEmpty()) {
      return new NoPlan(
          "No column holds what people said in words. Say which one with --map \"COLUMN=text\". The"
              + " columns are: "
              + String.join(", ", table.header())
              + ". What a table of figures shows goes in as a sentence of yours, by `persona import"
              + " evidence` with the columns text, date, source_type and sample_size.");
    }
    if (undated) {
      var months = SurveyColumns.months(table);
      if (months.isPresent()) {
        return new NoPlan(
            "No column holds days; “"
                + months.get()
                + "” holds months. Write a day in it, such as the first of the month, 2026-08-01, or"
                + " give the day of all rows with --date 2026-08-01.");
      }
      return new NoPlan(
          "No column holds a date. Say which one with --map \"COLUMN=date\", or give the day of all"
              + " rows with --date 2026-03-05.");
    }
    if (typed.isEmpty() && !typeColumn) {
      return new NoPlan(
          "Nothing shows how this was collected. Say it with --type, such as survey, support_ticket"
              + " or crm_note.");
    }
    var type = SourceType.of(typed);
    if (type.isEmpty() && !typeColumn) {
      return new NoPlan("--type takes one of: " + SourceType.words() + ".");
    }
    var cells = dates(table, columns);
    var undecided = new ColumnDays(cells, facts.dates()).undecided(cells);
    if (undecided.isPresent()) {
      return new NoPlan(
          "“%s” can be read two ways, and no row shows which. Say --dates day-first or --dates month-first, or write the dates as 2026-03-05."
              .formatted(Row.shortened(undecided.get())));
    }
    var source =
        facts.source().isBlank() ? name.replaceFirst("\\.[A-Za-z]{2,5}$", "") : facts.source();
    return new Plan(table, columns, type.orElse(SourceType.SURVEY), source.strip(), facts);
  }

  /// Rows that cannot be read come first: what the columns are for may only stand in them.
  private static String broken(Table table) {
    var first = table.broken().getFirst();
    int more = table.broken().size() - 1;
    return "Line %d cannot be read%s, and the other rows do not show what the columns are for. %s %s"
        .formatted(
            first.line(),
            more == 0 ? "" : more == 1 ? " and 1 more" : " and " + more + " more",
            first.what(),
            first.fix());
  }

  /// Stores what a plan says, in one transaction; rows that cannot be taken are reported.
  ///
  /// @param today items dated later than this get a warning
  public ImportOutcome run(
      Database database, long workspace, Plan plan, Change change, LocalDate today) {
    var notes = new ArrayList<String>();
    var rows = rows(plan, notes);
    var file = new RecordFile(Map.of(Section.EVIDENCE, rows), notes);
    return records.store(database, workspace, file, plan.table().broken(), change, today);
  }

  private static List<Row> rows(Plan plan, List<String> notes) {
    var columns = plan.columns();
    var texts = columns.of(Use.TEXT);
    var days = new ColumnDays(dates(plan.table(), columns), plan.facts().dates());
    var own = new RowsOwn(plan.table(), columns, plan.sourceType());
    var rows = new ArrayList<Row>();
    int empty = 0;
    for (var row : plan.table().rows()) {
      for (int column : texts) {
        var text = row.cells().get(column).strip();
        if (isAnswer(text)) {
          var values = values(plan, row, column, days);
          if (own.tells(row, column)) {
            values.put(Answers.BESIDE, own.beside(row, column));
          }
          rows.add(new Row(row.line(), values));
        } else {
          empty += text.isEmpty() ? 0 : 1;
        }
      }
    }
    OtherLanguage.note(rows.stream().map(row -> String.valueOf(row.values().get("text"))).toList())
        .ifPresent(notes::add);
    if (empty > 0) {
      notes.add(
          empty
              + (empty == 1 ? " cell says" : " cells say")
              + " nothing, such as “n/a” or one word, and "
              + (empty == 1 ? "was" : "were")
              + " left out.");
    }
    return rows;
  }

  private static List<String> dates(Table table, Columns columns) {
    return table.rows().stream().map(row -> columns.cell(row, Use.DATE).orElse("")).toList();
  }

  private static boolean isAnswer(String text) {
    return Words.count(text) >= FEWEST_WORDS
        && !NO_ANSWERS.contains(String.join(" ", Words.tokens(text)));
  }

  private static Map<String, Object> values(
      Plan plan, Table.Line row, int column, ColumnDays days) {
    var columns = plan.columns();
    var facts = plan.facts();
    var values = new LinkedHashMap<String, Object>();
    values.put("source_type", columns.cell(row, Use.SOURCE_TYPE).orElse(plan.sourceType().word()));
    values.put("source_ref", reference(plan, row, column));
    values.put("date", day(columns, row, facts, days));
    values.put("participant", columns.cell(row, Use.PARTICIPANT).orElse(""));
    values.put("segment", columns.cell(row, Use.SEGMENT).orElse(facts.segment()));
    values.put("text", row.cells().get(column));
    values.put(PersonalDataRemoval.PEOPLE, columns.people(row));
    values.put(OtherNames.KEY, columns.alsoKnownAs(row));
    values.put("quotable", quotable(columns, row, facts));
    columns.cell(row, Use.SAMPLE_SIZE).ifPresent(size -> values.put("sample_size", size));
    var persona = columns.cell(row, Use.PERSONA).orElse(facts.persona());
    if (!persona.isEmpty()) {
      values.put("persona", persona);
    }
    return values;
  }

  /// What is neither yes nor no is passed on as it is, so that the row is refused with its words.
  private static String quotable(Columns columns, Table.Line row, Facts facts) {
    var cell = columns.cell(row, Use.QUOTABLE);
    if (cell.isEmpty()) {
      // who left the question out did not agree
      return facts.quotable() && columns.of(Use.QUOTABLE).isEmpty() ? "yes" : "no";
    }
    return Consent.of(cell.get()).map(yes -> yes ? "yes" : "no").orElse(cell.get());
  }

  /// A cell that is no day is passed on as it is, so that the row is refused with its words.
  private static String day(Columns columns, Table.Line row, Facts facts, ColumnDays days) {
    var cell = columns.cell(row, Use.DATE);
    if (cell.isEmpty()) {
      return facts.date().map(LocalDate::toString).orElse("");
    }
    return days.parse(cell.get()).map(LocalDate::toString).orElse(cell.get());
  }

  /// Where an answer can be found again: the table, what was asked, the row's own reference.
  private static String reference(Plan plan, Table.Line row, int column) {
    var parts = new ArrayList<String>();
    parts.add(plan.source());
    var asked = plan.columns().header().get(column);
    if (plan.columns().of(Use.TEXT).size() > 1 || asked.endsWith("?")) {
      parts.add(
          asked.length() <= LONGEST_QUESTION ? asked : asked.substring(0, LONGEST_QUESTION) + "…");
    }
    parts.add(plan.columns().cell(row, Use.SOURCE_REF).orElse("line " + row.line()));
    return String.join(" · ", parts);
  }
}
