package io.personaassistant.evidence.table;

import java.util.ArrayList;
import java.util.List;

/// The lines of a CSV file, those that are no rows of its table apart.
final class ReadLines implements CsvRecords.Taker {
  final List<Table.Line> rows = new ArrayList<>();
  final List<Table.Broken> broken = new ArrayList<>();
  List<String> header = List.of();

  @Override
  public void read(int line, List<String> fields) {
    if (header.isEmpty()) {
      header = fields;
    } else {
      add(line, fields);
    }
  }

  private void add(int line, List<String> fields) {
    int columns = header.size();
    boolean filledBehind =
        fields.size() > columns
            && fields.subList(columns, fields.size()).stream().anyMatch(f -> !f.isBlank());
    if (filledBehind) {
      broken.add(
          new Table.Broken(
              line,
              "It has %d fields, but the header has %d.".formatted(fields.size(), columns),
              "Put texts that hold a separator in quotation marks."));
      return;
    }
    var cells = new ArrayList<>(fields.subList(0, Math.min(fields.size(), columns)));
    while (cells.size() < columns) {
      cells.add("");
    }
    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
      rows.add(new Table.Line(line, cells));
    }
  }

  @Override
  public void unread(int first, int last) {
    broken.add(
        new Table.Broken(
            first,
            CsvRecords.unreadable(first, last),
            "Write it twice there, or save the file again as CSV."));
  }
}
