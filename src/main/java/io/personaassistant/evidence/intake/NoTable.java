package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.ToldOf;
import io.personaassistant.evidence.intake.TableImport.NoPlan;
import io.personaassistant.evidence.table.Columns;
import io.personaassistant.evidence.table.FigureTable;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import java.util.Optional;
import java.util.regex.Pattern;

/// Why what stands in a table gives no plan: sentences with the next step. Pure functions.
final class NoTable {
  private static final String NO_TABLE =
      "That is no table, and no page of posts that can be told apart. Write the name above each post on"
          + " a line of its own, and the day on the next; a conversation comes in with `persona import"
          + " transcript FILE`.";

  private static final Pattern TABLE = Pattern.compile("(?i)\\.(?:csv|tsv|xlsx)$");

  /// What ends one; the name of a column may be a question.
  private static final Pattern SENTENCE = Pattern.compile("[.!…]\\s*$");

  private NoTable() {}

  /// Whether it is no table but a text, which was read as one column.
  private static boolean isText(Table table, String file) {
    return table.header().size() == 1
        && (!TABLE.matcher(file).find() || SENTENCE.matcher(table.header().getFirst()).find());
  }

  /// No column holds what somebody said.
  ///
  /// @param file what it is called
  /// @param mayBeFigures whether its rows would be read if somebody said that they are figures
  static String silent(Table table, String file, boolean mayBeFigures) {
    if (isText(table, file)) {
      return NO_TABLE;
    }
    var figures =
        FigureTable.thing(table)
            .filter(_ -> mayBeFigures)
            .map(
                " If each row is about one “%s” and not about one person, take the table in as figures with --type analytics."
                    ::formatted)
            .orElse("");
    return "No column holds what people said in words. Say which one with --map \"COLUMN=text\". The"
        + " columns are: "
        + String.join(", ", table.header())
        + "."
        + figures
        + " What a table of figures shows goes in as a sentence of yours, by `persona import"
        + " evidence` with the columns text, date, source_type and sample_size. Scores and choices"
        + " are counted by `persona analyze FILE`.";
  }

  /// No column holds days, and nobody gave one for all rows.
  static NoPlan undated(Table table, Columns columns) {
    var months = SurveyColumns.months(table);
    if (months.isPresent()) {
      return new NoPlan(
          "No column holds days; “%s” holds months. Write a day in it, such as the first of the month, or give the day of all rows with --date YYYY-MM-DD."
              .formatted(months.get()),
          ToldOf.DAY);
    }
    return unread(table, columns)
        .map(why -> new NoPlan(why, ToldOf.DAY))
        .orElseGet(() ->
            new NoPlan(
                "No column holds a date. Say which one with --map \"COLUMN=date\", or give the day of all rows with --date YYYY-MM-DD. The columns are: "
                    + String.join(", ", table.header())
                    + ".",
                ToldOf.COLUMNS));
  }

  /// Why a column that is called so gives no days; empty where none is.
  private static Optional<String> unread(Table table, Columns columns) {
    return columns
        .called(Use.DATE)
        .flatMap(column ->
            table.filled(column).stream()
                .findFirst()
                .map(cell ->
                    "The column “%s” holds no dates that can be read, such as “%s”. Write them as year-month-day, or give the day of all rows with --date YYYY-MM-DD."
                        .formatted(
                            Row.shortened(columns.header().get(column)), Row.shortened(cell))));
  }

  /// Rows that cannot be read come first: what the columns are for may only stand in them.
  static String broken(Table table, String file) {
    if (isText(table, file)) {
      return NO_TABLE;
    }
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
