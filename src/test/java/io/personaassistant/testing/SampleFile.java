package io.personaassistant.testing;

import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.intake.Samples;
import io.personaassistant.persona.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A database file that holds the samples, or one without any record. Made once by the program
/// itself and copied, because making one costs more than what most tests do with it.
public final class SampleFile {
  /// The day on which the samples were loaded.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /// The moment at which they were loaded.
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static final Made SAMPLES = new Made(SampleFile::load);
  private static final Made EMPTY = new Made(_ -> {});

  private SampleFile() {}

  /// Puts it there, with the folders above it, unless there is a file already.
  public static void at(Path file) {
    SAMPLES.at(file);
  }

  /// Puts one without any record there, unless there is a file already.
  public static void emptyAt(Path file) {
    EMPTY.at(file);
  }

  /// Opens a database without any record.
  public static Database empty(Path file) {
    emptyAt(file);
    return Database.open(file, Database.Options.standard());
  }

  private static void load(Database database) {
    var workspace = database.read(new WorkspaceStore()::all).getFirst();
    var change = new Change("test", NOW, "");
    database.write(h -> new Samples().load(h, workspace.id(), TODAY, change));
  }

  private static final class Made {
    private final Consumer<Database> filling;

    // not made by the class initializer, which the threads of the database would wait for
    private byte @Nullable [] made;

    Made(Consumer<Database> filling) {
      this.filling = filling;
    }

    void at(Path file) {
      if (Files.exists(file)) {
        return;
      }
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes(), StandardOpenOption.CREATE_NEW);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private synchronized byte[] bytes() throws IOException {
      if (made == null) {
        made = make();
      }
      return made;
    }

    private byte[] make() throws IOException {
      var folder = Files.createTempDirectory("samples");
      var file = folder.resolve("p.db");
      try (var database = Database.open(file, Database.Options.standard())) {
        filling.accept(database);
        database.backupTo(folder.resolve("copy.db"));
      }
      var bytes = Files.readAllBytes(folder.resolve("copy.db"));
      try (var left = Files.list(folder)) {
        for (var one : left.toList()) {
          Files.delete(one);
        }
      }
      Files.delete(folder);
      return bytes;
    }
  }
}
