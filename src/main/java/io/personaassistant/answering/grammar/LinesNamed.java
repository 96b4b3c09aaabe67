package io.personaassistant.answering.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Line numbers among words: "line 2", "lines 1-3 and 5", "#4". Pure functions.
final class LinesNamed {
  private static final Pattern NUMBERS = Pattern.compile("#?(\\d{1,3})(?:-(\\d{1,3}))?");
  private static final int MOST = 100;

  private LinesNamed() {}

  /// The lines that are named.
  ///
  /// @param next where the words go on
  record Found(TreeSet<Integer> lines, int next) {}

  /// What is named from the word `at` on; empty where that names no line.
  static Optional<Found> at(List<String> words, int at) {
    var first = words.get(at).toLowerCase(Locale.ROOT);
    boolean said = RefineWords.LINE.contains(first);
    if (!said && !first.startsWith("#")) {
      return Optional.empty();
    }
    int from = said ? at + 1 : at;
    int next = from;
    var lines = new TreeSet<Integer>();
    while (next < words.size()) {
      var word = words.get(next).toLowerCase(Locale.ROOT);
      var number = NUMBERS.matcher(word);
      if (number.matches()) {
        add(lines, number.group(1), number.group(2) == null ? number.group(1) : number.group(2));
      } else if (next == from || !word.matches("and|&|,")) {
        break;
      }
      next++;
    }
    return next == from ? Optional.empty() : Optional.of(new Found(lines, next));
  }

  private static void add(Set<Integer> lines, String first, String last) {
    int end = Integer.parseInt(last);
    for (int n = Integer.parseInt(first); n <= end && lines.size() < MOST; n++) {
      lines.add(n);
    }
  }
}
