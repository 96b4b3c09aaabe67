package io.personaassistant.answering.plan;

import io.personaassistant.checking.line.Level;
import java.util.ArrayList;
import java.util.List;

/// How many errors, warnings and notes a text got, in words.
final class FindingCounts {
  private FindingCounts() {}

  /// Such as "1 error, 2 warnings"; that there is nothing where there is none.
  static String of(List<Level> levels) {
    var counts = new ArrayList<String>();
    count(levels, Level.ERROR, "error", counts);
    count(levels, Level.WARNING, "warning", counts);
    count(levels, Level.INFO, "note", counts);
    return counts.isEmpty() ? "Nothing to object to" : String.join(", ", counts);
  }

  private static void count(List<Level> levels, Level level, String word, List<String> counts) {
    long n = levels.stream().filter(level::equals).count();
    if (n > 0) {
      counts.add(n + " " + word + (n == 1 ? "" : "s"));
    }
  }
}
