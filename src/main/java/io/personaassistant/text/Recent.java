package io.personaassistant.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What the texts last asked for came to, so that the same text is not read again. Safe for any
/// number of threads; two that ask for a new text at once may both read it.
///
/// @param <V> what a text comes to; depends on the text alone and is not changed
public final class Recent<V> {
  private final Map<String, V> known;

  /// Keeps at most `most` texts.
  public Recent(int most) {
    known =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        };
  }

  /// What the text came to, by `read` when it is not known.
  public V of(String text, Function<String, V> read) {
    synchronized (known) {
      var before = known.get(text);
      if (before != null) {
        return before;
      }
    }
    var now = read.apply(text);
    synchronized (known) {
      known.put(text, now);
    }
    return now;
  }
}
