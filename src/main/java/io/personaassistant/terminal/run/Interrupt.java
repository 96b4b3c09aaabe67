package io.personaassistant.terminal.run;

import io.personaassistant.drafting.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C while some work is open: the work is stopped, and the process waits for what it still
/// prints until it is closed.
public final class Interrupt implements AutoCloseable {
  /// Longer than a stopped call and its report take.
  private static final int PATIENCE = 5;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;

  public Interrupt(StopSignal stop) {
    this.hook =
        new Thread(() -> {
          stop.stop();
          await();
        });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      closed.await(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // the process is ending: the hook is running
    }
  }
}
