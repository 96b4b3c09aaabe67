package io.personaassistant.evidence.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table of a DOCX while it is read, to be written as Markdown writes one. Boxes that only lie
/// beside each other, each with its own heading and lines, stay paragraphs, one box after the
/// other. A table in a cell is part of that cell.
final class DocxTable {
  private final List<List<List<String>>> rows = new ArrayList<>();
  private int depth;

  /// Hears of an element that begins.
  void open(String element) {
    depth += element.equals("tbl") ? 1 : 0;
    if (depth != 1) {
      return;
    }
    if (element.equals("tbl")) {
      rows.clear();
    } else if (element.equals("tr")) {
      rows.add(new ArrayList<>());
    } else if (element.equals("tc") && !rows.isEmpty()) {
      rows.getLast().add(new ArrayList<>());
    }
  }

  /// Hears of an element that ends.
  ///
  /// @return whether the outermost table ends with it
  boolean closes(String element) {
    if (!element.equals("tbl") || depth == 0) {
      return false;
    }
    depth--;
    return depth == 0;
  }

  /// Whether a paragraph now would stand in a cell.
  boolean isOpen() {
    return depth > 0 && !rows.isEmpty() && !rows.getLast().isEmpty();
  }

  /// The lines of a paragraph in the cell that was opened last.
  void add(List<String> lines) {
    lines.stream().filter(l -> !l.isBlank()).forEach(rows.getLast().getLast()::add);
  }

  /// The table that has ended.
  List<String> lines() {
    var lines = new ArrayList<String>();
    if (!isGrid()) {
      rows.forEach(row ->
          row.forEach(cell -> {
            lines.addAll(cell);
            lines.add("");
          }));
      return lines;
    }
    lines.add("");
    for (var row : rows) {
      lines.add(
          row.stream().map(DocxTable::written).collect(Collectors.joining(" | ", "| ", " |")));
      if (lines.size() == 2) {
        lines.add("|" + " --- |".repeat(row.size()));
      }
    }
    lines.add("");
    return lines;
  }

  private boolean isGrid() {
    return rows.stream().anyMatch(row -> row.size() > 1)
        && rows.getFirst().stream().findFirst().filter(cell -> cell.size() == 1).isPresent();
  }

  private static String written(List<String> cell) {
    return cell.stream()
        .map(line -> line.replaceAll("^(?:- |#+ )", "").replace('|', '/'))
        .collect(Collectors.joining("<br>"));
  }
}
