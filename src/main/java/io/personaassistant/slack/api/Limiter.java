package io.personaassistant.slack.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// Keeps our calls below Slack's limits: each method in its tier per workspace, messages about one
/// a second per channel, with a small burst. Whoever must wait waits on its own (virtual) thread,
/// first come first served. Thread-safe.
public final class Limiter {
  private static final String POST = "chat.postMessage";
  private static final String CHANNEL = "channel ";

  /// Calls a minute by method, as Slack's tiers have them; what is not named gets tier 3.
  private static final Map<String, Rate> RATES =
      Map.ofEntries(
          Map.entry(POST, new Rate(300, 30)),
          Map.entry("chat.postEphemeral", new Rate(100, 20)),
          Map.entry("chat.update", new Rate(50, 10)),
          Map.entry("chat.startStream", new Rate(20, 10)),
          Map.entry("chat.appendStream", new Rate(100, 20)),
          Map.entry("chat.stopStream", new Rate(20, 10)),
          Map.entry("assistant.threads.setStatus", new Rate(300, 30)),
          Map.entry("views.open", new Rate(100, 20)),
          Map.entry("views.publish", new Rate(100, 20)),
          Map.entry("views.update", new Rate(100, 20)),
          Map.entry("files.info", new Rate(100, 20)),
          Map.entry("files.getUploadURLExternal", new Rate(100, 20)),
          Map.entry("files.completeUploadExternal", new Rate(100, 20)),
          Map.entry("users.info", new Rate(100, 50)),
          Map.entry("conversations.info", new Rate(50, 20)),
          Map.entry("conversations.members", new Rate(100, 20)),
          Map.entry("conversations.replies", new Rate(50, 20)),
          Map.entry("auth.test", new Rate(100, 20)));

  private static final Rate TIER_3 = new Rate(50, 10);
  private static final Rate PER_CHANNEL = new Rate(60, 4);
  private static final int MOST_CHANNELS = 5_000;

  private final boolean on;
  private final LongSupplier nanoTime;
  private final LongConsumer sleep;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /// @param perMinute calls a minute in the long run
  /// @param burst calls at once after a quiet time
  private record Rate(int perMinute, int burst) {}

  /// @param on false lets every call through at once
  public Limiter(boolean on) {
    this(on, System::nanoTime, LockSupport::parkNanos);
  }

  /// @param on false lets every call through at once
  /// @param nanoTime a clock as [System#nanoTime]
  /// @param sleep waits about as many nanoseconds
  public Limiter(boolean on, LongSupplier nanoTime, LongConsumer sleep) {
    this.on = on;
    this.nanoTime = nanoTime;
    this.sleep = sleep;
  }

  /// Waits until the method may be called; false where that comes later than somebody can wait.
  boolean await(String method, String channel) {
    // first the channel: a busy one must not hold places of the method while it waits
    return !on || ((!method.equals(POST) || pass(channelKey(channel))) && pass(method));
  }

  /// Takes the method's next place where that is now; false where it comes later.
  boolean enter(String method) {
    return !on || bucket(method).takeNow(nanoTime.getAsLong());
  }

  /// Whether a call of the method would not have to wait; for what can as well be left out.
  boolean hasRoom(String method) {
    return !on || bucket(method).isFree(nanoTime.getAsLong());
  }

  private boolean pass(String key) {
    var bucket = bucket(key);
    var place = bucket.take(nanoTime.getAsLong());
    while (true) {
      // asked again after each sleep: a pause puts off those who wait
      long left = bucket.time(place) - nanoTime.getAsLong();
      if (left <= 0) {
        return true;
      }
      if (left > Hurry.left().toNanos()) {
        return false;
      }
      sleep.accept(left);
    }
  }

  /// Slack said to wait: before that, nobody calls the method, or, for messages, posts in that
  /// channel.
  void pause(String method, String channel, Duration wait) {
    bucket(method.equals(POST) ? channelKey(channel) : method)
        .pause(nanoTime.getAsLong(), wait.toNanos());
  }

  private static String channelKey(String channel) {
    return CHANNEL + channel;
  }

  private Bucket bucket(String key) {
    if (buckets.size() > MOST_CHANNELS) {
      // forgetting a bucket only gives its next calls a fresh burst
      buckets.keySet().removeIf(k -> k.startsWith(CHANNEL));
    }
    var rate = key.startsWith(CHANNEL) ? PER_CHANNEL : RATES.getOrDefault(key, TIER_3);
    return buckets.computeIfAbsent(key, _ -> new Bucket(rate, nanoTime.getAsLong()));
  }

  /// Places at an even distance, of which a burst may be taken ahead. A pause puts off all of them.
  private static final class Bucket {
    private final long distance;
    private final long ahead;
    private long last;
    private long putOff;
    private long pausedUntil;

    /// @param putOff how long pauses had put off everything when it was taken
    private record Place(long time, long putOff) {}

    Bucket(Rate rate, long now) {
      this.distance = Duration.ofMinutes(1).toNanos() / rate.perMinute();
      this.ahead = distance * (rate.burst() - 1);
      this.last = now - distance * rate.burst();
      this.pausedUntil = now;
    }

    /// Takes the next free place.
    synchronized Place take(long now) {
      last = Math.max(last + distance, now - ahead);
      return new Place(Math.max(now, last), putOff);
    }

    /// Takes the next place where that is now.
    synchronized boolean takeNow(long now) {
      boolean free = isFree(now);
      if (free) {
        take(now);
      }
      return free;
    }

    /// Whether the next place is now.
    synchronized boolean isFree(long now) {
      return Math.max(last + distance, now - ahead) <= now && pausedUntil <= now;
    }

    /// When a place comes, as far as is known now.
    synchronized long time(Place place) {
      return place.time() + putOff - place.putOff();
    }

    synchronized void pause(long now, long wait) {
      long more = now + wait - Math.max(now, pausedUntil);
      if (more > 0) {
        putOff += more;
        pausedUntil = now + wait;
        // whoever comes next has the end of the pause as the earliest place
        last = Math.max(last + more, pausedUntil - distance);
      }
    }
  }
}
