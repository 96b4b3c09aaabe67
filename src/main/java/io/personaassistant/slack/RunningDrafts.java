package io.personaassistant.slack;

import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.StopSignal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The answers that are being made, by thread, so that who asked can stop them: from the moment
/// when they were asked for. Thread-safe.
final class RunningDrafts {
  private final Map<String, Set<Entry>> byThread = new ConcurrentHashMap<>();

  private record Entry(String asker, StopSignal stop) {}

  /// Remembers an answer from now until the result has run, which makes it.
  ///
  /// @param answer is given what is stopped when somebody stops it
  Runnable remembered(Request request, Consumer<StopSignal> answer) {
    var stop = new StopSignal();
    var entry = started(request.channel(), request.threadTs(), request.asker(), stop);
    return () -> {
      try (entry) {
        answer.accept(stop);
      }
    };
  }

  /// Remembers an answer until the result is closed.
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

  /// Stops what is being written for somebody, wherever.
  void stopAll(String asker) {
    of(asker).forEach(e -> e.stop().stop());
  }

  /// Whether something is being written for somebody.
  boolean isAny(String asker) {
    return !of(asker).isEmpty();
  }

  private List<Entry> of(String asker) {
    return byThread.values().stream()
        .flatMap(Set::stream)
        .filter(e -> e.asker().equals(asker))
        .toList();
  }

  /// Whether something is being written in a thread.
  boolean isAny(String channel, String threadTs) {
    return byThread.containsKey(key(channel, threadTs));
  }

  private static String key(String channel, String threadTs) {
    return channel + " " + threadTs;
  }

  /// An answer that is remembered.
  interface Running extends AutoCloseable {
    @Override
    void close();
  }
}
