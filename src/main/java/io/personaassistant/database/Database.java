package io.personaassistant.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteDataSource;

/// One SQLite file. Writes go through one thread that commits whatever waits together; reads run
/// beside them on a few threads. Safe for any number of callers, virtual threads included: they
/// only wait. Other processes may have the same file open.
public final class Database implements AutoCloseable {
  private static final String INSIDE = "work that is running must use the handle it was given";

  private final DatabaseFile file;
  private final Writer writer;
  private final Readers readers;

  private Database(DatabaseFile file, Connection connection, int readers) throws SQLException {
    this.file = file;
    this.writer = new Writer(file, connection);
    this.readers = new Readers(file, readers);
  }

  /// How to open a file.
  ///
  /// @param mustExist refuse to make a new one
  /// @param full sync with every commit, so that a power cut loses nothing; without it only a power
  ///   cut can lose the last commits, a kill cannot
  /// @param readers how many threads read at most
  /// @param patience how long to wait for another process's lock
  public record Options(boolean mustExist, boolean full, int readers, Duration patience) {
    /// Makes a missing file, NORMAL syncing, 2 to 4 readers, 5 seconds.
    public static Options standard() {
      int cores = Runtime.getRuntime().availableProcessors();
      return new Options(false, false, Math.clamp(cores, 2, 4), Duration.ofSeconds(5));
    }

    /// These, and the file must be there.
    public Options existing() {
      return new Options(true, full, readers, patience);
    }
  }

  /// Opens a file, makes it (and its folder) when it is missing, and brings its schema up to date.
  /// SQLite's native library is unpacked into `java.io.tmpdir`, or taken from `org.sqlite.lib.path`
  /// where that is set, so that no writable temporary folder is needed.
  ///
  /// @throws DatabaseRefused with a sentence for people when the file cannot be used
  public static Database open(Path path, Options options) {
    var file = new DatabaseFile(path, options.full(), options.patience());
    file.look(options.mustExist());
    file.make();
    var deadline = System.nanoTime() + options.patience().toNanos();
    while (true) {
      try {
        return new Database(file, upToDate(file), options.readers());
      } catch (SQLException e) {
        // two processes that make the same file at once: SQLite reports some of these locks at once
        if (!Failures.isBusy(e) || System.nanoTime() > deadline) {
          throw Failures.of(e, path);
        }
      } catch (FlywayException e) {
        var failure = Failures.of(e, path);
        boolean full =
            failure instanceof DatabaseRefused refused
                && refused.reason() == DatabaseRefused.Reason.NO_SPACE;
        if (full || System.nanoTime() > deadline) {
          throw failure;
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /// Loads SQLite's library and what reads by it, so that the first [#open] does not wait for them;
  /// where that fails, it will say why.
  public static void load() {
    try (var connection = new SQLiteDataSource().getConnection();
        var handle = new KeptStatements(connection).handle()) {
      handle.select("SELECT 1").map((row, _) -> row.getInt(1)).one();
    } catch (SQLException | RuntimeException _) {
      // told by the first to open a file
    }
  }

  @SuppressWarnings("MustBeClosedChecker")
  private static Connection upToDate(DatabaseFile file) throws SQLException {
    var connection = file.connect();
    try {
      if (!file.isUpToDate(connection)) {
        connection.close();
        Migrations.run(file);
        connection = file.connect();
        file.version(connection);
      }
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// Runs work in a write transaction and returns after the commit. What it throws undoes it, and
  /// only it. Not to be called from inside other work.
  public <T> T write(Work<T> work) {
    assert !readers.isOneOfIts(Thread.currentThread()) : INSIDE;
    return writer.submit(work);
  }

  /// The same for work that gives nothing back.
  public void run(Consumer<Handle> work) {
    write(h -> {
      work.accept(h);
      return true;
    });
  }

  /// Runs work that only reads; it sees one state of the file throughout. Not to be called from
  /// inside other work.
  public <T> T read(Work<T> work) {
    // from the writer it would see none of what the same transaction wrote, and hold up everybody
    assert !writer.isOneOfIts(Thread.currentThread()) : INSIDE;
    return readers.submit(work);
  }

  /// A number that counts up with each change to a workspace's records.
  public static long changes(Handle handle, long workspace) {
    return handle
        .select("SELECT changes FROM workspace WHERE id = ?", workspace)
        .map((rows, _) -> rows.getLong(1))
        .findOne()
        .orElse(0L);
  }

  /// Copies the database as it is now into a new file, while everybody goes on working. The copy
  /// appears under its name only when it is whole.
  ///
  /// @throws DatabaseRefused when there is such a file already or it cannot be written
  public void backupTo(Path copy) {
    Backups.make(file, copy);
  }

  /// Puts a backup in the place of `target`, which no process may have open. The file that was
  /// there is kept beside it as `<name>.before-restore-<time>`.
  ///
  /// @return where that is now, empty when there was none
  /// @throws DatabaseRefused when the backup is missing, not ours, damaged or newer, or the target
  ///   is in use or cannot be written; nothing is changed then
  public static Optional<Path> restore(Path backup, Path target, Instant now) {
    return Backups.restore(backup, target, now);
  }

  /// Writes the file anew without what was deleted, so that no byte of it is left in the file or
  /// beside it. Waits for other writers as long as a write does.
  ///
  /// @throws DatabaseRefused when the file is in use for longer, or the disk is full
  public void purge() {
    Backups.purge(file);
  }

  /// Where the file is.
  public Path path() {
    return file.path();
  }

  /// Finishes what waits and closes the file.
  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
