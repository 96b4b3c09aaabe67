package io.personaassistant.evidence.table;

import java.util.List;

/// A table in memory.
///
/// @param header the names of the columns as typed, each once, without blanks around them
/// @param rows in the order of the file; each has as many cells as the header, `""` where empty
/// @param broken rows that could not be taken apart, with why
public record Table(List<String> header, List<Line> rows, List<Broken> broken) {
  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    broken = List.copyOf(broken);
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
