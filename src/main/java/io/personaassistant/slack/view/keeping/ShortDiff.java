package io.personaassistant.slack.view.keeping;

import java.util.Arrays;
import java.util.List;

/// Two versions of a text, each cut to where they differ.
///
/// @param before a part of the former text with some words around it
/// @param after the same of the later one
record ShortDiff(String before, String after) {
  /// Texts up to so many characters are shown whole.
  private static final int SHORT = 160;

  /// So many words stay around what differs.
  private static final int AROUND = 5;

  /// Where two texts differ.
  static ShortDiff of(String before, String after) {
    if (before.length() <= SHORT && after.length() <= SHORT) {
      return new ShortDiff(before, after);
    }
    var was = words(before);
    var is = words(after);
    int most = Math.min(was.size(), is.size());
    int same = 0;
    while (same < most && was.get(same).equals(is.get(same))) {
      same++;
    }
    int end = 0;
    while (end < most - same && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
      end++;
    }
    return new ShortDiff(part(was, same, end), part(is, same, end));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }

  private static String part(List<String> words, int same, int end) {
    int from = Math.max(0, same - AROUND);
    int to = Math.min(words.size(), words.size() - end + AROUND);
    return (from > 0 ? "… " : "")
        + String.join(" ", words.subList(from, Math.max(from, to)))
        + (to < words.size() ? " …" : "");
  }
}
