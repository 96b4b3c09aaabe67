package io.personaassistant.database;

import static io.personaassistant.database.DatabaseRefusedTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.personaassistant.database.DatabaseRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:11:12Z");

  @TempDir Path folder;
  private Path file = Path.of("");
  private Path backup = Path.of("");

  @BeforeEach
  void names() {
    file = folder.resolve("persona.db");
    backup = folder.resolve("kept/persona-backup.db");
  }

  @Test
  void brings_back_what_was_there_and_keeps_what_is_replaced() throws IOException {
    try (var database = open(file)) {
      add(database, "before");
      database.backupTo(backup);
      add(database, "after");
    }

    var aside = Database.restore(backup, file, NOW);

    var kept = folder.resolve("persona.db.before-restore-20260301-101112");
    assertThat(aside).contains(kept);
    assertThat(names(file)).containsExactly("main", "before");
    assertThat(names(kept)).containsExactly("main", "before", "after");
    assertThat(names(backup)).containsExactly("main", "before");
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(".part-"));
    }
  }

  @Test
  void what_a_new_database_holds_only_its_owner_reads_also_in_copies() throws IOException {
    try (var database = open(file)) {
      add(database, "ours");
      assertThat(rights(file, folder.resolve("persona.db-wal"), folder.resolve("persona.db-shm")))
          .containsOnly("rw-------");
      database.backupTo(backup);
    }
    Database.restore(backup, folder.resolve("new/persona.db"), NOW);
    assertThat(rights(backup, folder.resolve("new/persona.db"))).containsOnly("rw-------");
  }

  @Test
  void copies_have_the_rights_that_somebody_gave_the_file() throws IOException {
    try (var database = open(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
      database.backupTo(backup);
    }
    assertThat(rights(backup)).containsOnly("rw-r-----");
    Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("r--------"));

    Database.restore(backup, file, NOW);

    assertThat(rights(file)).containsOnly("rw-r-----");
  }

  private static List<String> rights(Path... files) throws IOException {
    var all = new ArrayList<String>();
    for (var one : files) {
      all.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)));
    }
    return all;
  }

  @Test
  void does_not_call_deleted_words_gone_while_somebody_may_read_them() throws Exception {
    try (var database =
            Database.open(file, new Database.Options(false, false, 2, Duration.ofMillis(50)));
        var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("BEGIN");
      statement.execute("SELECT count(*) FROM workspace");
      add(database, "gone");

      assertThat(refusal(database::purge)).isEqualTo(Reason.LOCKED);
      statement.execute("ROLLBACK");
      database.purge();
      assertThat(folder.resolve("persona.db-wal")).isEmptyFile();
    }
  }

  @Test
  void restores_where_there_is_nothing_yet() {
    try (var database = open(file)) {
      database.backupTo(backup);
    }
    var elsewhere = folder.resolve("new/persona.db");

    assertThat(Database.restore(backup, elsewhere, NOW)).isEmpty();

    assertThat(names(elsewhere)).containsExactly("main");
  }

  @Test
  void restores_over_a_damaged_file() throws IOException {
    try (var database = open(file)) {
      database.backupTo(backup);
    }
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, 4096, (byte) 0x7f);
    Files.write(file, bytes);

    assertThat(Database.restore(backup, file, NOW)).isPresent();

    assertThat(names(file)).containsExactly("main");
  }

  @Test
  void overwrites_nothing_with_a_backup() throws IOException {
    var taken = Files.writeString(folder.resolve("taken"), "mine");
    try (var database = open(file)) {
      assertThat(refusal(() -> database.backupTo(taken))).isEqualTo(Reason.ALREADY_THERE);
    }
    assertThat(taken).hasContent("mine");
  }

  @Test
  void names_the_backup_where_it_cannot_be_written() throws IOException {
    Files.writeString(folder.resolve("taken"), "mine");
    try (var database = open(file)) {
      for (var name : List.of("taken/copy.db", "taken/new/copy.db")) {
        var below = folder.resolve(name);
        assertThatThrownBy(() -> database.backupTo(below))
            .isInstanceOf(DatabaseRefused.class)
            .hasMessageStartingWith(below + " cannot be written. Name another file for the backup")
            .hasMessageNotContaining("--db");
      }
    }
  }

  @Test
  void names_the_database_where_that_is_damaged() throws IOException {
    try (var database = open(file)) {
      for (int i = 0; i < 300; i++) {
        add(database, "a workspace with a name that fills pages " + i);
      }
    }
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length - 8 * 4096, bytes.length, (byte) 0x7f);
    Files.write(file, bytes);

    try (var database = open(file)) {
      assertThatThrownBy(() -> database.backupTo(backup))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageStartingWith(file + " is damaged.");
    }
    assertThat(backup).doesNotExist();
  }

  @Test
  void does_not_restore_under_a_running_program() {
    try (var database = open(file)) {
      database.backupTo(backup);
      add(database, "after");

      assertThat(refusal(() -> Database.restore(backup, file, NOW))).isEqualTo(Reason.LOCKED);

      assertThat(database.<Integer>read(handle -> handle.select("SELECT 1").mapTo(int.class).one()))
          .isEqualTo(1);
    }
    assertThat(names(file)).containsExactly("main", "after");
  }

  @Test
  void restores_no_file_that_is_not_a_backup() throws IOException {
    open(file).close();
    var text = Files.writeString(folder.resolve("text"), "no database at all, just text");
    var empty = Files.createFile(folder.resolve("empty"));

    assertThat(refusal(() -> Database.restore(text, file, NOW)))
        .isEqualTo(Reason.NO_BACKUP_OF_OURS);
    assertThat(refusal(() -> Database.restore(empty, file, NOW)))
        .isEqualTo(Reason.NO_BACKUP_OF_OURS);
    assertThat(refusal(() -> Database.restore(folder.resolve("none"), file, NOW)))
        .isEqualTo(Reason.NO_BACKUP);
    assertThat(names(file)).containsExactly("main");
  }

  private static Database open(Path file) {
    return Database.open(file, Database.Options.standard());
  }

  private static void add(Database database, String name) {
    database.write(handle -> handle.execute("INSERT INTO workspace(name) VALUES (?)", name));
  }

  private static List<String> names(Path file) {
    try (var database = open(file)) {
      return database.read(handle ->
          new WorkspaceStore().all(handle).stream().map(workspace -> workspace.name()).toList());
    }
  }
}
