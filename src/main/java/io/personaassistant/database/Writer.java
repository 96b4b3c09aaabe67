package io.personaassistant.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The one thread that writes. It takes every job that waits, runs them in one transaction, each in
/// a savepoint so that one that fails harms no other, and commits once: one sync for all of them.
final class Writer extends Lane {
  private static final int MOST_AT_ONCE = 512;
  private final KeptStatements statements;
  private final Handle handle;
  private final Checkpoints checkpoints;

  Writer(DatabaseFile file, Connection connection) throws SQLException {
    super(file.path(), "database-writer", 1, MOST_AT_ONCE);
    this.statements = new KeptStatements(connection);
    this.checkpoints = new Checkpoints(file);
    statements.execute("PRAGMA wal_autocheckpoint = " + Checkpoints.MOST_PAGES);
    this.handle = statements.handle();
    // it has a connection to close, whether it wrote or not
    start();
  }

  @Override
  Worker worker() {
    return new Group();
  }

  private final class Group implements Worker {
    @Override
    public void run(List<Job<?>> jobs) {
      var rest = jobs;
      while (!rest.isEmpty()) {
        rest = commit(rest);
      }
    }

    /// Runs jobs in one transaction and settles them; gives back those not reached because the
    /// transaction was lost on the way.
    private List<Job<?>> commit(List<Job<?>> jobs) {
      var ran = new ArrayList<Job<?>>();
      try {
        statements.execute("BEGIN IMMEDIATE");
        for (var job : jobs) {
          ran.add(job);
          if (jobs.size() == 1) {
            alone(job);
          } else {
            amongOthers(job);
          }
        }
        if (!(ran.size() == 1 && ran.getFirst().failed())) {
          statements.execute("COMMIT");
          checkpoints.committed(ran.size());
        }
      } catch (SQLException e) {
        rollBack();
        if (ran.isEmpty()) {
          ran.addAll(jobs);
        }
        var failure = Failures.of(e, file);
        ran.stream().filter(job -> !job.failed()).forEach(job -> job.fail(failure));
      }
      ran.forEach(job -> job.settle(file));
      return jobs.subList(ran.size(), jobs.size());
    }

    private void alone(Job<?> job) {
      if (!job.run(handle)) {
        rollBack();
      }
    }

    private void amongOthers(Job<?> job) throws SQLException {
      statements.execute("SAVEPOINT job");
      if (!job.run(handle)) {
        // fails when SQLite itself ended the transaction, as it does on a full disk
        statements.execute("ROLLBACK TO job");
      }
      statements.execute("RELEASE job");
    }

    private void rollBack() {
      try {
        statements.execute("ROLLBACK");
      } catch (SQLException _) {
        // there was no transaction left to undo
      }
    }

    @Override
    public void close() {
      checkpoints.close();
      handle.close();
    }
  }
}
