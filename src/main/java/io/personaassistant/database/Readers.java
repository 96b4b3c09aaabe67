package io.personaassistant.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A few threads that read, each with a connection of its own that it opens when first needed and
/// that cannot write. Work sees one state of the file from its first statement to its last.
final class Readers extends Lane {
  private final DatabaseFile source;

  Readers(DatabaseFile source, int count) {
    super(source.path(), 1);
    this.source = source;
    start("database-reader", count);
  }

  @Override
  Worker worker() {
    return new Reader();
  }

  private final class Reader implements Worker {
    private @Nullable Connection connection;
    private @Nullable Handle handle;

    @Override
    public void run(List<Job<?>> jobs) {
      jobs.forEach(this::run);
    }

    private void run(Job<?> job) {
      try {
        var open = open();
        execute(open.getConnection(), "BEGIN");
        job.run(open);
        execute(open.getConnection(), "ROLLBACK");
      } catch (SQLException e) {
        job.fail(Failures.of(e, file));
        close();
      } catch (RuntimeException e) {
        job.fail(e);
      }
      job.settle(file);
    }

    private Handle open() throws SQLException {
      if (handle == null) {
        connection = source.connect();
        execute(connection, "PRAGMA query_only = ON");
        handle = Jdbi.open(connection);
      }
      return handle;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    @Override
    public void close() {
      if (handle != null) {
        handle.close();
        handle = null;
      }
    }
  }
}
