package io.personaassistant.slack.route;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How much one person asks, and how much is asked in one channel: beyond a limit in ten minutes
/// there is a sentence instead of an answer, so that nobody takes the answers of others. In memory,
/// for this process. Thread-safe.
public final class Asks {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int PERSON = 30;
  private static final int CHANNEL = 120;
  private static final int MOST_KEPT = 5_000;

  private final boolean on;
  private final Clock clock;
  private final Map<String, ArrayDeque<Instant>> asked = new ConcurrentHashMap<>();

  /// @param on false lets everything through, for measuring
  public Asks(boolean on, Clock clock) {
    this.on = on;
    this.clock = clock;
  }

  /// Counts a question.
  ///
  /// @param channel where others read the answer, `""` for none
  /// @return the sentence for who has asked too much; empty for whom there is an answer
  Optional<String> count(String user, String channel) {
    if (!on) {
      return Optional.empty();
    }
    var now = clock.instant();
    if (asked.size() > MOST_KEPT) {
      asked.values().removeIf(times -> isOver(times, now));
    }
    var person = next("person " + user, PERSON, now);
    if (person.isPresent()) {
      return Optional.of(
          "You have asked "
              + PERSON
              + " questions in ten minutes, and others want answers, too. I go on for you "
              + in(person.get())
              + ".");
    }
    if (channel.isEmpty()) {
      return Optional.empty();
    }
    return next("channel " + channel, CHANNEL, now)
        .map(wait ->
            "A lot is being asked in this channel. I go on here "
                + in(wait)
                + "; in a direct message I answer you now.");
  }

  private Optional<Duration> next(String key, int most, Instant now) {
    var times = asked.computeIfAbsent(key, _ -> new ArrayDeque<>());
    synchronized (times) {
      while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
        times.removeFirst();
      }
      if (times.size() >= most) {
        return Optional.of(Duration.between(now, times.getFirst().plus(WINDOW)));
      }
      times.add(now);
      return Optional.empty();
    }
  }

  private static boolean isOver(ArrayDeque<Instant> times, Instant now) {
    synchronized (times) {
      return times.isEmpty() || !times.getLast().plus(WINDOW).isAfter(now);
    }
  }

  private static String in(Duration wait) {
    long minutes = wait.plusSeconds(59).toMinutes();
    return minutes <= 1 ? "in a minute" : "in " + minutes + " minutes";
  }
}
