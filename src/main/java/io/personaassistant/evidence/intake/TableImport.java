package io.personaassistant.evidence.intake;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.file.ColumnDays;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.file.ToldOf;
import io.personaassistant.evidence.table.Columns;
import io.personaassistant.evidence.table.FigureTable;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.TableFile;
import io.personaassistant.evidence.table.UnusableTable;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Makes evidence of a table as another tool wrote it: a survey's answers, tickets, notes of sales,
/// reviews. What the columns mean is guessed, and must be confirmed by whoever imports. One row
/// gives an item for each answer in it.
public final class TableImport {
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

    private Facts orOf(SourceType type) {
      return sourceType.isEmpty()
          ? new Facts(uses, type.word(), source, date, dates, segment, persona, quotable)
          : this;
    }
  }

  /// A table with what its columns are taken for, not yet imported.
  ///
  /// @param sourceType how the items were collected
  /// @param source what they are cited by
  /// @param isFigures whether its rows are figures, each of which was put in words
  public record Plan(
      Table table,
      Columns columns,
      SourceType sourceType,
      String source,
      Facts facts,
      boolean isFigures)
      implements Looked {
    /// How the first row of a table of figures reads; empty for any other table.
    public Optional<String> example() {
      return table.rows().stream()
          .filter(_ -> isFigures)
          .map(row -> row.cells().get(columns.of(Use.TEXT).getFirst()))
          .findFirst();
    }

    /// How many cells of a column hold something.
    public long filled(int column) {
      return table.rows().stream().filter(row -> !row.cells().get(column).isBlank()).count();
    }
  }

  /// Why there is no plan: a sentence with the next step.
  ///
  /// @param helps where to say something else
  public record NoPlan(String why, ToldOf helps) implements Looked {
    /// The file itself must be another, or changed.
    public static NoPlan file(String why) {
      return new NoPlan(why, ToldOf.FILE);
    }
  }

  /// What looking at a file came to.
  public sealed interface Looked permits Plan, NoPlan {}

  /// Reads a file and says what would be imported today; nothing is stored.
  public Looked look(Path file, Facts facts, LocalDate today) {
    try {
      var name = file.getFileName().toString();
      var posts = PastedPosts.in(file);
      return posts.isPresent()
          ? planned(posts.get(), facts, name, today)
          : planned(TableFile.read(file), facts, name, today);
    } catch (UnusableTable problem) {
      return NoPlan.file(problem.why());
    } catch (IOException _) {
      return NoPlan.file("The file could not be read to its end. Check it and try again.");
    }
  }

  private static Looked planned(PastedPosts posts, Facts facts, String name, LocalDate today) {
    var relative = posts.relative().filter(_ -> facts.date().isEmpty());
    return relative.isPresent()
        ? new NoPlan(
            "“%s” counts from the day on which the page was copied. Say that day with --date YYYY-MM-DD."
                .formatted(Row.shortened(relative.get())),
            ToldOf.DAY)
        : planned(
            posts.table(facts.date().orElse(today)),
            facts.orOf(SourceType.SOCIAL_POST),
            name,
            today);
  }

  private static Looked planned(Table read, Facts facts, String name, LocalDate today) {
    var figures = figures(read, facts, today);
    var table = figures.map(FigureTable::table).orElse(read);
    if (table.rows().isEmpty() && table.previews() > 0) {
      return NoPlan.file(
          "All rows were made while the survey was tried out (preview), so nobody answered yet."
              + " Export the table again once there are answers.");
    }
    if (table.rows().isEmpty() && table.broken().isEmpty()) {
      return NoPlan.file(
          "The file has no row below the names of its columns. Export the table again.");
    }
    var columns = SurveyColumns.guessed(table);
    var chosen = new LinkedHashMap<Integer, Use>();
    for (var use : facts.uses().entrySet()) {
      var named = table.columns(use.getKey());
      if (named.isEmpty()) {
        return new NoPlan(
            "There is no column “%s”. The columns are: %s."
                .formatted(Row.shortened(use.getKey()), String.join(", ", read.header())),
            ToldOf.COLUMNS);
      }
      named.forEach(column -> chosen.put(column, use.getValue()));
    }
    // a few short ones do not look like what people say
    figures.ifPresent(_ -> chosen.putIfAbsent(FigureTable.WORDS, Use.TEXT));
    columns = columns.with(chosen);
    var shown =
        figures
            .map(f -> (f.isOfAnswers() ? SourceType.SURVEY : SourceType.ANALYTICS).word())
            .orElse(columns.source());
    var typed = facts.sourceType().isEmpty() ? shown : facts.sourceType();
    boolean typeColumn = !columns.of(Use.SOURCE_TYPE).isEmpty();
    boolean undated = columns.of(Use.DATE).isEmpty() && facts.date().isEmpty();
    if (!table.broken().isEmpty() && (undated || columns.of(Use.TEXT).isEmpty())) {
      return NoPlan.file(NoTable.broken(table, name));
    }
    if (columns.of(Use.TEXT).isEmpty()) {
      boolean mayBeFigures =
          facts.sourceType().isEmpty()
              && figures(read, facts.orOf(SourceType.ANALYTICS), today).isPresent();
      return new NoPlan(NoTable.silent(read, name, mayBeFigures), ToldOf.COLUMNS);
    }
    if (undated) {
      return NoTable.undated(read, figures.isPresent() ? SurveyColumns.guessed(read) : columns);
    }
    if (typed.isEmpty() && !typeColumn) {
      return new NoPlan(
          "Nothing shows how this was collected. Say it with --type, such as survey, support_ticket"
              + " or crm_note.",
          ToldOf.SOURCE_TYPE);
    }
    var type = SourceType.of(typed);
    if (type.isEmpty() && !typeColumn) {
      return new NoPlan("--type takes one of: " + SourceType.words() + ".", ToldOf.SOURCE_TYPE);
    }
    var cells = columns.all(table, Use.DATE);
    var undecided = new ColumnDays(cells, facts.dates()).undecided(cells);
    if (undecided.isPresent()) {
      return new NoPlan(
          "“%s” can be read two ways, and no row shows which. Say --dates day-first or --dates month-first, or write the dates as year-month-day."
              .formatted(Row.shortened(undecided.get())),
          ToldOf.COLUMNS);
    }
    var source =
        facts.source().isBlank() ? name.replaceFirst("\\.[A-Za-z]{2,5}$", "") : facts.source();
    return new Plan(
        table, columns, type.orElse(SourceType.SURVEY), source.strip(), facts, figures.isPresent());
  }

  /// A table of figures in words, unless somebody said which of its columns are text.
  private static Optional<FigureTable> figures(Table table, Facts facts, LocalDate today) {
    boolean said =
        facts.uses().entrySet().stream()
            .anyMatch(e -> e.getValue() == Use.TEXT && table.column(e.getKey()).isPresent());
    return said || table.rows().isEmpty()
        ? Optional.empty()
        : FigureTable.of(
            table,
            FigureTable.columns(table, facts.uses().keySet()),
            new FigureTimes(today, facts.dates()),
            SourceType.of(facts.sourceType()));
  }

  /// Stores what a plan says, in one transaction; rows that cannot be taken are reported.
  ///
  /// @param today items dated later than this get a warning
  public ImportOutcome run(
      Database database, long workspace, Plan plan, Change change, LocalDate today) {
    var notes = new ArrayList<String>();
    int previews = plan.table().previews();
    if (previews > 0) {
      notes.add(
          (previews == 1 ? "1 row was" : previews + " rows were")
              + " made while the survey was tried out (preview) and left out: nobody answered there.");
    }
    var rows = new TableRows(plan).read(notes);
    var file = new RecordFile(Map.of(Section.EVIDENCE, rows), notes);
    return records.store(database, workspace, file, plan.table().broken(), change, today);
  }
}
