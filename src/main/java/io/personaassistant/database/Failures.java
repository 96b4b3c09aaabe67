package io.personaassistant.database;

import io.personaassistant.database.DatabaseRefused.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what the driver throws into a [DatabaseRefused] or a [DatabaseException]. The driver's own
/// exceptions carry statements with their values, so they are not kept as a cause.
final class Failures {
  private Failures() {}

  /// What `thrown` by a piece of work means; what is not the database's stays as it is.
  static Throwable of(Throwable thrown, Path file) {
    if (!(thrown instanceof JdbiException)) {
      return thrown;
    }
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof OutOfMemoryError) {
        return t;
      }
    }
    return inside(thrown, file);
  }

  /// What a migration that failed means.
  static RuntimeException of(FlywayException thrown, Path file) {
    return inside(thrown, file);
  }

  private static RuntimeException inside(Throwable thrown, Path file) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        var failure = of(sql, file);
        failure.setStackTrace(thrown.getStackTrace());
        return failure;
      }
    }
    var failure =
        new DatabaseException(
            "a statement failed: " + thrown.getClass().getSimpleName(),
            SQLiteErrorCode.UNKNOWN_ERROR);
    failure.setStackTrace(thrown.getStackTrace());
    return failure;
  }

  static RuntimeException of(SQLException thrown, Path file) {
    var code =
        thrown instanceof SQLiteException told
            ? told.getResultCode()
            : SQLiteErrorCode.getErrorCode(thrown.getErrorCode());
    // the low byte is the family, the rest says more
    var reason =
        switch (thrown.getErrorCode() & 0xff) {
          // the file through which processes share the log cannot grow
          case 10 ->
              code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE ? Reason.NO_SPACE : Reason.BROKEN_DISK;
          case 5, 6 -> Reason.LOCKED;
          case 3, 8, 14, 23 -> Reason.READ_ONLY;
          case 11 -> Reason.DAMAGED;
          case 13 -> Reason.NO_SPACE;
          case 26 -> Reason.NOT_OURS;
          default -> null;
        };
    return reason == null
        ? new DatabaseException("a statement failed", code)
        : new DatabaseRefused(reason, file);
  }

  static boolean isBusy(SQLException thrown) {
    return (thrown.getErrorCode() & 0xff) == 5;
  }
}
