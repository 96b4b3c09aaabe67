package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.table.Columns;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which answers of a table can be told from all others by who gave them or by their row's own
/// number, so that one which comes again in other words is known to be the same. Two different
/// answers of one person to one question on one day cannot.
final class RowsOwn {
  /// Names of columns whose cells stand for a row, whatever the table is about.
  private static final Pattern A_ROW =
      Pattern.compile(
          "(?:response|respondent|participant|submission|teilnehmer)(?: (?:id|nr|no))?");

  private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");

  private final Columns columns;
  private final boolean byPerson;

  /// What was said, by column, day and who or what the row is.
  private final Map<List<String>, Set<String>> said = new HashMap<>();

  RowsOwn(Table table, Columns columns, SourceType type) {
    this.columns = columns;
    this.byPerson = type == SourceType.SURVEY || isCalledARow(columns);
    for (var row : table.rows()) {
      for (int column : columns.of(Use.TEXT)) {
        for (var own : List.of(person(row), number(row))) {
          said.computeIfAbsent(key(column, row, own), _ -> new HashSet<>())
              .add(plain(row.cells().get(column)));
        }
      }
    }
  }

  private static boolean isCalledARow(Columns columns) {
    return columns.of(Use.PARTICIPANT).stream()
        .map(columns.header()::get)
        .map(
            name -> String.join(" ", Words.tokens(name.replace('_', ' ').toLowerCase(Locale.ROOT))))
        .anyMatch(name -> A_ROW.matcher(name).matches());
  }

  /// Whether nothing else in the table can be meant by who gave this answer, or by its number.
  boolean tells(Table.Line row, int column) {
    var number = number(row);
    if (NUMBERED.matcher(number).matches()) {
      return isAlone(column, row, number);
    }
    var person = person(row);
    return byPerson && !person.isEmpty() && isAlone(column, row, person);
  }

  /// What else stands in the row of an answer, which an older wording of it cannot be.
  List<String> beside(Table.Line row, int column) {
    return IntStream.range(0, row.cells().size())
        .filter(i -> i != column)
        .mapToObj(row.cells()::get)
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  private boolean isAlone(int column, Table.Line row, String own) {
    return said.getOrDefault(key(column, row, own), Set.of()).size() == 1;
  }

  private List<String> key(int column, Table.Line row, String own) {
    return List.of(String.valueOf(column), columns.cell(row, Use.DATE).orElse(""), own);
  }

  private String person(Table.Line row) {
    return columns.cell(row, Use.PARTICIPANT).map(p -> "by " + plain(p)).orElse("");
  }

  private String number(Table.Line row) {
    return columns.cell(row, Use.SOURCE_REF).map(r -> "at " + plain(r)).orElse("");
  }

  private static String plain(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }
}
