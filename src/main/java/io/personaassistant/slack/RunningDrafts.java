package io.personaassistant.slack;

import io.personaassistant.drafting.StopSignal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// The drafts that are being written, by thread, so that who asked can stop them. Thread-safe.
final class RunningDrafts {
  private final Map<String, Set<Entry>> byThread = new ConcurrentHashMap<>();

  private record Entry(String asker, StopSignal stop) {}

  /// Remembers a draft until the result is closed.
  Running started(String channel, String threadTs, String asker, StopSignal stop) {
    var key = key(channel, threadTs);
    var entry = new Entry(asker, stop);
    byThread.compute(
        key,
        (_, known) -> {
          var entries = known == null ? ConcurrentHashMap.<Entry>newKeySet() : known;
          entries.add(entry);
          return entries;
        });
    return () ->
        byThread.computeIfPresent(
            key,
            (_, entries) -> {
              entries.remove(entry);
              return entries.isEmpty() ? null : entries;
            });
  }

  /// Stops what is being written in a thread for those askers that `whose` takes.
  ///
  /// @return false when something is being written there and none of it was for them
  boolean stop(String channel, String threadTs, Predicate<String> whose) {
    var entries = byThread.getOrDefault(key(channel, threadTs), Set.of());
    var theirs = entries.stream().filter(e -> whose.test(e.asker())).toList();
    theirs.forEach(e -> e.stop().stop());
    return !theirs.isEmpty() || entries.isEmpty();
  }

  /// Stops what is being written for somebody in any thread of a conversation.
  ///
  /// @return whether anything was
  boolean stopAll(String channel, String asker) {
    return byThread.keySet().stream()
            .filter(key -> key.startsWith(key(channel, "")))
            .filter(key -> stopIn(key, asker))
            .count()
        > 0;
  }

  private boolean stopIn(String key, String asker) {
    var theirs =
        byThread.getOrDefault(key, Set.of()).stream().filter(e -> e.asker().equals(asker)).toList();
    theirs.forEach(e -> e.stop().stop());
    return !theirs.isEmpty();
  }

  /// Whether something is being written in a thread.
  boolean isAny(String channel, String threadTs) {
    return byThread.containsKey(key(channel, threadTs));
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
