package io.personaassistant.evidence.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    for (int step : new int[] {1, -1}) {
      var names = names(lines, step);
      if (names.values().stream().filter(n -> n > 1).count() >= FEWEST_PEOPLE) {
        return joined(lines, step);
      }
    }
    return lines;
  }

  /// How often each name stands next to a time.
  private static Map<String, Integer> names(List<String> lines, int step) {
    var names = new HashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (isLabel(lines, i, step)) {
        names.merge(key(lines.get(i + step)), 1, Integer::sum);
      }
    }
    return names;
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
