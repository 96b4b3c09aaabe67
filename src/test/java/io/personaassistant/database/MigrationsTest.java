package io.personaassistant.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every migration leaves a recorded database, `schema-NNN.db.gz`, with a few rows in it. To record
/// the newest one: `./mvnw test -Dtest=MigrationsTest -Dschema.record=true`.
class MigrationsTest {
  private static final Path MIGRATIONS =
      Path.of("src/main/resources/io/personaassistant/database/migrations");
  private static final Path RECORDED = Path.of("src/test/resources/io/personaassistant/database");

  @TempDir Path folder;

  static Stream<String> files() {
    return Migrations.FILES.stream();
  }

  @Test
  void lists_every_file_of_the_folder_each_with_a_number_of_its_own_in_order() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .containsExactlyElementsOf(Migrations.FILES);
    }
    assertThat(Migrations.FILES).allMatch(f -> f.matches("\\d{3}-[a-z0-9-]+\\.sql"));
    assertThat(Migrations.FILES.stream().map(Migrations::number))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @ParameterizedTest
  @MethodSource("files")
  void upgrades_a_database_of_every_version_and_keeps_its_rows(String migration)
      throws IOException, SQLException {
    var recorded = RECORDED.resolve("schema-" + migration.substring(0, 3) + ".db.gz");
    if (Boolean.getBoolean("schema.record") && migration.equals(Migrations.FILES.getLast())) {
      record(recorded);
    }
    var old = folder.resolve("old.db");
    try (var in = new GZIPInputStream(Files.newInputStream(recorded))) {
      Files.copy(in, old);
    }

    var before = counts(old);

    try (var upgraded = Database.open(old, Database.Options.standard());
        var fresh = Database.open(folder.resolve("new.db"), Database.Options.standard())) {
      assertThat(upgraded.<List<String>>read(MigrationsTest::schema))
          .isEqualTo(fresh.<List<String>>read(MigrationsTest::schema));
      assertThat(
              upgraded.<String>read(handle ->
                  handle
                      .select("SELECT text FROM evidence WHERE ref = 'E1'")
                      .map((rows, _) -> rows.getString(1))
                      .one()))
          .isEqualTo("it costs too much");
    }
    assertThat(before)
        .containsKeys("persona", "trait", "talk_track", "product_fact", "link", "request", "draft");
    assertThat(counts(old)).containsAllEntriesOf(before);
  }

  @Test
  void what_was_posted_before_it_had_a_column_of_its_own_stays_posted()
      throws IOException, SQLException {
    var old = folder.resolve("old.db");
    try (var in = new GZIPInputStream(Files.newInputStream(RECORDED.resolve("schema-027.db.gz")))) {
      Files.copy(in, old);
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old);
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE request SET event = 'posted R1' WHERE ref = 'R1'"))
          .isOne();
    }

    try (var upgraded = Database.open(old, Database.Options.standard())) {
      assertThat(
              upgraded.<String>read(handle ->
                  handle
                      .select("SELECT posted || coalesce(event, '') FROM request WHERE ref = 'R1'")
                      .map((rows, _) -> rows.getString(1))
                      .one()))
          .isEqualTo("1");
    }
  }

  /// How many rows each table has that holds people's records; those without any are left out.
  private static Map<String, Integer> counts(Path file) throws SQLException {
    var counts = new TreeMap<String, Integer>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var names =
          statement.executeQuery(
              "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                  + " AND name NOT LIKE 'evidence_text%' AND name <> 'schema_version'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (var table : tables) {
        try (var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
          if (rows.getInt(1) > 0) {
            counts.put(table, rows.getInt(1));
          }
        }
      }
    }
    return counts;
  }

  @Test
  void opens_an_up_to_date_file_without_flyway() {
    var file = folder.resolve("persona.db");
    try (var database = Database.open(file, Database.Options.standard())) {
      // Flyway would refuse the file now
      database.write(h -> h.execute("UPDATE schema_version SET checksum = checksum + 1"));
    }

    try (var database = Database.open(file, Database.Options.standard())) {
      assertThat(database.<List<String>>read(MigrationsTest::schema)).isNotEmpty();
    }
  }

  @Test
  void makes_up_for_a_migration_that_came_after_one_with_a_higher_number() {
    var file = folder.resolve("persona.db");
    List<String> whole;
    try (var database = Database.open(file, Database.Options.standard())) {
      whole = database.read(MigrationsTest::schema);
      database.write(h -> {
        h.execute("DROP TABLE model_suggestion");
        return h.execute("DELETE FROM schema_version WHERE version = '019'");
      });
      assertThat(database.<List<String>>read(MigrationsTest::schema)).isNotEqualTo(whole);
    }

    try (var database = Database.open(file, Database.Options.standard())) {
      assertThat(database.<List<String>>read(MigrationsTest::schema)).isEqualTo(whole);
    }
  }

  private static List<String> schema(Handle handle) {
    return handle
        .select("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name")
        .map((rows, _) -> rows.getString(1))
        .list();
  }

  private void record(Path recorded) throws IOException {
    var copy = folder.resolve("copy.db");
    try (var database = Database.open(folder.resolve("record.db"), Database.Options.standard());
        var rows = Objects.requireNonNull(MigrationsTest.class.getResourceAsStream("rows.sql"))) {
      var script = new String(rows.readAllBytes(), StandardCharsets.UTF_8);
      database.write(handle -> handle.createScript(script).execute().length);
      database.backupTo(copy);
    }
    try (var out = new GZIPOutputStream(Files.newOutputStream(recorded))) {
      Files.copy(copy, out);
    }
  }
}
