package io.personaassistant.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  private Database open() {
    return Database.open(folder.resolve("persona.db"), Database.Options.standard());
  }

  @Test
  void makes_the_folder_and_the_schema() {
    var path = folder.resolve("a/b c?d#é/persona.db");

    try (var database = Database.open(path, Database.Options.standard())) {
      assertThat(database.<Integer>read(DatabaseTest::workspaces)).isEqualTo(1);
    }

    assertThat(path).exists();
  }

  @Test
  void keeps_what_was_written() {
    try (var database = open()) {
      database.write(handle -> add(handle, "other"));
    }

    try (var database = open()) {
      assertThat(database.<Integer>read(DatabaseTest::workspaces)).isEqualTo(2);
    }
  }

  @Test
  void reads_the_right_columns_after_another_process_changed_a_table() throws Exception {
    try (var database = open();
        var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("persona.db"));
        var statement = other.createStatement()) {
      statement.execute("CREATE TABLE thing(name TEXT, colour TEXT)");
      statement.execute("INSERT INTO thing VALUES ('sea', 'blue')");
      assertThat(database.read(DatabaseTest::colours)).containsExactly("blue");
      assertThat(database.write(DatabaseTest::colours)).containsExactly("blue");

      statement.execute("DROP TABLE thing");
      statement.execute("CREATE TABLE thing(size INTEGER, colour TEXT, name TEXT)");
      statement.execute("INSERT INTO thing(name, colour) VALUES ('sea', 'green')");

      assertThat(database.read(DatabaseTest::colours)).containsExactly("green");
      assertThat(database.write(DatabaseTest::colours)).containsExactly("green");
    }
  }

  private static List<String> colours(Handle handle) {
    return handle.select("SELECT * FROM thing").map((rows, _) -> rows.getString("colour")).list();
  }

  @Test
  void a_statement_that_is_used_again_knows_nothing_of_the_time_before() {
    try (var database = open()) {
      database.write(handle -> put(handle, 2, "other"));
      assertThatThrownBy(() -> database.write(handle -> put(handle, 2, "same")))
          .isInstanceOf(DatabaseException.class);

      // rows that nobody read to the end do not hold the next transaction up
      assertThat(database.read(DatabaseTest::firstOfMany)).isEqualTo(1);
      database.write(handle -> put(handle, 3, "same"));

      assertThat(database.<Integer>read(DatabaseTest::workspaces)).isEqualTo(3);
      assertThat(database.read(DatabaseTest::firstOfMany)).isEqualTo(1);
    }
  }

  private static int firstOfMany(Handle handle) {
    return handle
        .select("SELECT value FROM json_each('[1,2,3]')")
        .map((rows, _) -> rows.getInt(1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void loses_no_write_of_64_virtual_threads_while_one_of_them_fails() throws Exception {
    try (var database = open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 64; i++) {
        int writer = i;
        outcomes.add(
            threads.submit(() -> {
              int failed = 0;
              for (int n = 0; n < 20; n++) {
                failed += write(database, writer + "-" + n, writer == 7);
              }
              return failed;
            }));
      }
      int failed = 0;
      for (var outcome : outcomes) {
        failed += outcome.get();
      }

      assertThat(failed).isEqualTo(20);
      assertThat(database.<Integer>read(DatabaseTest::workspaces)).isEqualTo(1 + 63 * 20);
    }
  }

  private static int write(Database database, String name, boolean fails) {
    try {
      database.write(handle -> {
        add(handle, name);
        if (fails) {
          throw new IllegalArgumentException("changed its mind");
        }
        return true;
      });
      return 0;
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessage("changed its mind");
      return 1;
    }
  }

  @Test
  void reads_while_a_write_is_under_way() {
    try (var database = open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing = new CountDownLatch(1);
      var goOn = new CountDownLatch(1);
      var write =
          threads.submit(() ->
              database.write(handle -> {
                add(handle, "other");
                writing.countDown();
                await(goOn);
                return true;
              }));
      await(writing);

      assertThat(database.<Integer>read(DatabaseTest::workspaces)).isEqualTo(1);

      goOn.countDown();
      assertThat(write).succeedsWithin(Duration.ofSeconds(20));
      assertThat(database.<Integer>read(DatabaseTest::workspaces)).isEqualTo(2);
    }
  }

  @Test
  void opens_the_file_for_one_reader_until_two_read_at_once() throws Exception {
    try (var database = open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var alone = new HashSet<Thread>();
      for (int i = 0; i < 4; i++) {
        alone.add(database.read(_ -> Thread.currentThread()));
      }
      assertThat(alone).hasSize(1);

      // each waits for the other
      var both = new CountDownLatch(2);
      Callable<Thread> meeting =
          () ->
              database.read(_ -> {
                both.countDown();
                await(both);
                return Thread.currentThread();
              });
      var first = threads.submit(meeting);
      var second = threads.submit(meeting);
      assertThat(first.get()).isNotEqualTo(second.get());
    }
  }

  @Test
  void refuses_to_write_when_reading() {
    try (var database = open()) {
      assertThatThrownBy(() -> database.read(handle -> add(handle, "x")))
          .isInstanceOfAny(DatabaseException.class, DatabaseRefused.class);
      assertThat(database.<Integer>read(DatabaseTest::workspaces)).isEqualTo(1);
    }
  }

  @Test
  void says_nothing_of_the_values_when_a_statement_fails() {
    try (var database = open()) {
      assertThatThrownBy(() -> database.write(handle -> add(handle, "main")))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("SQLITE_CONSTRAINT")
          .hasMessageNotContaining("main")
          .hasNoCause();
    }
  }

  @Test
  void what_memory_could_not_hold_is_no_failure_of_a_statement() {
    try (var database = open()) {
      assertThatThrownBy(() ->
              database.write(_ -> {
                throw new ConnectionException(new OutOfMemoryError("all of it"));
              }))
          .isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void refuses_work_inside_work_instead_of_waiting_for_ever() {
    try (var database = open()) {
      assertThatThrownBy(
              () -> database.write(_ -> database.<Integer>write(DatabaseTest::workspaces)))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> database.read(_ -> database.<Integer>read(DatabaseTest::workspaces)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_mistake_of_ours_shows_in_tests_where_a_transaction_reads_beside_itself() {
    try (var database = open()) {
      assertThatThrownBy(
              () -> database.write(_ -> database.<Integer>read(DatabaseTest::workspaces)))
          .isInstanceOf(AssertionError.class);
      assertThatThrownBy(
              () -> database.read(_ -> database.<Integer>write(DatabaseTest::workspaces)))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void two_programs_share_a_file_and_see_each_others_changes() {
    try (var one = open();
        var two = open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writes = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 100; i++) {
        var name = "n" + i;
        var database = i % 2 == 0 ? one : two;
        writes.add(threads.submit(() -> database.write(handle -> add(handle, name))));
      }
      writes.forEach(write -> assertThat(write).succeedsWithin(Duration.ofSeconds(20)));

      assertThat(one.<Integer>read(DatabaseTest::workspaces)).isEqualTo(101);
      assertThat(two.<Integer>read(DatabaseTest::workspaces)).isEqualTo(101);
    }
  }

  @Test
  void several_programs_may_make_the_same_new_file_at_once() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var opened = new ArrayList<Future<Database>>();
      for (int i = 0; i < 4; i++) {
        opened.add(threads.submit(this::open));
      }
      for (var database : opened) {
        database.get().close();
      }
    }
    assertThat(Files.exists(folder.resolve("persona.db"))).isTrue();
  }

  @Test
  void counts_changes_of_records() {
    try (var database = open()) {
      long before = database.read(handle -> Database.changes(handle, 1));
      database.write(handle ->
          handle.execute(
              "INSERT INTO product_fact(workspace, ref, statement, audience) VALUES (1, 'F1',"
                  + " 'x', 'internal')"));

      assertThat(database.<Long>read(handle -> Database.changes(handle, 1))).isGreaterThan(before);
    }
  }

  @Test
  void a_commit_does_not_wait_until_a_full_log_is_copied_into_the_file() throws Exception {
    try (var database = open()) {
      database.write(handle ->
          handle.execute("UPDATE workspace SET name = hex(zeroblob(3000000)) WHERE id = 1"));

      assertThat(Files.size(folder.resolve("persona.db"))).isLessThan(2_000_000);
    }
  }

  @Test
  void copies_what_many_jobs_wrote_while_others_have_the_file_open() throws Exception {
    var path = folder.resolve("persona.db");
    open().close();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + path);
        var statement = other.createStatement()) {
      statement.executeQuery("SELECT 1 FROM workspace").close();
      try (var database = open()) {
        for (int i = 0; i < 260; i++) {
          var name = "written-" + i;
          database.write(handle -> add(handle, name));
        }
      }

      // not the last to close the file, so nothing but the copy puts it there
      var content = Files.readString(path, StandardCharsets.ISO_8859_1);
      assertThat(content.contains("written-200")).isTrue();
    }
  }

  @Test
  void refuses_work_after_it_was_closed() {
    var database = open();
    database.close();
    database.close();

    assertThatThrownBy(() -> database.<Integer>read(DatabaseTest::workspaces))
        .isInstanceOf(IllegalStateException.class);
  }

  private static boolean add(Handle handle, String name) {
    return handle.execute("INSERT INTO workspace(name) VALUES (?)", name) == 1;
  }

  private static boolean put(Handle handle, int id, String name) {
    return handle.execute("INSERT INTO workspace(id, name) VALUES (?, ?)", id, name) == 1;
  }

  private static int workspaces(Handle handle) {
    return handle.select("SELECT count(*) FROM workspace").map((rows, _) -> rows.getInt(1)).one();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
