package io.personaassistant.evidence.table;

import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How survey tools head a table with more than one row: short names, what was asked and their own
/// marks, or what was asked and the choices. Only the rows that answers stand in are left as rows.
///
/// @param titles what the columns are called, as it stands in the file; `""` for none
/// @param names what they are called besides, where short names stand above the questions
/// @param rows how many rows belong to the head, besides its first
/// @param isMarked whether a row of marks says that it is from Qualtrics
record HeaderRows(List<String> titles, List<String> names, int rows, boolean isMarked) {
  /// What Qualtrics writes into each cell of its third row.
  private static final String MARK = "\"ImportId\"";

  /// What SurveyMonkey writes below a question without choices.
  private static final Set<String> BELOW =
      WordList.stroked(
          "response|open-ended response|antwort|offene antwort|réponse|réponse ouverte|respuesta"
              + "|respuesta abierta|risposta|risposta aperta|resposta|resposta aberta|reactie|open reactie");

  private static final Set<Use> ABOUT_THE_ROW = Set.of(Use.DATE, Use.PARTICIPANT, Use.SOURCE_REF);

  /// The head of a table whose first row is `first`.
  static HeaderRows of(List<String> first, List<Table.Line> rows) {
    return marked(first, rows)
        .or(() -> withChoices(first, rows))
        .or(() -> grouped(first, rows))
        .orElseGet(() -> new HeaderRows(first, first, 0, false));
  }

  private static Optional<HeaderRows> marked(List<String> first, List<Table.Line> rows) {
    for (int i = 0; i < Math.min(2, rows.size()); i++) {
      if (isMarks(rows.get(i).cells())) {
        var asked = i == 0 ? first : rows.getFirst().cells();
        var titles =
            IntStream.range(0, first.size())
                .mapToObj(c -> asked.get(c).isBlank() ? first.get(c) : asked.get(c))
                .toList();
        return Optional.of(new HeaderRows(titles, first, i + 1, true));
      }
    }
    return Optional.empty();
  }

  private static boolean isMarks(List<String> cells) {
    var filled = filled(cells).toList();
    return !filled.isEmpty()
        && filled.stream().allMatch(cell -> cell.startsWith("{") && cell.contains(MARK));
  }

  private static Optional<HeaderRows> withChoices(List<String> first, List<Table.Line> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var below = rows.getFirst().cells();
    var about = IntStream.range(0, first.size()).filter(i -> isAboutTheRow(first.get(i))).toArray();
    // a row of answers says when, or whose they are
    boolean head =
        about.length > 0
            && IntStream.of(about).allMatch(i -> below.get(i).isBlank())
            && filled(below).anyMatch(HeaderRows::isBelow);
    if (!head) {
      return Optional.empty();
    }
    var titles = new ArrayList<String>();
    var question = "";
    for (int i = 0; i < first.size(); i++) {
      // the choices of one question share its name, which stands above the first of them
      question = first.get(i).isBlank() ? question : first.get(i).strip();
      var choice = below.get(i).strip();
      titles.add(
          choice.isEmpty() || isBelow(choice) || question.isEmpty()
              ? first.get(i)
              : question + " · " + choice);
    }
    return Optional.of(new HeaderRows(titles, first, 1, false));
  }

  /// What stands above several columns at once has blanks beside it, and the row below names each.
  private static Optional<HeaderRows> grouped(List<String> first, List<Table.Line> rows) {
    if (rows.size() < 2) {
      return Optional.empty();
    }
    var below = rows.getFirst().cells().stream().map(String::strip).toList();
    boolean named =
        filled(first).count() < first.size()
            && below.stream().noneMatch(String::isEmpty)
            && Set.copyOf(below).size() == below.size()
            && below.stream().filter(HeaderRows::isAboutTheRow).count() > 1
            && filled(first).noneMatch(HeaderRows::isDated)
            && below.stream().noneMatch(HeaderRows::isDated);
    if (!named) {
      return Optional.empty();
    }
    var titles = new ArrayList<String>();
    var group = "";
    for (int i = 0; i < below.size(); i++) {
      group = first.get(i).isBlank() ? group : first.get(i).strip();
      var whole = group + " " + below.get(i);
      titles.add(isPerson(whole) ? whole : below.get(i));
    }
    return Optional.of(new HeaderRows(titles, below, 1, false));
  }

  /// "ID" below "Respondent".
  private static boolean isPerson(String name) {
    return ColumnNames.USES
        .getOrDefault(Use.PARTICIPANT, List.of())
        .contains(ColumnNames.plain(name));
  }

  private static boolean isDated(String cell) {
    return cell.chars().filter(Character::isDigit).count() * 2 > cell.length();
  }

  private static boolean isBelow(String cell) {
    return BELOW.contains(cell.toLowerCase(Locale.ROOT));
  }

  private static boolean isAboutTheRow(String name) {
    var plain = ColumnNames.plain(name);
    return ABOUT_THE_ROW.stream()
        .anyMatch(use -> ColumnNames.USES.getOrDefault(use, List.of()).contains(plain));
  }

  private static Stream<String> filled(List<String> cells) {
    return cells.stream().map(String::strip).filter(cell -> !cell.isEmpty());
  }
}
