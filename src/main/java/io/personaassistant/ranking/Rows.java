package io.personaassistant.ranking;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Splits a list into rows of cells: by `|` where there is one, else as CSV where the lines look
/// like it, else one cell a line.
final class Rows {
  private static final Pattern RULE = Pattern.compile("[|:\\s-]*-{2,}[|:\\s-]*");
  private static final Pattern AMOUNT =
      Pattern.compile("\\s*\"?'?[~≈+−-]?\\s*[\\d.,].*|\\s*(?:\\?|\\[need]|n/a|tbd|-)?\\s*");

  /// @param line its number in the list, from 1
  record Row(int line, List<String> cells) {}

  private Rows() {}

  static List<Row> of(String text, List<String> notes) {
    var clean = text.replaceFirst("^\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    var lines = clean.lines().toList();
    if (lines.stream().anyMatch(l -> l.contains("|"))) {
      return piped(lines);
    }
    char separator = separator(lines);
    if (separator == 0) {
      return each(lines, line -> !line.endsWith(":"), List::of);
    }
    try {
      return csv(clean, separator);
    } catch (CsvParseException _) {
      notes.add("A quotation mark is never closed, so each line is read by itself.");
      return split(lines, separator);
    }
  }

  private static List<Row> piped(List<String> lines) {
    return each(
        lines,
        line -> !RULE.matcher(line).matches() && (line.contains("|") || !line.endsWith(":")),
        line -> {
          // marks at both ends frame a row; one alone is an empty cell
          boolean framed = line.length() > 1 && line.startsWith("|") && line.endsWith("|");
          return List.of((framed ? line.substring(1, line.length() - 1) : line).split("\\|", -1));
        });
  }

  /// A row for each line that is one.
  private static List<Row> each(
      List<String> lines, Predicate<String> isRow, Function<String, List<String>> cells) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty() && isRow.test(line)) {
        rows.add(new Row(i + 1, cells.apply(line)));
      }
    }
    return rows;
  }

  private static List<Row> csv(String text, char separator) {
    var rows = new ArrayList<Row>();
    CsvReader.builder()
        .fieldSeparator(separator)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text)
        .forEach(r -> rows.add(new Row((int) r.getStartingLineNumber(), r.getFields())));
    rows.removeIf(r -> r.cells().stream().allMatch(String::isBlank));
    return rows;
  }

  private static List<Row> split(List<String> lines, char separator) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        var cells = lines.get(i).split(Pattern.quote(String.valueOf(separator)), -1);
        rows.add(new Row(i + 1, List.of(cells)));
      }
    }
    return rows;
  }

  /// What parts the cells; 0 when the lines are no table. A comma may stand in a name, so it parts
  /// cells only where amounts follow it, or in a header.
  private static char separator(List<String> lines) {
    var filled = lines.stream().filter(l -> !l.isBlank()).toList();
    for (char separator : new char[] {'\t', ';', ','}) {
      var sign = Pattern.compile(Pattern.quote(String.valueOf(separator)));
      boolean header = !filled.isEmpty() && isHeader(filled.getFirst(), sign);
      boolean amounts =
          filled.stream()
              .filter(l -> sign.matcher(l).find())
              .anyMatch(l -> AMOUNT.matcher(l.substring(l.lastIndexOf(separator) + 1)).matches());
      if (header || amounts) {
        return separator;
      }
    }
    return 0;
  }

  private static boolean isHeader(String line, Pattern sign) {
    return sign.matcher(line).find()
        && sign.splitAsStream(line.toLowerCase(Locale.ROOT))
            .map(c -> c.replace("\"", "").strip())
            .anyMatch(c -> c.startsWith("effort") || c.startsWith("reach"));
  }
}
