package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Ids within one file.
final class Repeats {
  private Repeats() {}

  /// Refuses an id that an earlier row of the file has. A row that gives none takes its id in
  /// `lines` only when it is stored: one that is left out would keep the next row from its place.
  static void refuse(Map<String, Integer> lines, String id, int line) {
    var before = lines.putIfAbsent(id, line);
    if (before != null) {
      throw new RowProblem(
          "It repeats the id " + Row.shortened(id) + " of line " + before + ".",
          "Give it an id of its own, or remove one of the two.");
    }
  }

  /// The ids that a file names itself in one of its lists, in whichever of its rows: nothing else
  /// is called so, even where such a row is left out.
  static Set<String> typed(RecordFile file, Section section) {
    var ids = new HashSet<String>();
    add(file, section, "id", ids);
    if (section == Section.EVIDENCE) {
      add(file, Section.LINKS, "evidence", ids);
    }
    return ids;
  }

  private static void add(RecordFile file, Section section, String key, Set<String> ids) {
    for (var row : file.rows(section)) {
      if (row.values().get(key) instanceof String id && !id.isBlank()) {
        ids.add(Row.clean(id));
      }
    }
  }

  /// The first id of this form, counted from 1, that is not taken.
  static String nextId(String form, Set<String> taken) {
    int number = 1;
    while (taken.contains(form.formatted(number))) {
      number++;
    }
    return form.formatted(number);
  }
}
