package io.personaassistant.slack.api;

import java.time.Duration;
import java.util.function.Supplier;

/// Slack waits three seconds for an acknowledgement, and a trigger opens a window for as long. What
/// asks Slack something meanwhile gives up before, whatever Slack says of when to ask again: it
/// says so instead of coming too late. Thread-safe.
public final class Hurry {
  /// Who asks is looked up before a window is opened: both fit into the three seconds.
  private static final Duration MOST = Duration.ofMillis(1_400);

  /// As good as no end.
  private static final Duration LONG = Duration.ofDays(1);

  private static final ScopedValue<Long> END = ScopedValue.newInstance();

  private Hurry() {}

  /// Does something for which nobody can wait longer than 1.4 s; what it leaves to other threads
  /// has its time.
  public static <T> T within(Supplier<T> work) {
    return END.isBound()
        ? work.get()
        : ScopedValue.where(END, System.nanoTime() + MOST.toNanos()).call(work::get);
  }

  /// How long may still be waited; not positive where it is too late.
  static Duration left() {
    return END.isBound() ? Duration.ofNanos(END.get() - System.nanoTime()) : LONG;
  }
}
