package io.personaassistant.terminal.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Files that are written whole or not at all.
public final class WholeFile {
  private WholeFile() {}

  /// Writes the text beside the file and moves it into place, so that a full disk leaves what stood
  /// there before. A file that is there keeps its rights; a pipe or device is written as it is.
  public static void write(Path file, String text) throws IOException {
    boolean known = Files.exists(file) && hasRights(file);
    write(file, text, known ? Optional.of(Files.getPosixFilePermissions(file)) : Optional.empty());
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

  /// The same for what only its owner may read, also where more could before.
  static void writeForOwner(Path file, String text) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    write(file, text, hasRights(file) ? Optional.of(owner) : Optional.empty());
  }

  private static void write(Path file, String text, Optional<Set<PosixFilePermission>> rights)
      throws IOException {
    boolean there = Files.exists(file);
    if (there && !Files.isRegularFile(file)) {
      Files.writeString(file, text);
      return;
    }
    var target = there ? file.toRealPath() : file.toAbsolutePath();
    var part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(
          part,
          rights
              .map(r -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(r)})
              .orElseGet(() -> new FileAttribute<?>[0]));
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(part);
      }
      throw e;
    }
  }

  private static boolean hasRights(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
