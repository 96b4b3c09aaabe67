package io.personaassistant.evidence.table;

import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the columns of a table would be if it held figures, and whether it does: each row of one is
/// about many people at once, so that what tells it apart comes once, and nobody says anything.
final class FigureColumns {
  private static final int LONGEST_LABEL = 12;

  /// A longer name asks something, unless the table says that it is about pages or events.
  private static final int LONGEST_NAME = 4;

  private static final int ANY_YEAR = 2000;

  /// A time of day that no clock strikes, which is when one person did something.
  private static final Pattern MOMENT =
      Pattern.compile(".*\\d[ T]\\d{1,2}:(?!\\d[05](?::00(?:\\.0+)?)?(?:[^\\d:].*)?$)\\d{2}.*");

  /// What one person gives on a scale, or how old they are.
  private static final Pattern STEP = Pattern.compile("\\d|10");

  private static final Pattern AGE = Pattern.compile("\\d{1,2}");

  private final Table table;
  private final List<Integer> kept;
  private final FigureTable.Times read;
  private final ColumnCells cells;
  final List<Integer> measures = new ArrayList<>();
  final List<Integer> labels = new ArrayList<>();
  final List<Integer> times = new ArrayList<>();

  /// Whether each column of figures is called by a time, so that a row tells how something went.
  final boolean areOverTime;

  FigureColumns(Table table, List<Integer> kept, FigureTable.Times read) {
    this.table = table;
    this.kept = kept;
    this.read = read;
    this.cells = new ColumnCells(table);
    for (int i = 0; i < table.header().size(); i++) {
      if (!kept.contains(i) && !cells.of(i).isEmpty()) {
        (isTime(i) ? times : Figures.areIn(cells.of(i)) ? measures : labels).add(i);
      }
    }
    this.areOverTime =
        measures.size() > 1
            && measures.stream()
                .map(table.header()::get)
                .allMatch(name -> !timeOf(name).isEmpty() || isTimeOfAnyYear(name));
  }

  /// Whether each row of the table holds figures about pages, events or times.
  ///
  /// @param said whether somebody said that it does; then scores are means, and any figure is one
  boolean areAnalytics(boolean said) {
    boolean about = labels.stream().anyMatch(i -> names(i, Figures.SUBJECTS));
    boolean measured =
        measures.stream()
            .anyMatch(
                i -> said || names(i, Figures.MEASURES) || (about && names(i, Figures.COUNTS)));
    boolean over =
        areOverTime
            && !isOfAnswers()
            && (about ? measures.stream().allMatch(this::isShare) : areWholeShares(measures));
    return (measured || over)
        && (said
            || over
            || about
            || !times.isEmpty()
            || !FigureRemarks.times(table, read).isEmpty())
        && table.header().stream().noneMatch(h -> isQuestion(h, about))
        && labels.stream().allMatch(i -> isLabel(i) && !isSaid(i))
        && (about || labels.stream().noneMatch(i -> called(i).equals("name")))
        && measures.stream().noneMatch(i -> isPerson(i) || !said && isGiven(i))
        && kept.stream().noneMatch(i -> isSaid(i) || isPerson(i))
        && (said || !isSaidBeside(about) && areApart())
        && areMeasured();
  }

  /// Whether the table shows how many of each group gave each answer.
  boolean areAnswers() {
    var shares = measures.stream().filter(this::isShare).toList();
    if (labels.size() != 1 || !times.isEmpty() || !kept.isEmpty() || shares.isEmpty()) {
      return false;
    }
    int label = labels.getFirst();
    var all = cells.of(label);
    return (isOfAnswers() || shares.size() > 1 && areWholeShares(shares))
        && Set.copyOf(all).size() == all.size()
        && isLabel(label)
        && measures.stream().noneMatch(i -> isPerson(i) || isGiven(i))
        && areMeasured();
  }

  /// The time that the name of a column says.
  Optional<FigureTable.Time> timeOf(String name) {
    return read.period(name).or(() -> read.year(name));
  }

  /// The time that the name of a column says together with a year, such as `Q1` in 2026.
  Optional<FigureTable.Time> timeOf(String name, int year) {
    return read.period(name + " " + year).or(() -> read.period(year + " " + name));
  }

  /// `Q1`, `Jan` or `Week 12`; the steps of a scale are none.
  private boolean isTimeOfAnyYear(String name) {
    return name.chars().anyMatch(Character::isLetter) && timeOf(name, ANY_YEAR).isPresent();
  }

  /// Whether the rows are called answers, or stand below a question or nothing at all.
  private boolean isOfAnswers() {
    return labels.stream()
            .anyMatch(i ->
                isQuestion(table.header().get(i), false)
                    || names(i, Figures.ANSWERS)
                    || table.header().get(i).matches("column \\d+"))
        || table.remarks().stream().anyMatch(r -> FigureRemarks.bare(r).endsWith("?"));
  }

  private boolean areWholeShares(List<Integer> columns) {
    return columns.stream().allMatch(i -> isShare(i) && Figures.areWhole(cells.of(i)));
  }

  private boolean isShare(int column) {
    return Figures.areShares(table.header().get(column), cells.of(column));
  }

  private boolean areMeasured() {
    return table.rows().stream()
        .allMatch(row -> measures.stream().anyMatch(i -> !Figures.cell(row, i).isEmpty()));
  }

  private static boolean isQuestion(String header, boolean about) {
    return header.strip().endsWith("?") || !about && Words.count(header) > LONGEST_NAME;
  }

  /// Whether a column says what its rows are about, and not who somebody is.
  private boolean isLabel(int column) {
    var texts = cells.of(column);
    double words = texts.stream().mapToInt(Words::count).average().orElse(0);
    return words <= LONGEST_LABEL
        && !cells.isAddresses(column)
        && !isPerson(column)
        && !isRole(column)
        && (!names(column, Figures.WHOM) || names(column, Figures.SUBJECTS));
  }

  /// Whether beside what the rows are about stands what somebody wrote; a title or a query is what
  /// they are about.
  private boolean isSaidBeside(boolean about) {
    return labels.stream()
        .filter(i -> about || !i.equals(labels.getFirst()))
        .anyMatch(this::isWritten);
  }

  private boolean isWritten(int column) {
    return cells.isProse(column)
        && !names(column, Figures.SUBJECTS)
        && !names(column, Figures.HEADINGS);
  }

  /// Whether no two rows are about the same, but for their figures. What happened at moments of its
  /// own has to differ without them.
  private boolean areApart() {
    var seen = new HashSet<List<String>>();
    var moments = times.stream().filter(this::isMoments).toList();
    var subjects = labels.stream().filter(i -> names(i, Figures.SUBJECTS)).toList();
    var known = moments.isEmpty() || subjects.isEmpty() ? labels : subjects;
    return table.rows().stream()
        .map(row ->
            Stream.concat(known.stream(), times.stream())
                .filter(i -> !moments.contains(i) && !(isWritten(i) && known.size() > 1))
                .map(i -> row.cells().get(i).strip())
                .toList())
        .allMatch(seen::add);
  }

  private boolean isMoments(int column) {
    return cells.of(column).stream().anyMatch(MOMENT.asMatchPredicate());
  }

  /// Whether a column holds what one person gave: steps of a scale, or an age.
  private boolean isGiven(int column) {
    var all = cells.of(column);
    return names(column, Figures.GIVEN) && all.stream().allMatch(STEP.asMatchPredicate())
        || names(column, Figures.AGES) && all.stream().allMatch(AGE.asMatchPredicate());
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
    var name = called(column);
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

  boolean names(int column, Set<String> words) {
    return Words.tokens(called(column)).stream().anyMatch(words::contains);
  }

  List<String> of(int column) {
    return cells.of(column);
  }
}
