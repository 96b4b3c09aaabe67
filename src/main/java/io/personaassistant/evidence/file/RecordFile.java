package io.personaassistant.evidence.file;

import io.personaassistant.evidence.table.TableFile;
import io.personaassistant.evidence.table.UnusableTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A file of records, read but not yet judged: for each list in it, its rows.
///
/// @param notes what was passed over, as sentences
public record RecordFile(Map<Section, List<Row>> rows, List<String> notes) {
  public RecordFile {
    rows = new EnumMap<>(rows);
    notes = List.copyOf(notes);
  }

  /// The rows of a section in the order of the file.
  public List<Row> rows(Section section) {
    return rows.getOrDefault(section, List.of());
  }

  /// Reads JSON or CSV; a list without a name is taken for `main`. Throws [FileProblem] for a file
  /// that is neither, or holds none of the sections wanted.
  public static RecordFile read(Path file, Section main, Set<Section> wanted) {
    try {
      return TableFile.read(file, (reader, json) -> read(reader, json, main, wanted, Keys.PLAIN));
    } catch (UnusableTable problem) {
      throw new FileProblem(problem.why());
    } catch (IOException _) {
      throw new FileProblem("The file could not be read to its end. Check it and try again.");
    }
  }

  /// The same of a reader that can take back its longest header line.
  public static RecordFile read(
      BufferedReader reader, boolean json, Section main, Set<Section> wanted, Keys keys)
      throws IOException {
    return json
        ? new JsonRows(main, wanted, keys).read(reader)
        : new CsvRows(main, keys).read(reader);
  }

  /// The same with the days of its items in one form, where the rows together show how they are
  /// meant or it is said.
  public RecordFile withDays(Optional<DayOrder> said) {
    var items = rows(Section.EVIDENCE);
    var cells =
        items.stream()
            .map(row -> row.values().get("date") instanceof String text ? text : "")
            .toList();
    if (cells.stream().allMatch(String::isEmpty)) {
      return this;
    }
    var days = new ColumnDays(cells, said);
    var dated = new ArrayList<Row>();
    for (int i = 0; i < items.size(); i++) {
      var values = new LinkedHashMap<>(items.get(i).values());
      days.parse(cells.get(i)).ifPresent(day -> values.put("date", day.toString()));
      dated.add(items.get(i).with(values));
    }
    var all = new EnumMap<Section, List<Row>>(Section.class);
    all.putAll(rows);
    all.put(Section.EVIDENCE, dated);
    var told = new ArrayList<>(notes);
    days.undecided(cells)
        .ifPresent(cell ->
            told.add(
                ("“%s” can be read two ways, and no row shows which. Import it again with"
                        + " --dates day-first or --dates month-first.")
                    .formatted(Row.shortened(cell))));
    return new RecordFile(all, told);
  }
}
