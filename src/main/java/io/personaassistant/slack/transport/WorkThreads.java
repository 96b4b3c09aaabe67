package io.personaassistant.slack.transport;

import io.personaassistant.drafting.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Threads that are counted, so that a stopping process can wait for them: virtual ones, and a few
/// of the system's for what must be acknowledged at once. Thread-safe.
public final class WorkThreads implements Executor {
  /// As many as keep the cores and the database's writer busy: whoever comes first is acknowledged
  /// first, and not all of a burst at its end.
  private static final int AT_ONCE = 4;

  private static final ScopedValue<List<Runnable>> LATER = ScopedValue.newInstance();

  private final Phaser running = new Phaser(1);
  private final ExecutorService quick =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("acknowledge-", 0).factory());
  private final Turns turns;
  private volatile boolean finishing;

  /// @param turns stand back while messages are acknowledged
  public WorkThreads(Turns turns) {
    this.turns = turns;
  }

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
      turns.shortBegins();
      execute(() -> counted(handler));
    }
  }

  /// The same on one of a few threads of the system, in the order of arrival, for a handler that
  /// waits for the database at most: answers under way hold up virtual threads, for nothing takes a
  /// core from them, but not these.
  void acknowledgeQuickly(Runnable handler) {
    if (!finishing) {
      turns.shortBegins();
      running.register();
      try {
        quick.execute(() -> {
          try {
            counted(handler);
          } finally {
            running.arriveAndDeregister();
          }
        });
      } catch (RejectedExecutionException _) {
        // it began to finish meanwhile; what is not acknowledged comes again
        turns.shortEnds();
        running.arriveAndDeregister();
      }
    }
  }

  /// Runs what handles a message and acknowledges it. Until it returns, no long step of an answer
  /// begins, and what the handler left to [#afterAcknowledgement] waits.
  void acknowledging(Runnable handler) {
    turns.shortBegins();
    counted(handler);
  }

  private void counted(Runnable handler) {
    var later = new ArrayList<Runnable>();
    try {
      ScopedValue.where(LATER, later).run(handler);
    } finally {
      turns.shortEnds();
      later.forEach(this::execute);
    }
  }

  /// Runs a task on a virtual thread of its own as soon as the message that is being handled is
  /// acknowledged: what Slack shows then must not come before what the acknowledgement shows. At
  /// once when no message is being handled.
  public void afterAcknowledgement(Runnable task) {
    if (LATER.isBound()) {
      LATER.get().add(task);
    } else {
      execute(task);
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
    } finally {
      quick.shutdown();
    }
  }
}
