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
import java.util.function.Function;
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

  /// A longer name asks something, unless the table says that it is about pages or events.
  private static final int LONGEST_NAME = 4;

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
  /// @param first its first day
  /// @param last its last day
  public record Time(String name, LocalDate first, LocalDate last) {
    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static Time of(LocalDate day) {
      return new Time(DAY.format(day), day, day);
    }

    private boolean isWithin(Time other) {
      return !first.isBefore(other.first)
          && !last.isAfter(other.last)
          && !(first.equals(other.first) && last.equals(other.last));
    }
  }

  /// Reads times.
  public interface Times {
    /// A time that lasts, such as a month; empty for anything else.
    Optional<Time> period(String cell);

    /// The year that a cell in a column of years names.
    Optional<Time> year(String cell);

    /// Whether a cell is a day in some order.
    boolean isDay(String cell);

    /// Reads the days that cells of a column with these cells say.
    Function<String, Optional<LocalDate>> days(List<String> column);

    /// The day on which the figures are read.
    LocalDate today();
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
        && (about || !times.isEmpty() || !FigureRemarks.times(table, read).isEmpty())
        && table.header().stream().noneMatch(h -> isQuestion(h, about))
        && labels.stream().allMatch(this::isLabel)
        && (about || labels.stream().noneMatch(i -> called(i).equals("name")))
        && measures.stream().noneMatch(i -> isPerson(i))
        && kept.stream().noneMatch(i -> isSaid(i) || isPerson(i))
        && table.rows().stream()
            .allMatch(row -> measures.stream().anyMatch(i -> !cell(row, i).isEmpty()));
  }

  private static boolean isQuestion(String header, boolean about) {
    return header.strip().endsWith("?") || !about && Words.count(header) > LONGEST_NAME;
  }

  /// Whether a column says what its rows are about, and not what somebody said or who that is.
  private boolean isLabel(int column) {
    var texts = cells.of(column);
    double words = texts.stream().mapToInt(Words::count).average().orElse(0);
    return !isSaid(column)
        && words <= LONGEST_LABEL
        && !cells.isAddresses(column)
        && !isPerson(column)
        && !isRole(column)
        && (!names(column, Figures.WHOM) || names(column, Figures.SUBJECTS));
  }

  /// Whether a column says who somebody is; an event or a page has a name, too.
  private boolean isPerson(int column) {
    var header = table.header().get(column);
    var name = called(column);
    boolean called =
        PeopleColumns.isOf(header)
            || ColumnNames.USES.getOrDefault(Use.PARTICIPANT, List.of()).contains(name);
    return called && !name.equals("name") && !names(column, Figures.MEASURES);
  }

  /// Whether a column says what somebody does; a page or a feature has a title or a function, too.
  private boolean isRole(int column) {
    var name = called(column);
    if (!JobTitles.isHeader(name) || name.contains(" ") && names(column, Figures.SUBJECTS)) {
      return false;
    }
    var last = name.substring(name.lastIndexOf(' ') + 1);
    boolean plainly = ColumnNames.ROLES.contains(name) || ColumnNames.ROLES.contains(last);
    return plainly && !names(column, Figures.SUBJECTS) || JobTitles.areIn(cells.of(column));
  }

  private String called(int column) {
    return ColumnNames.plain(table.header().get(column));
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
    var days = times.stream().map(table::filled).map(read::days).toList();
    var whole = FigureRemarks.times(table, read);
    var rows = new ArrayList<Table.Line>();
    for (var row : table.rows()) {
      var told = told(row, days, whole);
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

  private Told told(
      Table.Line row, List<Function<String, Optional<LocalDate>>> days, List<Time> whole) {
    var found = new ArrayList<Time>();
    for (int t = 0; t < times.size(); t++) {
      var cell = cell(row, times.get(t));
      var day = days.get(t).apply(cell).map(Time::of);
      read.period(cell).or(() -> day).or(() -> read.year(cell)).ifPresent(found::add);
    }
    var said = found.isEmpty() ? whole : found;
    // "March 2026" beside "2026" is March
    var exact = said.stream().filter(t -> said.stream().noneMatch(o -> o.isWithin(t))).toList();
    var last = exact.stream().map(this::lastSeen).max(Comparator.naturalOrder());
    return new Told(
        String.join(" to ", exact.stream().map(Time::name).distinct().toList()),
        last.map(LocalDate::toString).orElse(""));
  }

  /// Figures of a time that lasts still were seen today at the latest.
  private LocalDate lastSeen(Time time) {
    boolean lasts = !time.first().isAfter(read.today()) && time.last().isAfter(read.today());
    return lasts ? read.today() : time.last();
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
        .filter(i -> names(i, Figures.PEOPLE) && !Figures.isShare(table.header().get(i)))
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
