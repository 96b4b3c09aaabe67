package io.personaassistant.database;

import io.personaassistant.database.DatabaseRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Copies of the file, made and put back so that no half-written file ever has the real name.
final class Backups {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private Backups() {}

  static void make(DatabaseFile file, Path copy) {
    if (Files.exists(copy)) {
      throw new DatabaseRefused(Reason.ALREADY_THERE, copy);
    }
    onPlatformThread(() -> {
      var part = part(copy);
      try {
        Files.createDirectories(new DatabaseFile(copy, true, file.patience()).folder());
        FileRights.of(file.path()).make(part);
        vacuumInto(file, part, copy);
        Files.move(part, copy);
      } catch (IOException _) {
        // another program may have made one meanwhile
        throw new DatabaseRefused(
            Files.exists(copy) ? Reason.ALREADY_THERE : Reason.UNWRITABLE_BACKUP, copy);
      } finally {
        deleteQuietly(part);
      }
      return true;
    });
  }

  private static void vacuumInto(DatabaseFile file, Path part, Path copy) {
    try (var connection = file.connect();
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, part.toString());
      statement.execute();
    } catch (SQLException e) {
      var failure = Failures.of(e, file.path());
      throw failure instanceof DatabaseRefused refused ? ofCopy(refused, copy) : failure;
    }
  }

  /// Only what is written can be full or closed to us; anything else is wrong with the source.
  private static DatabaseRefused ofCopy(DatabaseRefused refused, Path copy) {
    return switch (refused.reason()) {
      case READ_ONLY -> new DatabaseRefused(Reason.UNWRITABLE_BACKUP, copy);
      case NO_SPACE -> new DatabaseRefused(Reason.NO_SPACE, copy);
      default -> refused;
    };
  }

  static void purge(DatabaseFile file) {
    onPlatformThread(() -> {
      try (var connection = file.connect();
          var statement = connection.createStatement()) {
        statement.execute("VACUUM");
        emptyLog(file, statement);
        return true;
      } catch (SQLException e) {
        throw Failures.of(e, file.path());
      }
    });
  }

  /// SQLite gives up at once, and only says so, while others copy the log into the file.
  private static void emptyLog(DatabaseFile file, Statement statement) throws SQLException {
    long end = System.nanoTime() + file.patience().toNanos();
    while (isBusy(statement)) {
      if (System.nanoTime() > end) {
        throw file.refused(Reason.LOCKED);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static boolean isBusy(Statement statement) throws SQLException {
    try (var rows = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return rows.next() && rows.getInt(1) != 0;
    }
  }

  static Optional<Path> restore(Path backup, Path target, Instant now) {
    return onPlatformThread(() -> {
      var file = new DatabaseFile(target, true, Duration.ofMillis(200));
      file.look(false);
      var part = part(target);
      try {
        copyChecked(backup, part, FileRights.of(target));
        var kept = setAside(file, now);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return kept;
      } catch (IOException _) {
        throw new DatabaseRefused(Reason.READ_ONLY, target);
      } finally {
        deleteQuietly(part);
      }
    });
  }

  /// Copies the backup and looks at the copy, so that the backup itself is never written to.
  private static void copyChecked(Path backup, Path part, FileRights rights) throws IOException {
    if (!Files.isRegularFile(backup) || !Files.isReadable(backup)) {
      throw new DatabaseRefused(missing(backup), backup);
    }
    rights.make(part);
    try (var out = Files.newOutputStream(part)) {
      Files.copy(backup, out);
    }
    if (Files.size(part) == 0) {
      throw new DatabaseRefused(Reason.NO_BACKUP_OF_OURS, backup);
    }
    var copy = new DatabaseFile(part, true, Duration.ofMillis(200));
    try (var connection = copy.connect()) {
      if (copy.version(connection) == 0) {
        throw new DatabaseRefused(Reason.NOT_OURS, backup);
      }
      if (!isSound(connection)) {
        throw new DatabaseRefused(Reason.DAMAGED, backup);
      }
    } catch (DatabaseRefused e) {
      // the sentence must name the file people know, and speak of it as a backup
      throw new DatabaseRefused(ofBackup(e.reason()), backup);
    } catch (SQLException e) {
      throw Failures.of(e, backup) instanceof DatabaseRefused refused
          ? new DatabaseRefused(ofBackup(refused.reason()), backup)
          : Failures.of(e, backup);
    }
  }

  private static Reason ofBackup(Reason reason) {
    return switch (reason) {
      case NOT_OURS -> Reason.NO_BACKUP_OF_OURS;
      case DAMAGED -> Reason.DAMAGED_BACKUP;
      case NEWER -> Reason.NEWER_BACKUP;
      case NOT_READABLE -> Reason.LOCKED_BACKUP;
      default -> reason;
    };
  }

  private static Reason missing(Path backup) {
    if (Files.isRegularFile(backup)) {
      return Reason.LOCKED_BACKUP;
    }
    return Files.exists(backup) ? Reason.NO_BACKUP_OF_OURS : Reason.NO_BACKUP;
  }

  private static boolean isSound(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
      return rows.next() && rows.getString(1).equals("ok");
    }
  }

  private static Optional<Path> setAside(DatabaseFile file, Instant now) throws IOException {
    var target = file.path();
    if (!Files.exists(target)) {
      return Optional.empty();
    }
    try (var connection = file.connect();
        var statement = connection.createStatement()) {
      // needs the file for itself, and leaves no -wal and -shm files behind
      statement.execute("PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      // a damaged file is the very reason to restore
      if (Failures.isBusy(e)) {
        throw file.refused(Reason.LOCKED);
      }
    }
    var kept = target.resolveSibling(target.getFileName() + ".before-restore-" + STAMP.format(now));
    Files.move(target, kept);
    for (var suffix : new String[] {"-wal", "-shm", "-journal"}) {
      var side = target.resolveSibling(target.getFileName() + suffix);
      if (Files.exists(side)) {
        Files.move(side, kept.resolveSibling(kept.getFileName() + suffix));
      }
    }
    return Optional.of(kept);
  }

  private static Path part(Path file) {
    return file.toAbsolutePath()
        .resolveSibling(
            file.getFileName() + ".part-" + UUID.randomUUID().toString().substring(0, 8));
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException _) {
      // a leftover with ".part" in its name harms nobody
    }
  }

  private static <T> T onPlatformThread(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw e;
    }
  }
}
