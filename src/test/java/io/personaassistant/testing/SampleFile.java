package io.personaassistant.testing;

import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.Samples;
import io.personaassistant.persona.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A database file that holds the samples. Made once by the program itself and copied, because
/// making one costs more than what most tests do with it.
public final class SampleFile {
  /// The day on which the samples were loaded.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /// The moment at which they were loaded.
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  // not made by the class initializer, which the threads of the database would wait for
  private static byte @Nullable [] made;

  private SampleFile() {}

  /// Puts it there, with the folders above it, unless there is a file already.
  public static void at(Path file) {
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

  private static synchronized byte[] bytes() {
    if (made == null) {
      made = make();
    }
    return made;
  }

  private static byte[] make() {
    try {
      var folder = Files.createTempDirectory("samples");
      var file = folder.resolve("p.db");
      try (var database = Database.open(file, Database.Options.standard())) {
        var workspace = database.read(new WorkspaceStore()::all).getFirst();
        var change = new Change("test", NOW, "");
        database.write(h -> new Samples().load(h, workspace.id(), TODAY, change));
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
