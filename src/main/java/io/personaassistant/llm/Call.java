package io.personaassistant.llm;

import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.StopSignal;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One call to a model while it runs: its limits, what went wrong first, and how to break it off.
/// The HTTP client finds it by [#CURRENT], because the library between has no place for it.
/// Thread-safe.
final class Call implements AutoCloseable {
  static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

  private static final ScheduledExecutorService WATCH = watch();

  private final ModelRequest limits;
  private final long startedAt = System.nanoTime();
  private volatile long heardAt = startedAt;
  private volatile boolean sawText;
  private volatile boolean ended;
  private @Nullable Reason reason;
  private Duration retryAfter = Duration.ZERO;
  private boolean stopped;
  private @Nullable Runnable abort;
  private @Nullable ScheduledFuture<?> next;

  Call(ModelRequest limits, StopSignal stop) {
    this.limits = limits;
    stop.onStop(this::stop);
    check();
  }

  private static ScheduledExecutorService watch() {
    var executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("model-watch").factory());
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }

  /// How long the call may still take.
  Duration left() {
    return limits.total().minusNanos(System.nanoTime() - startedAt);
  }

  /// Something came from the endpoint.
  void heard() {
    heardAt = System.nanoTime();
  }

  /// Text came: from now on silence counts more.
  void heardText() {
    sawText = true;
  }

  boolean sawText() {
    return sawText;
  }

  /// Remembers what went wrong; only the first counts.
  synchronized void fail(Reason why, Duration wait) {
    if (reason == null && !stopped) {
      reason = why;
      retryAfter = wait;
    }
  }

  synchronized @Nullable Reason reason() {
    return reason;
  }

  synchronized Duration retryAfter() {
    return retryAfter;
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  synchronized boolean isOver() {
    return stopped || reason != null;
  }

  /// Forgets a refusal that another form of the request may not meet.
  synchronized void forget() {
    if (reason != Reason.TIMED_OUT) {
      reason = null;
      retryAfter = Duration.ZERO;
    }
    heard();
  }

  /// What breaks off the step that runs now; run at once when the call is over already.
  void onAbort(Runnable action) {
    boolean now;
    synchronized (this) {
      abort = action;
      now = stopped || reason == Reason.TIMED_OUT;
    }
    if (now) {
      action.run();
    }
  }

  private void stop() {
    synchronized (this) {
      if (ended || reason != null) {
        return;
      }
      stopped = true;
    }
    abort();
  }

  private void abort() {
    Runnable action;
    synchronized (this) {
      action = abort;
    }
    if (action != null) {
      action.run();
    }
  }

  /// Breaks the call off when a limit has passed; else looks again when the next one would.
  private void check() {
    if (ended) {
      return;
    }
    long now = System.nanoTime();
    long silence = (sawText ? limits.idle() : limits.firstToken()).toNanos();
    long until = Math.min(heardAt + silence, startedAt + limits.total().toNanos());
    if (until - now <= 0) {
      fail(Reason.TIMED_OUT, Duration.ZERO);
      abort();
    } else {
      synchronized (this) {
        if (!ended) {
          next = WATCH.schedule(this::check, until - now + 1_000_000, TimeUnit.NANOSECONDS);
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    ended = true;
    abort = null;
    if (next != null) {
      next.cancel(false);
    }
  }
}
