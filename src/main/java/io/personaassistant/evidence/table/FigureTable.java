package io.personaassistant.evidence.table;

import io.personaassistant.evidence.SourceType;
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

/// A table of figures, as web and product analytics or survey tools write it, as one in which each
/// row says its own in words: "Pricing page: 4,120 views, bounce rate 62 %, Mar 2026". Pure
/// functions.
///
/// @param table the table in words
/// @param isOfAnswers whether it shows how many of each group gave an answer
public record FigureTable(Table table, boolean isOfAnswers) {
  /// What the columns of the new table are called; each name says what it is for.
  private static final String FINDING = "Finding";

  /// Which column of the new table is in words.
  public static final int WORDS = 0;

  private static final String DATE = "Date";
  private static final String SAMPLE_SIZE = "Sample size";

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

  /// The table in words; empty for one that holds anything else than figures.
  ///
  /// @param kept columns of which somebody said what they are for, which stay as they are
  /// @param read how times are read
  /// @param type what somebody said that the table is; empty where nobody did
  public static Optional<FigureTable> of(
      Table table, List<Integer> kept, Times read, Optional<SourceType> type) {
    var columns = new FigureColumns(table, kept, read);
    boolean said = type.filter(SourceType.ANALYTICS::equals).isPresent();
    boolean analytics = (said || type.isEmpty()) && columns.areAnalytics(said);
    return analytics || columns.areAnswers()
        ? Optional.of(
            new FigureTable(
                new Wording(table, kept, columns, read, !analytics).table(), !analytics))
        : Optional.empty();
  }

  /// The column that says which page, event or feature a row is about, as no person has one.
  public static Optional<String> thing(Table table) {
    return table.header().stream().filter(Figures::isThing).findFirst();
  }

  private record Wording(
      Table from, List<Integer> kept, FigureColumns columns, Times read, boolean answers) {
    Table table() {
      var days = columns.times.stream().map(from::filled).map(read::days).toList();
      var whole = whole();
      var rows = new ArrayList<Table.Line>();
      for (var row : from.rows()) {
        var told = told(row, days, whole);
        var said = new ArrayList<>(List.of(sentence(row, told), told.last(), people(row)));
        kept.forEach(i -> said.add(row.cells().get(i)));
        rows.add(new Table.Line(row.line(), said));
      }
      var header = new ArrayList<>(List.of(FINDING, DATE, SAMPLE_SIZE));
      kept.forEach(i -> header.add(from.header().get(i)));
      return filled(new Table(header, rows, from.broken()));
    }

    /// Without the columns that say nothing.
    private static Table filled(Table table) {
      var some =
          IntStream.range(0, table.header().size())
              .filter(i -> i == 0 || !table.filled(i).isEmpty())
              .boxed()
              .toList();
      return new Table(
          some.stream().map(table.header()::get).toList(),
          table.rows().stream()
              .map(row -> new Table.Line(row.line(), some.stream().map(row.cells()::get).toList()))
              .toList(),
          table.broken());
    }

    private Told told(
        Table.Line row, List<Function<String, Optional<LocalDate>>> days, List<Time> whole) {
      var found = new ArrayList<Time>();
      for (int t = 0; t < columns.times.size(); t++) {
        var cell = Figures.cell(row, columns.times.get(t));
        var day = days.get(t).apply(cell).map(Time::of);
        if (day.isEmpty() && read.isDay(cell)) {
          // who imports has to say how it is meant
          return new Told(cell, cell);
        }
        read.period(cell).or(() -> day).or(() -> read.year(cell)).ifPresent(found::add);
      }
      var said = found.isEmpty() ? whole : found;
      // "March 2026" beside "2026" is March
      var exact = said.stream().filter(t -> said.stream().noneMatch(o -> o.isWithin(t))).toList();
      var last = columns.areOverTime ? lastOf(row, exact) : "";
      return new Told(
          String.join(" to ", exact.stream().map(Time::name).distinct().toList()),
          last.isEmpty() ? lastSeen(exact.stream()) : last);
    }

    /// The time that the lines above say; columns such as `Q1` lack a year, others nothing.
    private List<Time> whole() {
      var times = FigureRemarks.times(from, read);
      if (!columns.areOverTime) {
        return times;
      }
      boolean known =
          columns.measures.stream()
              .map(from.header()::get)
              .anyMatch(n -> columns.timeOf(n).isPresent());
      return known
          ? List.of()
          : times.isEmpty() ? FigureRemarks.year(from, read).stream().toList() : times;
    }

    /// The last day of the columns that are called by a time, where they or the time of the row say
    /// the year.
    private String lastOf(Table.Line row, List<Time> told) {
      return lastSeen(
          columns.measures.stream()
              .filter(i -> !Figures.cell(row, i).isEmpty())
              .map(from.header()::get)
              .flatMap(name -> columns.timeOf(name).or(() -> within(told, name)).stream()));
    }

    /// The part of a time that the name of a column says, such as `Q1` of 2026.
    private Optional<Time> within(List<Time> told, String name) {
      return told.stream()
          .flatMap(time ->
              columns
                  .timeOf(name, time.last().getYear())
                  .filter(part -> part.isWithin(time))
                  .stream())
          .findFirst();
    }

    private String lastSeen(Stream<Time> times) {
      return times
          .map(this::lastSeen)
          .max(Comparator.naturalOrder())
          .map(LocalDate::toString)
          .orElse("");
    }

    /// Figures of a time that lasts still were seen today at the latest.
    private LocalDate lastSeen(Time time) {
      boolean lasts = !time.first().isAfter(read.today()) && time.last().isAfter(read.today());
      return lasts ? read.today() : time.last();
    }

    private String sentence(Table.Line row, Told told) {
      var figures =
          columns.measures.stream()
              .filter(i -> !Figures.cell(row, i).isEmpty())
              .map(i -> answers || columns.areOverTime ? share(row, i) : figure(row, i));
      var said = Stream.concat(figures, Stream.of(told.name()).filter(n -> !n.isEmpty())).toList();
      var label = answers ? answer(row) : RowNames.of(from.header(), row, columns.labels);
      return (label.isEmpty() ? "" : label + ": ") + String.join(", ", said);
    }

    private String figure(Table.Line row, int column) {
      return Figures.said(from.header().get(column), Figures.cell(row, column), columns.of(column));
    }

    /// An answer behind its question, where the table or a line above it says that.
    private String answer(Table.Line row) {
      int label = columns.labels.getFirst();
      var asked =
          Stream.concat(Stream.of(from.header().get(label)), from.remarks().stream())
              .map(FigureRemarks::bare)
              .filter(line -> line.endsWith("?"))
              .findFirst();
      var answer = "“" + Figures.cell(row, label) + "”";
      return asked.map(question -> question + " " + answer).orElse(answer);
    }

    /// A group or a time keeps its name as it is.
    private String share(Table.Line row, int column) {
      return Figures.share(
          from.header().get(column), Figures.cell(row, column), columns.of(column));
    }

    /// How many people the figures of a row are about, where a column counts them or the names of
    /// groups say it.
    private String people(Table.Line row) {
      return answers
          ? Figures.asked(columns.measures.stream().map(from.header()::get).toList())
          : columns.measures.stream()
              .filter(i -> columns.names(i, Figures.PEOPLE))
              .filter(i -> !Figures.isShare(from.header().get(i)))
              .map(i -> Figures.whole(Figures.cell(row, i)))
              .flatMap(Optional::stream)
              .findFirst()
              .orElse("");
    }
  }

  /// The time of a row in words, and its last day; `""` where the row does not say.
  private record Told(String name, String last) {}

  /// Columns by number, for those of which somebody said what they are for.
  public static List<Integer> columns(Table table, Set<String> named) {
    return IntStream.range(0, table.header().size())
        .filter(i -> named.stream().anyMatch(n -> table.columns(n).contains(i)))
        .boxed()
        .toList();
  }
}
