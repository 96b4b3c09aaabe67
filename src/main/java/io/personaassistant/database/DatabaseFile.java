package io.personaassistant.database;

import io.personaassistant.database.DatabaseRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/// A file on disk that is, or is to become, a database of ours: looks before it touches, and opens
/// connections.
record DatabaseFile(Path path, boolean full, Duration patience) {
  private static final int APPLICATION_ID = 1346720339;
  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /// Refuses what can be seen without SQLite; makes the missing parent folder unless the file must
  /// exist.
  void look(boolean mustExist) {
    try {
      if (Files.isDirectory(path)) {
        throw refused(Reason.NOT_OURS);
      }
      // in this order: another program may make it meanwhile
      if (!Files.notExists(path)) {
        if (!Files.exists(path)) {
          // neither there nor not there: the folder does not let this user look
          throw refused(Reason.NOT_READABLE);
        }
        lookInside();
        return;
      }
      if (mustExist) {
        throw refused(Reason.MISSING);
      }
      Files.createDirectories(folder());
    } catch (IOException _) {
      // whatever stood in the way, the remedy is the same: rights, or another place
      throw refused(Reason.READ_ONLY);
    }
    if (!Files.isWritable(folder())) {
      throw refused(Reason.READ_ONLY);
    }
  }

  /// Makes a missing file one that its owner alone may read; what SQLite puts beside it is like it.
  void make() {
    if (Files.notExists(path)) {
      try {
        FileRights.ofOwner(path).make(path);
      } catch (IOException _) {
        // another process was first, or SQLite will say why not
      }
    }
  }

  private void lookInside() throws IOException {
    if (!Files.isReadable(path)) {
      throw refused(Reason.NOT_READABLE);
    }
    if (!Files.isWritable(path) || !Files.isWritable(folder())) {
      throw refused(Reason.READ_ONLY);
    }
    try (var in = Files.newInputStream(path)) {
      var start = in.readNBytes(HEADER.length);
      if (start.length > 0 && !Arrays.equals(start, HEADER)) {
        throw refused(Reason.NOT_OURS);
      }
    }
  }

  Path folder() {
    var parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  DatabaseRefused refused(Reason reason) {
    return new DatabaseRefused(reason, path);
  }

  SQLiteDataSource source() {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception | LinkageError _) {
      throw refused(Reason.NO_LIBRARY);
    }
    var config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    config.setSynchronous(
        full ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.NORMAL);
    // else the driver prepares and runs one more statement after each that inserts
    config.setGetGeneratedKeys(false);
    var source = new SQLiteDataSource(config);
    // as a URI, because the driver reads anything after a '?' in a plain path as settings
    source.setUrl("jdbc:sqlite:" + path.toAbsolutePath().toUri());
    return source;
  }

  Connection connect() throws SQLException {
    return source().getConnection();
  }

  /// The number of the newest migration in the file; 0 when it is empty. Refuses other programs'
  /// databases and newer ones.
  int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var tables =
          number(statement, "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'");
      if (tables == 0) {
        return 0;
      }
      var history =
          number(statement, "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'");
      // another process may have begun to set it up: then the history is all there is
      var ours =
          number(statement, "PRAGMA application_id") == APPLICATION_ID
              || tables - number(statement, HISTORY_PARTS) == 0;
      if (history == 0 || !ours) {
        throw refused(Reason.NOT_OURS);
      }
      var version =
          number(
              statement,
              "SELECT coalesce(max(cast(version AS INTEGER)), 0) FROM schema_version WHERE success ="
                  + " 1");
      if (version > Migrations.newest()) {
        throw refused(Reason.NEWER);
      }
      return version;
    }
  }

  /// Whether every migration is in the file; not the newest alone, for one with a lower number may
  /// have come later. Refuses what [#version] refuses.
  boolean isUpToDate(Connection connection) throws SQLException {
    if (version(connection) == 0) {
      return false;
    }
    var done = new HashSet<Integer>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT cast(version AS INTEGER) FROM schema_version WHERE success = 1")) {
      while (rows.next()) {
        done.add(rows.getInt(1));
      }
    }
    return done.containsAll(Migrations.numbers());
  }

  private static final String HISTORY_PARTS =
      "SELECT count(*) FROM sqlite_schema WHERE tbl_name = 'schema_version' AND name NOT LIKE"
          + " 'sqlite_%'";

  private static int number(Statement statement, String sql) throws SQLException {
    try (var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
