package io.personaassistant.slack;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Virtual threads that are counted, so that a stopping process can wait for them. Thread-safe.
final class Work implements Executor {
  /// Longest that work stands back for acknowledgements.
  private static final Duration LONGEST_COURTESY = Duration.ofMillis(60);

  private final Phaser running = new Phaser(1);
  private final AtomicInteger unacknowledged = new AtomicInteger();
  private volatile boolean finishing;

  /// Runs a task on a virtual thread of its own, also while finishing: it belongs to one that runs.
  @Override
  public void execute(Runnable task) {
    running.register();
    Thread.startVirtualThread(() -> {
      try {
        task.run();
      } finally {
        running.arriveAndDeregister();
      }
    });
  }

  /// Runs the handler of a message on a virtual thread of its own; until it returns, work that
  /// calls [#letAcknowledgementsPass] stands back.
  void acknowledge(Runnable handler) {
    if (finishing) {
      return;
    }
    unacknowledged.incrementAndGet();
    execute(() -> {
      try {
        handler.run();
      } finally {
        unacknowledged.decrementAndGet();
      }
    });
  }

  /// Waits until no message is unacknowledged, a moment at most: people wait for an answer, but
  /// Slack gives up on an acknowledgement.
  void letAcknowledgementsPass() {
    long end = System.nanoTime() + LONGEST_COURTESY.toNanos();
    while (unacknowledged.get() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(500_000);
    }
  }

  /// Starts nothing more and waits for what runs.
  ///
  /// @return whether everything ended in time
  boolean finish(Duration most) {
    finishing = true;
    int phase = running.arrive();
    try {
      running.awaitAdvanceInterruptibly(phase, most.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
