package io.personaassistant.evidence.table;

import io.personaassistant.text.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table of figures, as web and product analytics write it, as one in which each row says its own
/// in words: "Pricing page: 4,120 views, bounce rate 62 %, Mar 2026". Pure functions.
public final class FigureTable {
  /// What the columns of the new table are called; each name says what it is for.
  private static final String FINDING = "Finding";

  private static final String DATE = "Date";
  private static final String SAMPLE_SIZE = "Sample size";

  private static final int LONGEST_LABEL = 12;

  private static final Pattern REMARKED = Pattern.compile("\\b\\d{4}(-?)\\d{2}\\1\\d{2}\\b");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Table table;
  private final List<Integer> kept;
  private final List<Integer> measures = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final List<Integer> times = new ArrayList<>();
  private final ColumnCells cells;
  private final Times read;

  /// A time of which figures tell.
  ///
  /// @param name as people read it
  /// @param last its last day
  public record Time(String name, LocalDate last) {}

  /// Reads times.
  public interface Times {
    /// A time that lasts, such as a month; empty for anything else.
    Optional<Time> period(String cell);

    /// The year that a cell in a column of years names.
    Optional<Time> year(String cell);

    /// Whether a cell is a day in some order.
    boolean isDay(String cell);

    /// The day that a cell of a column with these cells says.
    Optional<LocalDate> day(String cell, List<String> column);
  }

  private FigureTable(Table table, List<Integer> kept, Times read) {
    this.table = table;
    this.read = read;
    this.kept = kept;
    this.cells = new ColumnCells(table);
    for (int i = 0; i < table.header().size(); i++) {
      if (!kept.contains(i) && !cells.of(i).isEmpty()) {
        (isTime(i) ? times : Figures.areIn(cells.of(i)) ? measures : labels).add(i);
      }
    }
  }

  /// The table in words; empty for one that holds anything else than figures.
  ///
  /// @param kept columns of which somebody said what they are for, which stay as they are
  /// @param read how times are read
  public static Optional<Table> of(Table table, List<Integer> kept, Times read) {
    var figures = new FigureTable(table, kept, read);
    return figures.isOne() ? Optional.of(figures.inWords()) : Optional.empty();
  }

  private boolean isOne() {
    boolean about = labels.stream().anyMatch(i -> names(i, Figures.SUBJECTS));
    boolean measured =
        measures.stream()
            .anyMatch(i -> names(i, Figures.MEASURES) || (about && names(i, Figures.COUNTS)));
    return measured
        && labels.stream().allMatch(this::isLabel)
        && kept.stream().noneMatch(i -> isSaid(i) || isPerson(i))
        && table.rows().stream()
            .allMatch(row -> measures.stream().anyMatch(i -> !cell(row, i).isEmpty()));
  }

  /// Whether a column says what its rows are about, and not what somebody said or who that is.
  private boolean isLabel(int column) {
    var texts = cells.of(column);
    double words = texts.stream().mapToInt(Words::count).average().orElse(0);
    return !isSaid(column)
        && words <= LONGEST_LABEL
        && !cells.isAddresses(column)
        && !isPerson(column);
  }

  /// An event or a page has a name, too.
  private boolean isPerson(int column) {
    var header = table.header().get(column);
    return PeopleColumns.isOf(header) && !ColumnNames.plain(header).equals("name");
  }

  private boolean isSaid(int column) {
    var name = ColumnNames.plain(table.header().get(column));
    return ColumnNames.TEXTS.stream().anyMatch(t -> name.equals(t) || name.endsWith(" " + t))
        && cells.isProse(column);
  }

  private boolean isTime(int column) {
    var texts = cells.of(column);
    boolean named = names(column, Figures.PERIODS);
    return texts.stream().allMatch(t -> read.period(t).isPresent())
        || (named && texts.stream().allMatch(t -> read.year(t).isPresent()))
        || cells.isDays(column, read::isDay, 1) && !names(column, Figures.MEASURES);
  }

  private boolean names(int column, Set<String> words) {
    return Words.tokens(ColumnNames.plain(table.header().get(column))).stream()
        .anyMatch(words::contains);
  }

  private Table inWords() {
    var days = times.stream().map(table::filled).toList();
    var rows = new ArrayList<Table.Line>();
    for (var row : table.rows()) {
      var told = told(row, days);
      var said = new ArrayList<>(List.of(sentence(row, told), told.last(), people(row)));
      kept.forEach(i -> said.add(row.cells().get(i)));
      rows.add(new Table.Line(row.line(), said));
    }
    var header = new ArrayList<>(List.of(FINDING, DATE, SAMPLE_SIZE));
    kept.forEach(i -> header.add(table.header().get(i)));
    return new Table(header, rows, table.broken());
  }

  /// The time of a row in words, and its last day; `""` where the row does not say.
  private record Told(String name, String last) {}

  private Told told(Table.Line row, List<List<String>> days) {
    var found = new ArrayList<Time>();
    for (int t = 0; t < times.size(); t++) {
      var cell = cell(row, times.get(t));
      var day = read.day(cell, days.get(t)).map(FigureTable::time);
      read.period(cell).or(() -> day).or(() -> read.year(cell)).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      // those of the whole table
      table.remarks().stream()
          .flatMap(remark -> REMARKED.matcher(remark).results())
          .flatMap(m -> read.day(m.group(), List.of()).stream())
          .map(FigureTable::time)
          .forEach(found::add);
    }
    var last = found.stream().map(Time::last).max(Comparator.naturalOrder());
    return new Told(
        String.join(" to ", found.stream().map(Time::name).distinct().toList()),
        last.map(LocalDate::toString).orElse(""));
  }

  private static Time time(LocalDate day) {
    return new Time(DAY.format(day), day);
  }

  private String sentence(Table.Line row, Told told) {
    var about = labels.stream().map(i -> cell(row, i)).filter(c -> !c.isEmpty()).toList();
    var label =
        about.isEmpty() && !labels.isEmpty()
            ? "No " + Figures.inText(table.header().get(labels.getFirst()))
            : String.join(", ", about);
    var figures =
        measures.stream()
            .filter(i -> !cell(row, i).isEmpty())
            .map(i -> Figures.said(table.header().get(i), cell(row, i), cells.of(i)));
    var said = Stream.concat(figures, Stream.of(told.name()).filter(n -> !n.isEmpty())).toList();
    return (label.isEmpty() ? "" : label + ": ") + String.join(", ", said);
  }

  /// How many people the figures of a row are about, where a column counts them.
  private String people(Table.Line row) {
    return measures.stream()
        .filter(i -> names(i, Figures.PEOPLE) && !names(i, Figures.SHARES))
        .map(i -> Figures.whole(cell(row, i)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private static String cell(Table.Line row, int column) {
    var cell = row.cells().get(column).strip();
    return Figures.isNone(cell) ? "" : cell;
  }

  /// Columns by number, for those of which somebody said what they are for.
  public static List<Integer> columns(Table table, Set<String> named) {
    return IntStream.range(0, table.header().size())
        .filter(i -> named.stream().anyMatch(n -> table.column(n).filter(c -> c == i).isPresent()))
        .boxed()
        .toList();
  }
}
