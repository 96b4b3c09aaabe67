package io.personaassistant.terminal.run;

import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import java.util.ArrayList;
import java.util.List;

/// The short columns of a table side by side, for a terminal: numbers to the right, the first
/// column cut where the line is too narrow.
public final class SheetText {
  private static final int LEAST_FIRST = 12;
  private static final String GAP = "  ";
  private static final String NOTHING = "-";

  private SheetText() {}

  /// The table, each line ended; `""` when the sheet has no short columns.
  public static String of(Sheet sheet, int width) {
    if (sheet.narrow() == 0 || sheet.isEmpty()) {
      return "";
    }
    var rows = new ArrayList<List<String>>();
    rows.add(sheet.header().subList(0, sheet.narrow()));
    sheet
        .rows()
        .forEach(
            r -> rows.add(r.subList(0, sheet.narrow()).stream().map(SheetText::shown).toList()));
    var widths = new int[sheet.narrow()];
    for (var row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Graphemes.count(row.get(i)));
      }
    }
    int others = 0;
    for (int i = 1; i < widths.length; i++) {
      others += widths[i] + GAP.length();
    }
    widths[0] =
        Math.clamp(width - others, LEAST_FIRST, widths[0] < LEAST_FIRST ? LEAST_FIRST : widths[0]);
    var out = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(i == 0 ? "" : GAP).append(cell(row.get(i), widths[i], isNumber(sheet, i)));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static String shown(String cell) {
    var text = HiddenCharacters.remove(cell).replace('\n', ' ');
    return text.isBlank() ? NOTHING : text;
  }

  private static boolean isNumber(Sheet sheet, int column) {
    return sheet.rows().stream()
        .map(r -> r.get(column))
        .allMatch(c -> c.isBlank() || c.matches("[\\d.,]+"));
  }

  private static String cell(String text, int width, boolean right) {
    var cut = Graphemes.count(text) > width ? Graphemes.cut(text, width) : text;
    var space = " ".repeat(Math.max(0, width - Graphemes.count(cut)));
    return right ? space + cut : cut + space;
  }
}
