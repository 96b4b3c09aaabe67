package io.personaassistant.slack.research;

import io.personaassistant.slack.api.SlackClient.Posted;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One import at a time, and what is said of one that breaks. Thread-safe.
final class ImportTurns {
  private static final Logger LOG = LoggerFactory.getLogger(ImportTurns.class);

  private final ImportTelling telling;
  private final Semaphore one = new Semaphore(1);

  ImportTurns(ImportTelling telling) {
    this.telling = telling;
  }

  /// What somebody waits for in a window; empty while another import runs.
  <T> Optional<T> now(Callable<T> work) {
    if (!one.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.call());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      one.release();
    }
  }

  /// The work of one import.
  @FunctionalInterface
  interface Import {
    /// Does it.
    void run() throws IOException;
  }

  /// Does one import after the other: two large files at once would not fit into memory.
  void alone(Posted place, Import work) {
    if (!inAMoment()) {
      telling.say(place, "Another import runs; yours comes after it." + ImportTelling.STUCK);
      one.acquireUninterruptibly();
    }
    try {
      work.run();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      broken(place, e);
    } finally {
      one.release();
    }
  }

  /// Whoever presses a button just shown comes while the showing ends: that is no import to wait
  /// for, so nothing is said of one before a second has passed.
  private boolean inAMoment() {
    try {
      return one.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Logs what broke, and tells who waits for it.
  void broken(Posted place, Throwable e) {
    LOG.error("an import broke: {}", e.getClass().getName());
    telling.tell(
        place,
        e instanceof OutOfMemoryError
            ? "That is more than I have memory for, so nothing of it was stored. Import it in several"
                + " smaller files, a table with its line of column names in each. Or ask who runs the"
                + " server: `persona import` there can be given more memory."
            : "Something went wrong on our side. Nothing of this file was stored; please try again,"
                + " and an admin finds it in the log.");
  }
}
