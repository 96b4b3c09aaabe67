package io.personaassistant.evidence.file;

import io.personaassistant.evidence.table.CsvFile;
import io.personaassistant.evidence.table.CsvRecords;
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

  /// The key of a row that stands for lines that cannot be taken apart: the number of the last.
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
    var taken = new Taken();
    CsvRecords.read(reader, separator, before + 1, taken);
    if (taken.header.isEmpty()) {
      throw new FileProblem(
          taken.rows.isEmpty()
              ? "The file is empty. Export or save the records again."
              : CsvRecords.NO_NAMES);
    }
    return new RecordFile(Map.of(section, taken.rows), taken.notes);
  }

  private final class Taken implements CsvRecords.Taker {
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<String> header = List.of();
    private List<String> columns = List.of();

    @Override
    public void read(int line, List<String> fields) {
      if (header.isEmpty()) {
        columns = columns(fields, notes);
        header = fields;
      } else if (!fields.stream().allMatch(String::isBlank)) {
        // spreadsheets write rows that were emptied
        rows.add(row(fields, line, columns, header));
      }
    }

    @Override
    public void unread(int first, int last) {
      rows.add(new Row(first, Map.of(UNREADABLE, last)));
    }
  }

  /// The key of each column, `""` for one that is passed over. A name as documented comes before a
  /// synonym, whichever stands first.
  private List<String> columns(List<String> header, List<String> notes) {
    var typed = header.stream().map(Row::clean).toList();
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

  private Row row(List<String> fields, int line, List<String> columns, List<String> header) {
    var values = new LinkedHashMap<String, Object>();
    for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
      if (!columns.get(i).isEmpty()) {
        values.put(columns.get(i), keys.value(header.get(i), fields.get(i)));
      }
    }
    if (fields.size() != columns.size()) {
      values.put(FIELDS, List.of(String.valueOf(fields.size()), String.valueOf(columns.size())));
    }
    return new Row(line, values);
  }
}
