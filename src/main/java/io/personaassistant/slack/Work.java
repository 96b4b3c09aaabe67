package io.personaassistant.slack;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Virtual threads that are counted, so that a stopping process can wait for them. Thread-safe.
final class Work implements Executor {
  private final Phaser running = new Phaser(1);
  private volatile boolean finishing;

  /// Runs a task on a virtual thread of its own; while finishing, new tasks are not started.
  void start(Runnable task) {
    if (!finishing) {
      execute(task);
    }
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
