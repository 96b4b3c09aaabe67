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
import java.util.stream.IntStream;

/// How people's CSV files are read: separated by what their header shows, rows of another length
/// kept; [CsvRecords] reads the records.
public final class CsvFile {
  private static final int LONGEST_HEADER = 1 << 15;

  /// The likeliest first.
  private static final String SEPARATORS = ",;\t|";

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

  /// What separates the fields of a header line: a comma, semicolon, tab or bar, whichever stands
  /// there most outside quotation marks; the reader stays where it is.
  public static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    var counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int read = 1; read < LONGEST_HEADER; read++) {
      int c = reader.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r') && IntStream.of(counts).sum() > 0)) {
        break;
      }
      quoted ^= c == '"';
      int which = SEPARATORS.indexOf(c);
      if (which >= 0 && !quoted) {
        counts[which]++;
      }
    }
    reader.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }
}
