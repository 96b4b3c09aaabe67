package io.personaassistant.evidence.table;

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
public record Table(
    List<String> header,
    List<String> names,
    List<Line> rows,
    List<Broken> broken,
    int previews,
    List<String> remarks) {
  public Table {
    remarks = List.copyOf(remarks);
    header = List.copyOf(header);
    names = List.copyOf(names);
    rows = List.copyOf(rows);
    broken = List.copyOf(broken);
  }

  /// A table whose columns have no other names.
  public Table(List<String> header, List<Line> rows, List<Broken> broken) {
    this(header, header, rows, broken, 0, List.of());
  }

  /// The column that is called so, whatever the case; its title comes before its other name.
  public Optional<Integer> column(String typed) {
    return Stream.of(header, names)
        .flatMap(all ->
            IntStream.range(0, all.size())
                .filter(i -> all.get(i).strip().equalsIgnoreCase(typed.strip()))
                .boxed())
        .findFirst();
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
