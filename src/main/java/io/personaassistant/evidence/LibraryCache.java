package io.personaassistant.evidence;

import io.personaassistant.database.Database;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps the [Library] of one workspace until its records or the day change, whoever changed them.
/// Safe for any number of threads.
public final class LibraryCache {
  private final Database database;
  private final long workspace;
  private final boolean withSamples;
  private final LibraryStore store = new LibraryStore();
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Kept kept;

  private record Kept(long changes, Library library) {}

  /// A cache for one workspace; samples are hidden unless asked for.
  public LibraryCache(Database database, long workspace, boolean withSamples) {
    this.database = database;
    this.workspace = workspace;
    this.withSamples = withSamples;
  }

  /// The library as it is now and counts on `today`. One cheap read where nothing changed.
  public Library current(LocalDate today) {
    long changes = database.read(handle -> Database.changes(handle, workspace));
    var now = kept;
    if (now != null && fits(now, changes, today)) {
      return now.library();
    }
    loading.lock();
    try {
      now = kept;
      if (now == null || !fits(now, changes, today)) {
        now = database.read(handle -> load(handle, today));
        kept = now;
      }
      return now.library();
    } finally {
      loading.unlock();
    }
  }

  private Kept load(Handle handle, LocalDate today) {
    return new Kept(
        Database.changes(handle, workspace), store.load(handle, workspace, withSamples, today));
  }

  private static boolean fits(Kept kept, long changes, LocalDate today) {
    return kept.changes() >= changes && kept.library().asOf().equals(today);
  }
}
