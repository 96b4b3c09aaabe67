package io.personaassistant.checking.copy;

import io.personaassistant.text.Words;
import io.personaassistant.text.number.Dates;
import io.personaassistant.text.number.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The cells of a text's tables that hold a number and little else, each read as a sentence with
/// the beginning of its row and the head of its column: "Late arrivals (deck crew): 52 %". A number
/// alone on its line would be said of nothing.
final class TableCells {
  private static final Pattern RULE = Pattern.compile("[\\s|:\\-]*--[\\s|:\\-]*");

  /// A cell with more words says by itself what its number is of.
  private static final int MOST_WORDS = 4;

  private static final int LONGEST_HEAD = 8;

  /// A cell as a sentence.
  ///
  /// @param text the sentence
  /// @param from where the cell begins in the sentence
  /// @param start where it begins in the text as written
  /// @param cites what its row cites
  record Cell(String text, int from, int start, List<String> cites) {}

  private record Piece(String text, int start) {}

  private TableCells() {}

  static List<Cell> of(String written) {
    var cells = new ArrayList<Cell>();
    if (written.indexOf('|') < 0) {
      return cells;
    }
    List<Piece> head = List.of();
    List<Piece> last = List.of();
    int from = 0;
    for (var line : written.split("\n", -1)) {
      if (line.indexOf('|') < 0) {
        head = List.of();
        last = List.of();
      } else if (RULE.matcher(line).matches()) {
        head = last;
      } else {
        last = pieces(line, from);
        read(line, last, head, cells);
      }
      from += line.length() + 1;
    }
    return cells;
  }

  private static void read(String line, List<Piece> row, List<Piece> head, List<Cell> cells) {
    if (row.size() < 2 || !Numbers.find(row.getFirst().text()).isEmpty()) {
      return;
    }
    var cites = new ArrayList<String>();
    DraftSentences.CITATION
        .matcher(line)
        .results()
        .forEach(m -> cites.addAll(DraftSentences.ids(m)));
    for (int i = 1; i < row.size(); i++) {
      var cell = row.get(i);
      if (Words.count(cell.text()) <= MOST_WORDS && !Numbers.find(cell.text()).isEmpty()) {
        var before = row.getFirst().text() + column(head, i) + ": ";
        cells.add(
            new Cell(before + cell.text(), before.length(), cell.start(), List.copyOf(cites)));
      }
    }
  }

  /// The head of a column, unless it counts something itself.
  private static String column(List<Piece> head, int i) {
    if (i >= head.size()) {
      return "";
    }
    var text = head.get(i).text();
    var dates = Dates.find(text);
    boolean counts =
        Numbers.find(text).stream()
            .anyMatch(q -> dates.stream().noneMatch(d -> q.overlaps(d.start(), d.end())));
    return counts || text.isBlank() || Words.count(text) > LONGEST_HEAD ? "" : " " + text;
  }

  /// The cells of a line, without marks of emphasis around them.
  private static List<Piece> pieces(String line, int from) {
    var pieces = new ArrayList<Piece>();
    int start = line.indexOf('|') + 1;
    if (!line.substring(0, start - 1).isBlank()) {
      start = 0;
    }
    while (start <= line.length()) {
      int end = line.indexOf('|', start);
      end = end < 0 ? line.length() : end;
      int left = start;
      int right = end;
      while (left < right && isMark(line.charAt(left))) {
        left++;
      }
      while (right > left && isMark(line.charAt(right - 1))) {
        right--;
      }
      pieces.add(new Piece(line.substring(left, right), from + left));
      start = end + 1;
    }
    return pieces;
  }

  private static boolean isMark(char c) {
    return Character.isWhitespace(c) || c == '*' || c == '_';
  }
}
