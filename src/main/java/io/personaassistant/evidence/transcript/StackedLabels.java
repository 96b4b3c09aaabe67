package io.personaassistant.evidence.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Labels that take two lines above the words, one for the time and one for the name, in either
/// order, as when a talk is copied out of a meeting tool.
final class StackedLabels {
  private static final Pattern TIME =
      Pattern.compile("\\s*\\**[\\[(]?((?:\\d{1,2}:)?\\d{1,2}:\\d{2})[\\])]?\\**\\s*");
  private static final Pattern NAME =
      Pattern.compile(
          "\\s*\\**\\p{L}[\\p{L}\\p{M}\\p{N}.'’&/ _-]{0,39}(?: ?\\([^()]{1,40}\\))?\\**\\s*");
  private static final Pattern SENTENCE = Pattern.compile(".*[.!?…,]\\**\\s*");

  /// So many different people who come back show that these lines are names.
  private static final int FEWEST_PEOPLE = 2;

  private StackedLabels() {}

  /// As many lines, with each such label on one, as `0:12 Greta Holm`, and nothing in place of the
  /// other; the same lines where there are none.
  static List<String> onOneLine(List<String> lines) {
    int below = labels(lines, 1);
    int above = labels(lines, -1);
    if (below == 0 && above == 0) {
      return lines;
    }
    // short words such as "Okay" come back on the other side of the times, though less often
    return joined(lines, below >= above ? 1 : -1);
  }

  /// How many labels there are of people who come back, with the name so many lines behind the
  /// time; 0 where these are no people.
  private static int labels(List<String> lines, int step) {
    var names = new HashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (isLabel(lines, i, step)) {
        names.merge(key(lines.get(i + step)), 1, Integer::sum);
      }
    }
    var again = names.values().stream().filter(n -> n > 1).toList();
    return again.size() < FEWEST_PEOPLE ? 0 : again.stream().mapToInt(n -> n).sum();
  }

  private static List<String> joined(List<String> lines, int step) {
    var joined = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      var time = TIME.matcher(lines.get(i));
      if (isLabel(lines, i, step) && time.matches()) {
        joined.set(i, "");
        joined.set(i + step, time.group(1) + " " + lines.get(i + step).strip());
      }
    }
    return joined;
  }

  /// Whether a line is a time, and the one after or before it can be a name.
  private static boolean isLabel(List<String> lines, int at, int step) {
    int name = at + step;
    return TIME.matcher(lines.get(at)).matches()
        && name >= 0
        && name < lines.size()
        && NAME.matcher(lines.get(name)).matches()
        && !SENTENCE.matcher(lines.get(name)).matches();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
