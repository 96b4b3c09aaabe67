package io.personaassistant.evidence.table;

import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Rows that somebody made while they tried a survey out, as survey tools mark them in a column of
/// their own: nobody answered there.
final class Previews {
  private static final Set<String> COLUMNS =
      Set.of("status", "response type", "distribution channel");

  private static final Set<String> WORDS =
      WordList.stroked(
          "survey preview|survey test|preview|spam preview|offline survey preview|test");

  /// The same in numbers, as Qualtrics writes them where values are exported: a preview, a test, a
  /// preview taken for spam, one made offline.
  private static final Set<String> CODES = Set.of("1", "2", "9", "17");

  private Previews() {}

  /// The rows that are answers.
  static List<Table.Line> without(HeaderRows head, List<Table.Line> rows) {
    var columns =
        IntStream.range(0, head.titles().size())
            .filter(c -> isMark(head.titles().get(c)) || isMark(head.names().get(c)))
            .toArray();
    return rows.stream()
        .filter(row ->
            IntStream.of(columns).noneMatch(c -> isPreview(row.cells().get(c), head.isMarked())))
        .toList();
  }

  private static boolean isMark(String name) {
    return COLUMNS.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  /// A word such as "test" may be the state of a ticket where the tool is not known.
  private static boolean isPreview(String cell, boolean marked) {
    var said = cell.strip().toLowerCase(Locale.ROOT);
    return marked
        ? WORDS.contains(said) || CODES.contains(said)
        : said.equals("survey preview") || said.equals("survey test");
  }
}
