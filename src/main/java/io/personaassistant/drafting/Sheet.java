package io.personaassistant.drafting;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

  /// The table as CSV with a header line, lines ended by CR LF. A cell that a spreadsheet would
  /// take for a formula (it begins with = + - @, a tab or a line break) has a ' in front.
  public String csv() {
    var out = new StringBuilder(line(header));
    rows.forEach(row -> out.append(line(row)));
    return out.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Sheet::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    var safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
