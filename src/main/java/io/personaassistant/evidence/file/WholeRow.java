package io.personaassistant.evidence.file;

import io.personaassistant.evidence.table.CsvRecords;
import io.personaassistant.text.Sentence;
import java.util.List;

/// Tells a row from what the readers could not take apart.
public final class WholeRow {
  private WholeRow() {}

  /// Throws [RowProblem] for one that could not be taken apart.
  public static void require(Row row) {
    if (row.has(JsonRows.NOT_A_RECORD)) {
      throw new RowProblem("It is no record.", "Write an object with keys and values.");
    }
    if (row.values().get(CsvRows.UNREADABLE) instanceof Integer last) {
      throw new RowProblem(
          CsvRecords.unreadable(row.line(), last),
          "Write the mark twice there, or save the file again as CSV, then import it once more.");
    }
    if (row.values().get(CsvRows.FIELDS) instanceof List<?> numbers) {
      int fields = Integer.parseInt(String.valueOf(numbers.getFirst()));
      int columns = Integer.parseInt(String.valueOf(numbers.getLast()));
      throw new RowProblem(
          "It has %s, but the header has %d."
              .formatted(Sentence.counted(fields, "field", "fields"), columns),
          fields > columns
              ? "Put texts that hold a separator in quotation marks."
              : "Write a separator for each empty field, too, and put texts that hold a line break in"
                  + " quotation marks.");
    }
  }
}
