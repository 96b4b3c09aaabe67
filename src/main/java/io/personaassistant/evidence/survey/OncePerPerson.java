package io.personaassistant.evidence.survey;

import io.personaassistant.evidence.file.ColumnDays;
import io.personaassistant.evidence.table.Columns;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A table in which each person has one row: of several the one with the latest day, of the same
/// day the last. Rows that do not say whose they are all stay. Where most people have several, as
/// in a diary or a list of single answers, all of them stay.
///
/// @param table without the others
/// @param column the name of the column that tells people apart, `""` where none does
/// @param leftOut how many rows were left out
/// @param several whether most people have several rows, which are all there
public record OncePerPerson(Table table, String column, int leftOut, boolean several) {
  /// The least share of cells that are numbers or addresses: two people may have the same name.
  private static final double CODES = 0.9;

  private static final Pattern CODE = Pattern.compile("\\S*[\\d@]\\S*");

  private static final Pattern RESPONSE =
      Pattern.compile(
          "(?i)(?:response|submission|entry|antwort|r[ée]ponse|respuesta|risposta|resposta)\\b.*");

  /// Several people may answer for one of these.
  private static final Pattern NO_PERSON =
      Pattern.compile("(?i).*\\b(?:account|company|organi[sz]ation|firma|practice|site)\\b.*");

  /// Leaves out what repeats a person, as far as the columns say who that is.
  public static OncePerPerson of(Table table, Columns columns) {
    return columns.of(Use.PARTICIPANT).stream()
        .filter(column -> tellsPeople(table, column))
        .findFirst()
        .or(() -> response(table, columns))
        .map(column -> without(table, column, columns.of(Use.DATE).stream().findFirst()))
        .orElseGet(() -> new OncePerPerson(table, "", 0, false));
  }

  /// The number of what was sent in, where people are known by name alone.
  private static Optional<Integer> response(Table table, Columns columns) {
    return columns.of(Use.SOURCE_REF).stream()
        .filter(column -> RESPONSE.matcher(table.header().get(column).replace('_', ' ')).matches())
        .filter(column -> tellsPeople(table, column))
        .findFirst();
  }

  private static boolean tellsPeople(Table table, int column) {
    var cells = table.filled(column);
    long codes = cells.stream().filter(cell -> CODE.matcher(cell).matches()).count();
    return codes >= CODES * cells.size()
        && !NO_PERSON.matcher(table.header().get(column).replace('_', ' ')).matches();
  }

  private static OncePerPerson without(Table table, int column, Optional<Integer> dated) {
    var cells = table.rows().stream().map(row -> dated.map(row.cells()::get).orElse("")).toList();
    var days = new ColumnDays(cells);
    Map<String, Table.Line> newest = new LinkedHashMap<>();
    Set<String> again = new HashSet<>();
    for (var row : table.rows()) {
      var person = row.cells().get(column).strip().toLowerCase(Locale.ROOT);
      if (!person.isEmpty()) {
        var before = newest.get(person);
        if (before != null) {
          again.add(person);
        }
        if (before == null || !day(before, dated, days).isAfter(day(row, dated, days))) {
          newest.put(person, row);
        }
      }
    }
    var name = table.header().get(column);
    if (2 * again.size() > newest.size()) {
      return new OncePerPerson(table, name, 0, true);
    }
    Set<Table.Line> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    counted.addAll(newest.values());
    List<Table.Line> rows =
        table.rows().stream()
            .filter(row -> row.cells().get(column).isBlank() || counted.contains(row))
            .toList();
    return new OncePerPerson(table.with(rows), name, table.rows().size() - rows.size(), false);
  }

  private static LocalDate day(Table.Line row, Optional<Integer> dated, ColumnDays days) {
    return dated.flatMap(at -> days.parse(row.cells().get(at))).orElse(LocalDate.MIN);
  }
}
