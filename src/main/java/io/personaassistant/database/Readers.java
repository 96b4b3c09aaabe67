package io.personaassistant.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A few threads that read, each with a connection of its own that it opens when first needed and
/// that cannot write. Work sees one state of the file from its first statement to its last.
final class Readers extends Lane {
  private final DatabaseFile source;

  Readers(DatabaseFile source, int count) {
    super(source.path(), "database-reader", count, 1);
    this.source = source;
  }

  @Override
  Worker worker() {
    return new Reader();
  }

  private final class Reader implements Worker {
    private @Nullable KeptStatements statements;
    private @Nullable Handle handle;

    @Override
    public void run(List<Job<?>> jobs) {
      jobs.forEach(this::run);
    }

    private void run(Job<?> job) {
      try {
        var open = open();
        open.execute("BEGIN");
        job.run(Objects.requireNonNull(handle));
        open.execute("ROLLBACK");
      } catch (SQLException e) {
        job.fail(Failures.of(e, file));
        close();
      } catch (RuntimeException e) {
        job.fail(e);
      }
      job.settle(file);
    }

    private KeptStatements open() throws SQLException {
      var open = statements;
      if (open == null) {
        open = new KeptStatements(source.connect());
        open.execute("PRAGMA query_only = ON");
        handle = open.handle();
        statements = open;
      }
      return open;
    }

    @Override
    public void close() {
      if (handle != null) {
        handle.close();
        handle = null;
        statements = null;
      }
    }
  }
}
