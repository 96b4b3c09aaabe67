package io.personaassistant.slack.research;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where files from Slack stand while they are read: beside the database, which is as private as
/// they are. Thread-safe.
public final class ImportFolder {
  private static final Logger LOG = LoggerFactory.getLogger(ImportFolder.class);
  private static final String BEGIN = "import-";
  private static final String END = ".tmp";

  private final Path folder;

  private ImportFolder(Path folder) {
    this.folder = folder;
  }

  /// The folder of a database file.
  public static ImportFolder beside(Path database) {
    return new ImportFolder(Objects.requireNonNull(database.toAbsolutePath().getParent()));
  }

  /// A new, empty file; who asks for it removes it.
  Path fresh() throws IOException {
    return Files.createTempFile(folder, BEGIN, END);
  }

  /// Removes files that a process left behind when it was killed while it read them. Call it before
  /// the first import.
  public void removeLeftovers() {
    try (var files = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("files of former imports could not be removed: {}", e.getClass().getSimpleName());
    }
  }
}
