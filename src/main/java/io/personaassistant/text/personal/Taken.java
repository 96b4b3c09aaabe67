package io.personaassistant.text.personal;

import io.personaassistant.text.Span;
import java.util.TreeMap;

/// The places of a text that something has claimed, none inside another.
final class Taken {
  /// The end of each by its start.
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  /// Whether nothing stands there; looks at one neighbour alone.
  boolean isFree(int start, int end) {
    var before = ends.lowerEntry(end);
    return before == null || before.getValue() <= start;
  }

  /// Claims a place that is not empty; false when it is not free.
  boolean take(int start, int end) {
    if (end <= start || !isFree(start, end)) {
      return false;
    }
    ends.put(start, end);
    return true;
  }

  /// The same for a piece of the text.
  boolean take(Span span) {
    return take(span.start(), span.end());
  }
}
