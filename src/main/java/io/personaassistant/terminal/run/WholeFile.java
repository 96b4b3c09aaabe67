package io.personaassistant.terminal.run;

import io.personaassistant.database.FileRights;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Files that are written whole or not at all.
public final class WholeFile {
  private WholeFile() {}

  /// Writes the text beside the file and moves it into place, so that a full disk leaves what stood
  /// there before. A file that is there keeps its rights, a new one its owner alone may read; a
  /// pipe or device is written as it is.
  public static void write(Path file, String text) throws IOException {
    write(file, text, FileRights.of(file));
  }

  /// The same for a file that must be new.
  ///
  /// @throws FileAlreadyExistsException when anything has its name
  public static void writeNew(Path file, String text) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    write(file, text);
  }

  /// The same for a page to hand on: a new file has the rights that new files have here.
  public static void writeForAll(Path file, String text) throws IOException {
    write(file, text, Files.exists(file) ? FileRights.of(file) : new FileRights(Optional.empty()));
  }

  /// The same for what only its owner may read, also where more could before.
  static void writeForOwner(Path file, String text) throws IOException {
    write(file, text, FileRights.ofOwner(file));
  }

  private static void write(Path file, String text, FileRights rights) throws IOException {
    boolean there = Files.exists(file);
    if (there && !Files.isRegularFile(file)) {
      Files.writeString(file, text);
      return;
    }
    var target = there ? file.toRealPath() : file.toAbsolutePath();
    var part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      rights.make(part);
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(part);
      }
      throw e;
    }
  }
}
