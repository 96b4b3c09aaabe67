package io.personaassistant.terminal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.personaassistant.database.Database;
import io.personaassistant.testing.Terminal;
import io.personaassistant.testing.Terminal.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A database that cannot be used: one sentence with the next step, and nothing is changed.
class BadDatabaseTest {
  private static final String ASK = "ask annie objections";
  private static final String LIST = "list";
  private static final String IMPORT = "import evidence evidence.csv";
  private static final String SERVE = "serve";

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    file = folder.resolve("own").resolve("persona.db");
    Files.createDirectory(folder.resolve("own"));
    Files.writeString(
        folder.resolve("evidence.csv"),
        "id,source_type,date,text\nE1,interview,2026-09-01,Fine.\n");
  }

  private Result run(String command) {
    return new Terminal(folder)
        .with("SLACK_BOT_TOKEN", "xoxb-1")
        .with("SLACK_APP_TOKEN", "xapp-1")
        .with("PERSONA_DB", "own/persona.db")
        .run(command.split(" "));
  }

  private static void refused(Result result, String... says) {
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("persona: ").contains(says).doesNotContain("Exception");
  }

  /// Refused, and every file in the folder is as before.
  private void refusedUntouched(String command, String... says) throws IOException {
    var before = files();

    refused(run(command), says);

    assertThat(files()).isEqualTo(before);
  }

  private Map<Path, ByteBuffer> files() throws IOException {
    var files = new TreeMap<Path, ByteBuffer>();
    try (var all = Files.walk(folder)) {
      for (var path : all.toList()) {
        files.put(
            path,
            ByteBuffer.wrap(Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path)));
      }
    }
    return files;
  }

  private void database() {
    Database.open(file, Database.Options.standard()).close();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, LIST, "show annie", "last", "evidence annie", "traits", "export"})
  void a_file_that_is_missing(String command) throws Exception {
    refusedUntouched(command, file.toString(), "There is no database", "Check the path");
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, LIST, IMPORT, SERVE})
  void a_file_that_is_no_database(String command) throws Exception {
    Files.writeString(file, "These are my notes, which are no database at all.");

    refusedUntouched(command, file.toString(), "not a database of this program", "--db");
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, LIST, IMPORT, SERVE})
  void a_folder(String command) throws Exception {
    Files.createDirectory(file);

    refusedUntouched(command, file.toString(), "not a database of this program", "--db");
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, LIST, IMPORT, SERVE})
  void the_database_of_another_program(String command) throws Exception {
    execute("CREATE TABLE song(title)", "INSERT INTO song VALUES ('One')");

    refusedUntouched(command, file.toString(), "not a database of this program", "--db");
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, LIST, IMPORT, SERVE})
  void a_database_of_a_newer_version(String command) throws Exception {
    database();
    execute(
        "INSERT INTO schema_version(installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success) VALUES (99, '999', 'x', 'SQL', 'x', '', 0, 1)");

    refusedUntouched(command, file.toString(), "newer version", "Update the program");
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, LIST, IMPORT, SERVE})
  void a_damaged_database(String command) throws Exception {
    database();
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, 4096, (byte) 0x7f);
    Files.write(file, bytes);

    refusedUntouched(command, file.toString(), "damaged", "persona restore");
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, LIST, IMPORT, SERVE})
  void a_file_that_must_not_be_written(String command) throws Exception {
    database();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(file), "root may write everything");

    refusedUntouched(command, file.toString(), "cannot be written", "writable", "--db");
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, LIST, IMPORT, SERVE})
  void a_folder_that_must_not_be_written(String command) throws Exception {
    database();
    var own = folder.resolve("own");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(own), "root may write everything");

      refusedUntouched(command, file.toString(), "cannot be written", "writable", "--db");
    } finally {
      Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {IMPORT, SERVE})
  void a_place_where_no_file_can_be_made(String command) throws Exception {
    Files.delete(folder.resolve("own"));
    Files.writeString(folder.resolve("own"), "a file where the folder should be");

    refusedUntouched(command, file.toString(), "cannot be written", "writable", "--db");
  }

  @Test
  void no_place_for_the_samples() throws Exception {
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    var before = files();

    refused(
        new Terminal(folder).run("list"),
        folder.resolve("data/persona.db") + " cannot be written",
        "--db");

    assertThat(files()).isEqualTo(before);
  }

  /// All commands at once, since each waits for the lock some seconds.
  @Test
  void a_database_that_another_program_keeps_to_itself() throws Exception {
    database();
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      var before = files();

      for (var result : atOnce(ASK, LIST, IMPORT, SERVE)) {
        refused(result, file.toString(), "locked by another process", "try again");
      }

      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void a_database_that_another_program_writes_to_can_be_read() throws Exception {
    database();
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      var results = atOnce(ASK, IMPORT, LIST);

      refused(results.get(0), file.toString(), "locked by another process", "try again");
      refused(results.get(1), file.toString(), "locked by another process", "try again");
      assertThat(results.get(2).exit()).isZero();
      statement.execute("ROLLBACK");
    }
    assertThat(run("export").out()).doesNotContain("Fine.");
  }

  private List<Result> atOnce(String... commands) {
    // SQLite waits in native code, which would hold up other virtual threads
    try (var threads = Executors.newCachedThreadPool()) {
      return Arrays.stream(commands)
          .map(c -> CompletableFuture.supplyAsync(() -> run(c), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }
}
