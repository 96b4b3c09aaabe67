package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import java.util.Map;
import java.util.Set;

/// Ids within one file.
final class Repeats {
  private Repeats() {}

  /// Refuses an id that an earlier row of the file has.
  static void refuse(Map<String, Integer> lines, String id, int line) {
    var before = lines.putIfAbsent(id, line);
    if (before != null) {
      throw new RowProblem(
          "It repeats the id " + Row.shortened(id) + " of line " + before + ".",
          "Give it an id of its own, or remove one of the two.");
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
