package io.personaassistant.evidence.table;

import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table in memory.
///
/// @param header the names of the columns as typed, each once, without blanks around them
/// @param names what the columns are called besides, such as `Q2` above a question
/// @param rows in the order of the file; each has as many cells as the header, `""` where empty
/// @param broken rows that could not be taken apart, with why
/// @param previews how many rows were made while a survey was tried out, and are left out
/// @param remarks lines of the tool above the header
/// @param byQuestion whether the file has a row for each question, which is a column here
public record Table(
    List<String> header,
    List<String> names,
    List<Line> rows,
    List<Broken> broken,
    int previews,
    List<String> remarks,
    boolean byQuestion) {
  public Table {
    remarks = List.copyOf(remarks);
    header = List.copyOf(header);
    names = List.copyOf(names);
    rows = List.copyOf(rows);
    broken = List.copyOf(broken);
  }

  /// A table whose columns have no other names.
  public Table(List<String> header, List<Line> rows, List<Broken> broken) {
    this(header, header, rows, broken, 0, List.of(), false);
  }

  /// The same table with some of its rows.
  public Table with(List<Line> some) {
    return new Table(header, names, some, broken, previews, remarks, byQuestion);
  }

  /// How many rows there are, in words.
  public String size() {
    return Sentence.counted(rows.size(), "row", "rows")
        + (byQuestion ? " with a column for each question" : "");
  }

  /// The column that is called so, whatever the case; its title comes before its other name.
  public Optional<Integer> column(String typed) {
    return columns(typed).stream().findFirst();
  }

  /// The columns that are called so: the one with this title, or all with this other name.
  public List<Integer> columns(String typed) {
    return Stream.of(header, names)
        .map(all ->
            IntStream.range(0, all.size())
                .filter(i -> all.get(i).strip().equalsIgnoreCase(typed.strip()))
                .boxed()
                .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// What stands in a column, without blanks around it, where anything does.
  public List<String> filled(int column) {
    return rows.stream()
        .map(row -> row.cells().get(column).strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  /// A row that is no row of this table.
  ///
  /// @param line where it begins in the file, from 1
  /// @param what a sentence
  /// @param fix a sentence
  public record Broken(int line, String what, String fix) {}

  /// One row.
  ///
  /// @param line where it begins in the file, from 1; its number where rows share a line
  public record Line(int line, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }
}
