package io.personaassistant.evidence.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.personaassistant.evidence.table.CsvFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Reads records from CSV with a header line, whatever the order of its columns; separated by
/// commas, semicolons or tabs, as the header shows.
public final class CsvRows {
  /// The key of a row whose number of fields is not that of the header.
  public static final String FIELDS = "\u0001";

  /// The key of a row that stands for one that cannot be read, and so for all after it.
  public static final String UNREADABLE = "\u0002";

  private final Section section;
  private final Keys keys;

  CsvRows(Section section, Keys keys) {
    this.section = section;
    this.keys = keys;
  }

  RecordFile read(BufferedReader reader) throws IOException {
    char separator = CsvFile.separator(reader);
    var rows = new ArrayList<Row>();
    var notes = new ArrayList<String>();
    int next = 1;
    try (var records = CsvFile.read(reader, separator)) {
      var all = records.iterator();
      if (!all.hasNext()) {
        throw new FileProblem("The file is empty. Export or save the records again.");
      }
      var header = all.next();
      var columns = columns(header, notes);
      next = CsvFile.lineAfter(header);
      while (all.hasNext()) {
        var record = all.next();
        rows.add(row(record, columns, header));
        next = CsvFile.lineAfter(record);
      }
    } catch (CsvParseException _) {
      // the rows before it are whole
      rows.add(new Row(next, Map.of(UNREADABLE, "")));
    } catch (UncheckedIOException e) {
      // such as bytes that are not UTF-8, which the caller has a sentence for
      throw e.getCause();
    }
    return new RecordFile(Map.of(section, rows), notes);
  }

  /// The key of each column, `""` for one that is passed over.
  private List<String> columns(CsvRecord header, List<String> notes) {
    var columns = new ArrayList<String>();
    var unknown = new TreeSet<String>();
    for (var typed : header.getFields()) {
      var key = keys.key(section, Row.clean(typed)).orElse("");
      if (key.isEmpty() && !typed.isBlank()) {
        unknown.add(Row.shortened(Row.clean(typed)));
      }
      if (!key.isEmpty() && columns.contains(key)) {
        throw new FileProblem("Two columns mean “" + key + "”. Rename or remove one of them.");
      }
      columns.add(key);
    }
    var missing = needed().stream().filter(key -> !columns.contains(key)).toList();
    if (!missing.isEmpty()) {
      throw new FileProblem(
          "The first line has no column for "
              + String.join(", ", missing)
              + ". Check that it is the right file and begins with the names of its columns.");
    }
    if (!unknown.isEmpty()) {
      notes.add("Unknown columns were passed over: " + String.join(", ", unknown));
    }
    return columns;
  }

  /// Without these it is another kind of file. An update needs the id and what it changes.
  private List<String> needed() {
    return switch (section) {
      case EVIDENCE -> List.of("text", "date", "source_type");
      case FACTS -> List.of("statement");
      case PERSONAS -> List.of("name");
      case TRAITS -> List.of("persona", "kind", "text");
      case TALK_TRACKS -> List.of("persona", "objection", "reply");
      case LINKS -> List.of("evidence", "trait", "stance");
      case QUARANTINE -> List.of("evidence", "decision");
      case VERSIONS -> List.of("persona", "version", "snapshot");
      case QUESTIONS -> List.of("persona", "type", "topic", "question");
      case FORGOTTEN -> List.of("participant");
    };
  }

  private Row row(CsvRecord record, List<String> columns, CsvRecord header) {
    var values = new LinkedHashMap<String, Object>();
    for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
      if (!columns.get(i).isEmpty()) {
        values.put(columns.get(i), keys.value(header.getField(i), record.getField(i)));
      }
    }
    if (record.getFieldCount() != columns.size()) {
      values.put(FIELDS, record.getFieldCount() + " fields, but the header has " + columns.size());
    }
    return new Row((int) record.getStartingLineNumber(), values);
  }
}
