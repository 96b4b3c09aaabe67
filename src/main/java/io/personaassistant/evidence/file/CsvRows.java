package io.personaassistant.evidence.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.personaassistant.evidence.table.CsvFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Reads records from CSV with a header line, whatever the order of its columns; separated by
/// commas, semicolons or tabs, as the header shows.
public final class CsvRows {
  /// The key of a row whose number of fields is not that of the header: both numbers.
  static final String FIELDS = "\u0001";

  /// The key of a row that stands for one that cannot be read, and so for all after it.
  static final String UNREADABLE = "\u0002";

  private final Section section;
  private final Keys keys;

  CsvRows(Section section, Keys keys) {
    this.section = section;
    this.keys = keys;
  }

  RecordFile read(BufferedReader reader) throws IOException {
    var said = CsvFile.saidSeparator(reader);
    int before = said.isPresent() ? 1 : 0;
    char separator = said.isPresent() ? said.get() : CsvFile.separator(reader);
    var rows = new ArrayList<Row>();
    var notes = new ArrayList<String>();
    int next = 1 + before;
    try (var records = CsvFile.read(reader, separator)) {
      var all = records.iterator();
      if (!all.hasNext()) {
        throw new FileProblem("The file is empty. Export or save the records again.");
      }
      var header = all.next();
      var columns = columns(header, notes);
      next = CsvFile.lineAfter(header) + before;
      while (all.hasNext()) {
        var record = all.next();
        // spreadsheets write rows that were emptied
        if (!record.getFields().stream().allMatch(String::isBlank)) {
          rows.add(row(record, (int) record.getStartingLineNumber() + before, columns, header));
        }
        next = CsvFile.lineAfter(record) + before;
      }
    } catch (CsvParseException _) {
      // the rows before it are whole
      rows.add(new Row(next, Map.of(UNREADABLE, "")));
    }
    return new RecordFile(Map.of(section, rows), notes);
  }

  /// The key of each column, `""` for one that is passed over. A name as documented comes before a
  /// synonym, whichever stands first.
  private List<String> columns(CsvRecord header, List<String> notes) {
    var typed = header.getFields().stream().map(Row::clean).toList();
    new FileKind(section, typed).require();
    var named = new LinkedHashMap<String, List<String>>();
    for (var name : typed) {
      keys.key(section, name)
          .ifPresent(key -> named.computeIfAbsent(key, _ -> new ArrayList<>()).add(name));
    }
    var meant = new HashMap<String, String>();
    named.forEach((key, names) -> meant.put(key, one(key, names)));
    var columns = new ArrayList<String>();
    var unknown = new TreeSet<String>();
    for (var name : typed) {
      var key = keys.key(section, name).filter(k -> name.equals(meant.get(k))).orElse("");
      if (key.isEmpty() && !name.isEmpty()) {
        unknown.add(Row.shortened(name));
      }
      columns.add(key);
    }
    var missing = section.needed().stream().filter(key -> !columns.contains(key)).toList();
    if (!missing.isEmpty()) {
      throw new FileProblem(
          ("The first line has no column for %s. Check that it is the right file: CSV begins"
                  + " with the names of its columns, JSON with { or [.")
              .formatted(String.join(", ", missing)));
    }
    if (!unknown.isEmpty()) {
      notes.add("Unknown columns were passed over: " + String.join(", ", unknown));
    }
    return columns;
  }

  private String one(String key, List<String> names) {
    var documented = names.stream().filter(section::isDocumented).toList();
    var left = documented.isEmpty() ? names : documented;
    if (left.size() > 1) {
      throw new FileProblem(
          "The columns “%s” and “%s” both mean “%s”. Rename or remove one of them."
              .formatted(Row.shortened(left.get(0)), Row.shortened(left.get(1)), key));
    }
    return left.getFirst();
  }

  private Row row(CsvRecord record, int line, List<String> columns, CsvRecord header) {
    var values = new LinkedHashMap<String, Object>();
    for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
      if (!columns.get(i).isEmpty()) {
        values.put(columns.get(i), keys.value(header.getField(i), record.getField(i)));
      }
    }
    if (record.getFieldCount() != columns.size()) {
      values.put(
          FIELDS, List.of(String.valueOf(record.getFieldCount()), String.valueOf(columns.size())));
    }
    return new Row(line, values);
  }
}
