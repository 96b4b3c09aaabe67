package io.personaassistant.slack.route;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was done lately, so that the same done twice is told from something new.
public final class Latest {
  private static final int MOST = 200;

  private Latest() {}

  /// A map of the last 200 things; older ones are forgotten. Thread-safe.
  public static <K, V> Map<K, V> map() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
          }
        });
  }
}
