package io.personaassistant.evidence.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The lines that a report has above its table: what it is called, who exported it, when.
final class Preamble {
  private static final int MOST_LINES = 15;
  private static final int LOOKED_AT = 1 << 15;

  /// With fewer columns a comma in a sentence looks like the names of them.
  private static final int FEWEST_SEPARATORS = 2;

  private Preamble() {}

  /// Passes over such lines and gives them; none where the first line may name the columns. A table
  /// begins where a line and the next one hold as many separators, one of its fields is called as
  /// columns are, and all lines above hold no separator.
  static List<String> passed(BufferedReader reader) throws IOException {
    reader.mark(LOOKED_AT);
    var start = new char[LOOKED_AT - 1];
    int read = 0;
    int more;
    while (read < start.length && (more = reader.read(start, read, start.length - read)) > 0) {
      read += more;
    }
    reader.reset();
    var lines = new String(start, 0, read).split("\r\n|\r|\n", MOST_LINES + 2);
    int above = above(lines);
    var passed = new ArrayList<String>();
    for (int i = 0; i < above; i++) {
      passed.add(String.valueOf(reader.readLine()));
    }
    return passed;
  }

  private static int above(String[] lines) {
    for (int i = 0; i + 1 < lines.length; i++) {
      for (char separator : new char[] {',', ';', '\t', '|'}) {
        long own = count(lines[i], separator);
        if (own >= FEWEST_SEPARATORS) {
          boolean table = own == count(lines[i + 1], separator) && names(lines[i], separator);
          return table ? i : 0;
        }
      }
      // a text in quotation marks may go on below
      if (lines[i].indexOf('"') >= 0 || lines[i].startsWith("sep=")) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean names(String line, char separator) {
    return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator)), -1))
        .map(field -> ColumnNames.plain(field.replace("\"", "")))
        .anyMatch(name ->
            ColumnNames.TEXTS.contains(name)
                || Figures.MEASURES.contains(name)
                || ColumnNames.USES.values().stream().anyMatch(all -> all.contains(name)));
  }

  /// Those outside quotation marks.
  private static long count(String line, char separator) {
    return line.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == separator).count();
  }
}
