package io.personaassistant.drafting.answer;

import io.personaassistant.evidence.file.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The table of an answer: what a spreadsheet takes.
///
/// @param header the names of the columns
/// @param rows each with as many cells as there are columns
/// @param narrow how many columns, from the first, are short enough to stand side by side in a
///   terminal; 0 when the answer shows the same better
public record Sheet(List<String> header, List<List<String>> rows, int narrow) {
  /// No table.
  public static final Sheet NONE = new Sheet(List.of(), List.of(), 0);

  public Sheet {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// Whether there is nothing in it.
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// The same with each cell put through `change`.
  public Sheet map(UnaryOperator<String> change) {
    return new Sheet(
        header, rows.stream().map(row -> row.stream().map(change).toList()).toList(), narrow);
  }

  /// The table as [CsvTable], with a header line.
  public String csv() {
    var all = new ArrayList<List<String>>();
    all.add(header);
    all.addAll(rows);
    return CsvTable.of(all);
  }
}
