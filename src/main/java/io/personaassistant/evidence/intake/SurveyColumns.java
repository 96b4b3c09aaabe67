package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.ColumnDays;
import io.personaassistant.evidence.file.Days;
import io.personaassistant.evidence.table.Columns;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Which columns of a table hold what people answered. Pure functions.
public final class SurveyColumns {
  private static final Set<Use> ABOUT_THE_ROW =
      Set.of(Use.DATE, Use.PARTICIPANT, Use.SOURCE_REF, Use.SOURCE_TYPE, Use.PERSONA, Use.QUOTABLE);

  /// Words in the name of a column that tells a row apart, or when it was written.
  private static final Set<String> MARKS =
      WordList.stroked("id|uuid|guid|email|mail|phone|url|link|ip|token|timestamp");

  private SurveyColumns() {}

  /// What the columns of a table are most likely for.
  public static Columns guessed(Table table) {
    return Columns.guessed(
        table, ColumnDays::isDay, c -> ColumnDays.isDay(c) || ColumnDays.isCounted(c));
  }

  /// The columns that answer something: none with dates, names, ids or addresses.
  public static List<Integer> answers(Table table) {
    var uses = guessed(table).uses();
    return IntStream.range(0, table.header().size())
        .filter(i -> !ABOUT_THE_ROW.contains(uses.get(i)))
        .filter(i -> !isMark(table.header().get(i)) && !isDays(table, i))
        .boxed()
        .toList();
  }

  /// The name of the first column that holds months and no days; empty where none does.
  static Optional<String> months(Table table) {
    return IntStream.range(0, table.header().size())
        .filter(i -> {
          var cells = table.filled(i);
          return !cells.isEmpty() && cells.stream().allMatch(c -> Days.monthOf(c).isPresent());
        })
        .mapToObj(i -> table.header().get(i))
        .findFirst();
  }

  private static boolean isMark(String header) {
    var words = Words.tokens(header.replace('_', ' '));
    // a question may hold one of these words, a name of a column is short
    return words.isEmpty() || words.size() <= 3 && words.stream().anyMatch(MARKS::contains);
  }

  private static boolean isDays(Table table, int column) {
    var cells = table.filled(column);
    long days = cells.stream().filter(ColumnDays::isDay).count();
    return !cells.isEmpty() && 10 * days >= 9L * cells.size();
  }
}
