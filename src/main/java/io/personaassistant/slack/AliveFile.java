package io.personaassistant.slack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that is touched as long as messages can arrive: a health check without a port.
final class AliveFile {
  /// How often it is touched while the app runs.
  static final Duration EVERY = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(AliveFile.class);

  private final Path file;
  private final Duration every;
  private final Clock clock;
  private final BooleanSupplier connected;
  private boolean failed;

  AliveFile(Path file, Duration every, Clock clock, BooleanSupplier connected) {
    this.file = file;
    this.every = every;
    this.clock = clock;
    this.connected = connected;
  }

  /// Touches it on a thread of its own until the latch is down, then removes it.
  void keep(CountDownLatch stopped) {
    Thread.ofPlatform().daemon().name("alive").start(() -> touch(stopped));
  }

  /// A disk that is full now may not be in five seconds.
  private void write() {
    try {
      Files.writeString(file, clock.instant().toString());
      failed = false;
    } catch (IOException e) {
      if (!failed) {
        LOG.error("the alive file cannot be written: {}", e.getClass().getSimpleName());
      }
      failed = true;
    }
  }

  private void touch(CountDownLatch stopped) {
    try {
      do {
        if (connected.getAsBoolean()) {
          write();
        }
      } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("the alive file cannot be removed: {}", e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
