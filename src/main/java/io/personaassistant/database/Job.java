package io.personaassistant.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A caller's work and the place where its outcome is waited for. The outcome is given out only
/// after the commit.
final class Job<T> {
  private final Work<T> work;
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable failure;

  Job(Work<T> work) {
    this.work = work;
  }

  /// Runs the work and keeps the outcome; false when it failed and has to be undone.
  boolean run(Handle handle) {
    try {
      result = work.run(handle);
      return true;
    } catch (Throwable thrown) {
      failure = thrown;
      return false;
    }
  }

  /// Keeps a failure that is not the work's own, such as of the commit.
  void fail(Throwable cause) {
    failure = cause;
  }

  boolean failed() {
    return failure != null;
  }

  /// Lets the caller go on.
  void settle(Path file) {
    if (failure != null) {
      done.completeExceptionally(Failures.of(failure, file));
    } else {
      done.complete(result);
    }
  }

  /// Waits for the outcome. An interruption does not end the wait, because nobody could then say
  /// whether the work was done; it stays set for the caller.
  T await() {
    try {
      return done.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw e;
      }
    }
  }
}
