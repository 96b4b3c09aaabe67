package io.personaassistant.slack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// Keeps our calls below Slack's limits: each method in its tier per workspace, messages about one
/// a second per channel, with a small burst. Whoever must wait waits on its own (virtual) thread,
/// first come first served. Thread-safe.
final class Limiter {
  /// Calls a minute by method, as Slack's tiers have them; what is not named gets tier 3.
  private static final Map<String, Rate> RATES =
      Map.ofEntries(
          Map.entry("chat.postMessage", new Rate(300, 30)),
          Map.entry("chat.postEphemeral", new Rate(100, 20)),
          Map.entry("chat.update", new Rate(50, 10)),
          Map.entry("chat.startStream", new Rate(20, 10)),
          Map.entry("chat.appendStream", new Rate(100, 20)),
          Map.entry("chat.stopStream", new Rate(20, 10)),
          Map.entry("views.open", new Rate(100, 20)),
          Map.entry("users.info", new Rate(100, 50)),
          Map.entry("conversations.info", new Rate(50, 20)),
          Map.entry("auth.test", new Rate(100, 20)));

  private static final Rate TIER_3 = new Rate(50, 10);
  private static final Rate PER_CHANNEL = new Rate(60, 4);
  private static final int MOST_CHANNELS = 5_000;

  private final boolean on;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /// @param perMinute calls a minute in the long run
  /// @param burst calls at once after a quiet time
  private record Rate(int perMinute, int burst) {}

  /// @param on false lets every call through at once
  /// @param nanoTime a clock as [System#nanoTime]
  Limiter(boolean on, LongSupplier nanoTime) {
    this.on = on;
    this.nanoTime = nanoTime;
  }

  /// Waits until the method may be called.
  void await(String method, String channel) {
    if (!on) {
      return;
    }
    long until = reserve(method, channel);
    for (long left = until - nanoTime.getAsLong(); left > 0; left = until - nanoTime.getAsLong()) {
      LockSupport.parkNanos(left);
    }
  }

  /// Takes the next free place; the time it comes.
  long reserve(String method, String channel) {
    long now = nanoTime.getAsLong();
    long at = bucket(method, RATES.getOrDefault(method, TIER_3)).next(now);
    if (method.equals("chat.postMessage")) {
      at = Math.max(at, bucket("channel " + channel, PER_CHANNEL).next(now));
    }
    return at;
  }

  /// Slack said to wait: nobody calls the method before that.
  void pause(String method, String channel, Duration wait) {
    long until = nanoTime.getAsLong() + wait.toNanos();
    bucket(method.equals("chat.postMessage") ? "channel " + channel : method, TIER_3)
        .pauseUntil(until);
  }

  private Bucket bucket(String key, Rate rate) {
    if (buckets.size() > MOST_CHANNELS) {
      // forgetting a bucket only gives its next calls a fresh burst
      buckets.keySet().removeIf(k -> k.startsWith("channel "));
    }
    return buckets.computeIfAbsent(key, _ -> new Bucket(rate, nanoTime.getAsLong()));
  }

  /// Places at an even distance, of which a burst may be taken ahead.
  private static final class Bucket {
    private final long distance;
    private final long ahead;
    private long last;

    Bucket(Rate rate, long now) {
      this.distance = Duration.ofMinutes(1).toNanos() / rate.perMinute();
      this.ahead = distance * (rate.burst() - 1);
      this.last = now - distance * rate.burst();
    }

    synchronized long next(long now) {
      last = Math.max(last + distance, now - ahead);
      return Math.max(now, last);
    }

    synchronized void pauseUntil(long until) {
      last = Math.max(last, until);
    }
  }
}
