package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.table.Columns;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import java.util.Optional;

/// Why what stands in a table gives no plan: sentences with the next step. Pure functions.
final class NoTable {
  private NoTable() {}

  /// Why a column that is called so gives no days; empty where none is.
  static Optional<String> unread(Table table, Columns columns) {
    return columns
        .called(Use.DATE)
        .flatMap(column ->
            table.filled(column).stream()
                .findFirst()
                .map(cell ->
                    "The column “%s” holds no dates that can be read, such as “%s”. Write them as 2026-03-05, or give the day of all rows with --date 2026-03-05."
                        .formatted(
                            Row.shortened(columns.header().get(column)), Row.shortened(cell))));
  }

  /// Rows that cannot be read come first: what the columns are for may only stand in them.
  static String broken(Table table) {
    var first = table.broken().getFirst();
    int more = table.broken().size() - 1;
    return "Line %d cannot be read%s, and the other rows do not show what the columns are for. %s %s"
        .formatted(
            first.line(),
            more == 0 ? "" : more == 1 ? " and 1 more" : " and " + more + " more",
            first.what(),
            first.fix());
  }
}
