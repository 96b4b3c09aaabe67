package io.personaassistant.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.personaassistant.database.DatabaseRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseRefusedTest {
  private static final Database.Options IMPATIENT =
      new Database.Options(false, false, 2, Duration.ofMillis(50));

  @TempDir Path folder;

  @Test
  void says_that_the_file_is_missing_when_it_must_exist() {
    var file = folder.resolve("none.db");

    assertThat(refusal(() -> Database.open(file, IMPATIENT.existing()))).isEqualTo(Reason.MISSING);
    assertThat(file).doesNotExist();
  }

  @Test
  void leaves_a_file_of_another_kind_alone() throws IOException {
    var file = Files.writeString(folder.resolve("notes.db"), "these are my notes, not a database");

    assertThat(refusal(() -> Database.open(file, IMPATIENT))).isEqualTo(Reason.NOT_OURS);
    assertThat(file).hasContent("these are my notes, not a database");
  }

  @Test
  void leaves_another_programs_database_alone() throws Exception {
    var file = folder.resolve("other.db");
    execute(file, "CREATE TABLE song(title)");

    assertThat(refusal(() -> Database.open(file, IMPATIENT))).isEqualTo(Reason.NOT_OURS);
  }

  @Test
  void refuses_a_folder() {
    assertThat(refusal(() -> Database.open(folder, IMPATIENT))).isEqualTo(Reason.NOT_OURS);
  }

  @Test
  void refuses_a_file_from_a_newer_version() throws Exception {
    var file = folder.resolve("persona.db");
    Database.open(file, IMPATIENT).close();
    execute(
        file,
        "INSERT INTO schema_version(installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success) VALUES (99, '999', 'x', 'SQL', 'x', '', 0, 1)");

    assertThat(refusal(() -> Database.open(file, IMPATIENT))).isEqualTo(Reason.NEWER);
  }

  @Test
  void refuses_a_file_that_another_process_keeps_locked() throws Exception {
    var file = folder.resolve("persona.db");
    Database.open(file, IMPATIENT).close();
    try (var connection = connect(file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");

      assertThat(refusal(() -> Database.open(file, IMPATIENT))).isEqualTo(Reason.LOCKED);
    }
  }

  @Test
  void says_that_it_is_locked_when_another_process_writes_for_too_long() throws Exception {
    var file = folder.resolve("persona.db");
    try (var database = Database.open(file, IMPATIENT);
        var connection = connect(file);
        var statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThat(refusal(() -> database.write(_ -> true))).isEqualTo(Reason.LOCKED);

      statement.execute("COMMIT");
      assertThat(database.<Boolean>write(_ -> true)).isTrue();
    }
  }

  @Test
  void refuses_a_place_that_cannot_be_written() {
    var nowhere = Path.of("/proc/persona/persona.db");

    assertThat(refusal(() -> Database.open(nowhere, IMPATIENT))).isEqualTo(Reason.READ_ONLY);
  }

  @Test
  void refuses_a_damaged_file() throws Exception {
    var file = folder.resolve("persona.db");
    Database.open(file, IMPATIENT).close();
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, 4096, (byte) 0x7f);
    Files.write(file, bytes);

    assertThat(refusal(() -> Database.open(file, IMPATIENT))).isEqualTo(Reason.DAMAGED);
  }

  /// To SQLite that is a full disk.
  @Test
  void says_that_there_is_no_space_when_the_file_cannot_grow() throws Exception {
    var file = folder.resolve("persona.db");
    try (var database = Database.open(file, IMPATIENT)) {
      database.write(h ->
          h.execute("CREATE TABLE big(text TEXT NOT NULL) STRICT")
              + h.select("PRAGMA max_page_count = 1").map((row, _) -> row.getInt(1)).one());
      var fill = "INSERT INTO big VALUES (hex(zeroblob(100000)))";

      assertThat(refusal(() -> database.write(h -> h.execute(fill)))).isEqualTo(Reason.NO_SPACE);
      assertThat(refusal(() -> database.write(h -> h.execute(fill)))).isEqualTo(Reason.NO_SPACE);

      database.write(
          h -> h.select("PRAGMA max_page_count = 100000").map((row, _) -> row.getInt(1)).one());
      assertThat(database.<Integer>write(h -> h.execute(fill))).isEqualTo(1);
    }
  }

  @Test
  void keeps_what_went_wrong_when_the_driver_gives_up_a_statement() throws Exception {
    var file = folder.resolve("persona.db");
    Database.open(file, IMPATIENT).close();
    try (var connection = connect(file)) {
      var statements = new KeptStatements(connection);
      statements.execute("PRAGMA max_page_count = 1");

      var full =
          catchThrowableOfType(
              SQLException.class, () -> statements.execute("CREATE TABLE big(text TEXT) STRICT"));

      assertThat(Failures.of(full, file))
          .isInstanceOfSatisfying(
              DatabaseRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SPACE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, LOCKED",
    "6, LOCKED",
    "517, LOCKED",
    "8, READ_ONLY",
    "14, READ_ONLY",
    "1032, READ_ONLY",
    "11, DAMAGED",
    "13, NO_SPACE",
    "4874, NO_SPACE",
    "10, BROKEN_DISK",
    "266, BROKEN_DISK",
    "778, BROKEN_DISK",
    "1034, BROKEN_DISK",
    "26, NOT_OURS"
  })
  void knows_what_a_code_means_for_a_person(int code, Reason reason) {
    var file = folder.resolve("persona.db");

    assertThat(Failures.of(new SQLException("[SECRET]", "", code), file))
        .isInstanceOfSatisfying(
            DatabaseRefused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused).hasMessageContaining(file.toString());
              assertThat(refused).hasMessageNotContaining("SECRET");
            });
  }

  /// Setting up a file on a full disk.
  @Test
  void knows_why_a_migration_failed() {
    var full = new SQLException("[SQLITE_FULL] SECRET", "", 13);

    assertThat(Failures.of(new FlywayException("failed", full), folder.resolve("persona.db")))
        .isInstanceOfSatisfying(
            DatabaseRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SPACE));
  }

  static Reason refusal(ThrowingCallable opening) {
    return catchThrowableOfType(DatabaseRefused.class, opening).reason();
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (var connection = connect(file);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
