package io.personaassistant.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/// The prepared statements of one connection, kept for the next use of the same SQL: SQLite takes
/// longer to prepare most of ours than to run them. When another process changed the schema, SQLite
/// prepares a statement again by itself. For one thread.
final class KeptStatements extends DefaultStatementBuilder {
  private static final int MOST = 48;

  /// The connection that a handle is being made for.
  private static final ScopedValue<Connection> GIVEN = ScopedValue.newInstance();

  /// One for all: what it knows of Java's types takes longer to set up than a connection.
  private static final Jdbi JDBI = jdbi();

  private final Connection connection;
  private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

  KeptStatements(Connection connection) {
    this.connection = connection;
  }

  private static Jdbi jdbi() {
    var jdbi = Jdbi.create(GIVEN::get);
    jdbi.getConfig(SqlStatements.class)
        .setSqlParser(new NamedParameters())
        // no SQL has holes to fill; looking for them takes longer than most statements
        .setTemplateEngine(TemplateEngine.NOP);
    return jdbi;
  }

  /// A handle on the connection that runs its statements by these.
  Handle handle() {
    return ScopedValue.where(GIVEN, connection).call(JDBI::open).setStatementBuilder(this);
  }

  /// Runs SQL without parameters and results.
  void execute(String sql) throws SQLException {
    var statement = take(sql);
    try {
      statement.execute();
    } finally {
      keep(sql, statement);
    }
  }

  private PreparedStatement take(String sql) throws SQLException {
    var kept = idle.remove(sql);
    return kept == null ? connection.prepareStatement(sql) : kept;
  }

  private void keep(String sql, PreparedStatement statement) throws SQLException {
    try {
      // what was bound is data of people, and belongs to this use alone
      statement.clearParameters();
      statement.clearBatch();
    } catch (SQLException _) {
      // the driver gave it up when the disk was full or failed, and what it threw then says so
      statement.close();
      return;
    }
    close(idle.put(sql, statement));
    if (idle.size() > MOST) {
      close(idle.pollFirstEntry().getValue());
    }
  }

  private static void close(@Nullable Statement statement) throws SQLException {
    if (statement != null) {
      statement.close();
    }
  }

  @Override
  public PreparedStatement create(Connection on, String sql, StatementContext context)
      throws SQLException {
    return take(sql);
  }

  @Override
  public void close(Connection on, String sql, Statement statement) throws SQLException {
    if (statement instanceof PreparedStatement prepared) {
      keep(sql, prepared);
    } else {
      statement.close();
    }
  }
}
