package io.personaassistant.slack;

import io.personaassistant.drafting.StopSignal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The drafts that are being written, by thread, so that a person can stop them. Thread-safe.
final class RunningDrafts {
  private final Map<String, Set<StopSignal>> byThread = new ConcurrentHashMap<>();

  /// Remembers a draft until the result is closed.
  Running started(String channel, String threadTs, StopSignal stop) {
    var key = key(channel, threadTs);
    byThread.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(stop);
    return () ->
        byThread.computeIfPresent(
            key,
            (_, stops) -> {
              stops.remove(stop);
              return stops.isEmpty() ? null : stops;
            });
  }

  /// Stops what is being written in a thread.
  void stop(String channel, String threadTs) {
    byThread.getOrDefault(key(channel, threadTs), Set.of()).forEach(StopSignal::stop);
  }

  private static String key(String channel, String threadTs) {
    return channel + " " + threadTs;
  }

  /// A draft that is remembered.
  interface Running extends AutoCloseable {
    @Override
    void close();
  }
}
