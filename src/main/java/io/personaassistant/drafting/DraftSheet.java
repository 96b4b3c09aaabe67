package io.personaassistant.drafting;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.type.DraftType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The lines of a draft as a table, for a type that says which of its lines are rows. Fields of
/// several kinds with one label share a column; a text whose place has an end is followed by its
/// length and the limit.
public final class DraftSheet {
  private DraftSheet() {}

  /// The table.
  ///
  /// @param lines as they were shown, in order
  /// @return empty when none of the lines is a row
  public static Sheet of(List<DraftedLine> lines, DraftType type, String option) {
    var kinds =
        type.option(option).lines().stream().filter(k -> type.table().contains(k.kind())).toList();
    var columns = new LinkedHashSet<Column>();
    kinds.forEach(kind -> kind.fields().forEach(field -> columns.addAll(columns(field))));
    var header = new ArrayList<>(List.of("Line", "Part"));
    columns.forEach(column -> header.add(column.name()));
    header.addAll(List.of("Evidence", "Remarks"));
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      int number = i + 1;
      kinds.stream()
          .filter(kind -> kind.kind().equals(line.line().kind()))
          .findFirst()
          .ifPresent(kind -> rows.add(row(number, line, kind, columns)));
    }
    return rows.isEmpty() ? Sheet.NONE : new Sheet(header, rows, 0);
  }

  /// A column: the texts of the fields with a label, or something counted of them.
  private record Column(String label, What what) {
    String name() {
      return label + what.after;
    }
  }

  private enum What {
    TEXT(""),
    LENGTH(" characters"),
    LIMIT(" limit");

    private final String after;

    What(String after) {
      this.after = after;
    }
  }

  private static List<Column> columns(FieldRule field) {
    return most(field) == 0
        ? List.of(new Column(field.label(), What.TEXT))
        : List.of(
            new Column(field.label(), What.TEXT),
            new Column(field.label(), What.LENGTH),
            new Column(field.label(), What.LIMIT));
  }

  /// Where a text is cut off or ends, 0 for nowhere.
  private static int most(FieldRule field) {
    return field.warnChars() > 0 ? field.warnChars() : field.chars();
  }

  private static List<String> row(
      int number, DraftedLine line, LineRules kind, Set<Column> columns) {
    var row = new ArrayList<String>();
    row.add(Integer.toString(number));
    row.add(kind.title().isBlank() ? kind.kind() : kind.title());
    for (var column : columns) {
      row.add(
          kind.fields().stream()
              .filter(field -> field.label().equals(column.label()))
              .findFirst()
              .map(field -> cell(field, line.line().texts(field.name()), column.what()))
              .orElse(""));
    }
    row.add(String.join(" ", line.line().cites()));
    row.add(String.join(" ", line.warnings().stream().map(Finding::why).distinct().toList()));
    return row;
  }

  private static String cell(FieldRule field, List<String> texts, What what) {
    return switch (what) {
      case TEXT -> String.join(" / ", texts);
      case LENGTH ->
          String.join(
              " / ",
              texts.stream()
                  .filter(_ -> most(field) > 0)
                  .map(t -> Integer.toString(field.count().count(t)))
                  .toList());
      case LIMIT -> texts.isEmpty() || most(field) == 0 ? "" : Integer.toString(most(field));
    };
  }
}
