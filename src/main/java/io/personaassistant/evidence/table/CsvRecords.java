package io.personaassistant.evidence.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a CSV file apart, and goes on behind what cannot be: a quotation mark that is never closed
/// costs the lines up to the next one that reads as the others do, not the rest of the file.
public final class CsvRecords {
  /// With fewer columns a comma in a text makes as many.
  private static final int FEWEST_TOLD_APART = 3;

  /// A file with more of them is no CSV, and each may cost a look at all that is behind it.
  private static final int MOST_BREAKS = 200;

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  private final KeptText text;
  private final char separator;
  private final Taker taker;
  private int columns;
  private int next;
  private int unread;
  private int breaks;

  /// What is said where the names of the columns are among what cannot be taken apart.
  public static final String NO_NAMES =
      "The names of the columns cannot be read: a quotation mark in them is never closed or stands inside a quoted one. Write it twice there, or save the file again as CSV.";

  /// What is said of lines that could not be taken apart.
  public static String unreadable(int first, int last) {
    return "A quotation mark is never closed or stands inside a quoted text, so "
        + (first == last
            ? "this line was not read."
            : "lines %d to %d were not read.".formatted(first, last));
  }

  /// What is done with a file. Lines have numbers, from 1.
  public interface Taker {
    /// Takes a record; the first one is the header.
    void read(int line, List<String> fields);

    /// Takes note of lines between two records, or below the last, that could not be taken apart.
    void unread(int first, int last);
  }

  private CsvRecords(BufferedReader reader, char separator, int line, Taker taker) {
    this.text = new KeptText(reader, line);
    this.separator = separator;
    this.taker = taker;
    this.next = line;
  }

  /// Takes all of a file apart.
  ///
  /// @param line the number of the line that the reader is at
  public static void read(BufferedReader reader, char separator, int line, Taker taker)
      throws IOException {
    new CsvRecords(reader, separator, line, taker).read();
  }

  private void read() throws IOException {
    while (!isReadToEnd()) {
      // blank lines are no records
      while (text.to(next) && text.isAtBlank()) {
        next++;
      }
      if (unread == 0) {
        unread = next;
        breaks++;
      }
      next++;
      if (columns < 2 || breaks > MOST_BREAKS || !text.to(next)) {
        break;
      }
    }
    if (unread > 0) {
      taker.unread(unread, Math.max(unread, text.last()));
    }
  }

  /// Reads until a record cannot be taken apart, which begins on the next line or below it.
  private boolean isReadToEnd() throws IOException {
    int before = next - 1;
    try {
      for (var row : CsvFile.read(text, separator)) {
        next = before + (int) row.getStartingLineNumber();
        text.from(next);
        if (unread > 0 && !isLikeOthers(row)) {
          return false;
        }
        if (unread > 0) {
          taker.unread(unread, next - 1);
          unread = 0;
        }
        columns = columns == 0 ? row.getFieldCount() : columns;
        taker.read(next, row.getFields());
        next += lines(row);
      }
      return true;
    } catch (CsvParseException _) {
      return false;
    }
  }

  /// Whether it is no part of a text that goes on from above.
  private boolean isLikeOthers(CsvRecord row) {
    return columns >= FEWEST_TOLD_APART
        && row.getFieldCount() == columns
        && row.getFields().stream().noneMatch(field -> field.contains("\""));
  }

  private static int lines(CsvRecord row) {
    return 1
        + row.getFields().stream()
            .mapToInt(field -> (int) LINE_BREAK.matcher(field).results().count())
            .sum();
  }
}
