package io.personaassistant.evidence.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// How people's CSV files are read: separated by what their header shows, rows of another length
/// kept; [CsvRecords] reads the records.
public final class CsvFile {
  private static final int LONGEST_HEADER = 1 << 15;

  private CsvFile() {}

  /// The records of a text.
  static CsvReader<CsvRecord> read(Reader reader, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(
            CsvRecordHandler.builder().fieldModifier(FieldModifier.modify(CsvFile::plain)).build(),
            reader);
  }

  /// A cell as it is read: `="001"`, which keeps Excel from taking a text for a number, is that
  /// text.
  private static String plain(String cell) {
    return cell.startsWith("=\"") && cell.indexOf('"', 2) == cell.length() - 1
        ? cell.substring(2, cell.length() - 1)
        : cell;
  }

  /// What separates the fields as Excel's own first line, `sep=;`, says, which is passed over;
  /// empty where the file does not begin with one, and the reader stays where it is.
  public static Optional<Character> saidSeparator(BufferedReader reader) throws IOException {
    reader.mark(16);
    var start = new char[4];
    int read = reader.read(start);
    reader.reset();
    if (read < 4 || !new String(start).equalsIgnoreCase("sep=")) {
      return Optional.empty();
    }
    var line = reader.readLine();
    return Optional.of(line.length() > 4 ? line.charAt(4) : ',');
  }

  /// What separates the fields of a header line: a comma, semicolon or tab, whichever stands there
  /// most outside quotation marks; the reader stays where it is.
  public static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    var counts = new int[3];
    boolean quoted = false;
    for (int read = 1; read < LONGEST_HEADER; read++) {
      int c = reader.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r') && counts[0] + counts[1] + counts[2] > 0)) {
        break;
      }
      quoted ^= c == '"';
      int which = ",;\t".indexOf(c);
      if (which >= 0 && !quoted) {
        counts[which]++;
      }
    }
    reader.reset();
    return counts[0] >= counts[1] && counts[0] >= counts[2]
        ? ','
        : counts[1] >= counts[2] ? ';' : '\t';
  }
}
