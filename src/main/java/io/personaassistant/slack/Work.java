package io.personaassistant.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  private static final ScopedValue<List<Runnable>> LATER = ScopedValue.newInstance();

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

  /// Does [#acknowledging] on a virtual thread of its own; nothing any more while finishing.
  void acknowledge(Runnable handler) {
    if (!finishing) {
      // counted here already: the thread may begin late
      unacknowledged.incrementAndGet();
      execute(() -> counted(handler));
    }
  }

  /// Runs what handles a message and acknowledges it. Until it returns, work that calls
  /// [#letAcknowledgementsPass] stands back, and what the handler left to [#afterAcknowledgement]
  /// waits.
  void acknowledging(Runnable handler) {
    unacknowledged.incrementAndGet();
    counted(handler);
  }

  private void counted(Runnable handler) {
    var later = new ArrayList<Runnable>();
    try {
      ScopedValue.where(LATER, later).run(handler);
    } finally {
      unacknowledged.decrementAndGet();
      later.forEach(this::execute);
    }
  }

  /// Runs a task on a virtual thread of its own as soon as the message that is being handled is
  /// acknowledged: what Slack shows then must not come before what the acknowledgement shows. At
  /// once when no message is being handled.
  void afterAcknowledgement(Runnable task) {
    if (LATER.isBound()) {
      LATER.get().add(task);
    } else {
      execute(task);
    }
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
