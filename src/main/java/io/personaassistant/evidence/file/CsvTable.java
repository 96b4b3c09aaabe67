package io.personaassistant.evidence.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes tables that people open in a spreadsheet.
public final class CsvTable {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private CsvTable() {}

  /// Rows as CSV, lines ended by CR LF. A cell that a spreadsheet would take for a formula (it
  /// begins with = + - @, a tab or a line break) has a ' in front.
  public static String of(List<List<String>> rows) {
    var out = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvTable::guarded).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory refused a row", e);
    }
    return out.toString();
  }

  private static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
