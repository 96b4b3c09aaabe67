package io.personaassistant.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What the texts last asked for came to, so that the same text is not read again. Of longer texts
/// only a digest is kept to know them by. Safe for any number of threads; two that ask for a new
/// text at once may both read it.
///
/// @param <V> what a text comes to; depends on the text alone and is not changed
public final class Recent<V> {
  /// Texts of questions and files would take up more than what they come to.
  private static final int LONGEST_KEPT = 200;

  private final Map<String, V> known;
  private final int longest;

  /// Keeps at most `most` texts, and a digest of those longer than 200 characters.
  public Recent(int most) {
    this(most, LONGEST_KEPT);
  }

  /// Keeps at most `most` texts, and a digest of those longer than `longest` characters. To make a
  /// digest takes longer than to find a text that is kept: where what a text comes to holds its
  /// words anyway, it is better kept whole.
  public Recent(int most, int longest) {
    this.longest = longest;
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
    var key = key(text);
    synchronized (known) {
      var before = known.get(key);
      if (before != null) {
        return before;
      }
    }
    var now = read.apply(text);
    synchronized (known) {
      known.put(key, now);
    }
    return now;
  }

  /// What a text is known by.
  String key(String text) {
    if (text.length() <= longest) {
      return text;
    }
    return Digest.of(text);
  }
}
