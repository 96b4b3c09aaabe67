package io.personaassistant.database;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Copies what was committed from SQLite's log into the file, on a thread and a connection of its
/// own. SQLite would do it in the commit that fills the log, and sync twice: tens of milliseconds,
/// on a busy disk hundreds, in which nothing is written and nothing acknowledged. Nothing is
/// started before there is something to copy.
final class Checkpoints implements AutoCloseable {
  /// After so many jobs the log holds about a thousand pages, as many as SQLite lets it have.
  private static final int JOBS = 250;

  /// So many pages, 16 MB, are in the log when the writer copies them after all: an import is one
  /// job with many pages, and a log that others always read or write is never begun anew.
  static final int MOST_PAGES = 4_000;

  private final DatabaseFile file;
  private final Semaphore due = new Semaphore(0);
  private final AtomicBoolean full = new AtomicBoolean();
  private @Nullable Thread thread;
  private int jobs;
  private volatile boolean closed;

  Checkpoints(DatabaseFile file) {
    this.file = file;
  }

  /// So many jobs more were committed; called by the writer.
  void committed(int count) {
    jobs += count;
    if (jobs >= JOBS) {
      jobs = 0;
      full.set(true);
      if (thread == null || !thread.isAlive()) {
        thread = Thread.ofPlatform().daemon().name("database-checkpoint").start(this::work);
      }
      due.release();
    }
  }

  private void work() {
    try (var connection = file.connect();
        var statement = connection.createStatement()) {
      while (true) {
        due.acquireUninterruptibly();
        if (full.getAndSet(false)) {
          // waits for nobody: what a reader still needs is copied the next time
          statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        if (closed) {
          return;
        }
      }
    } catch (SQLException | DatabaseRefused _) {
      // the writer copies when the log is long, and meets and reports the same trouble
    }
  }

  /// Ends the thread after what is due. Called by the writer.
  @Override
  public void close() {
    closed = true;
    due.release();
    if (thread != null) {
      Lane.join(thread);
    }
  }
}
