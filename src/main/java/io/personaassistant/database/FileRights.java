package io.personaassistant.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Who on this machine may read and write a file; empty where the file system does not say.
///
/// @param rights as the file system knows them
public record FileRights(Optional<Set<PosixFilePermission>> rights) {
  /// Those of a file that its owner alone may read and write.
  public static FileRights ofOwner(Path file) {
    return new FileRights(
        isKnown(file)
            ? Optional.of(PosixFilePermissions.fromString("rw-------"))
            : Optional.empty());
  }

  /// Those that a file has; where there is none, its owner's alone.
  public static FileRights of(Path file) throws IOException {
    return Files.exists(file) && isKnown(file)
        ? new FileRights(Optional.of(Files.getPosixFilePermissions(file)))
        : ofOwner(file);
  }

  /// Makes an empty file that has them; at no moment may more people read it.
  public void make(Path file) throws IOException {
    if (rights.isEmpty()) {
      Files.createFile(file);
      return;
    }
    Files.createFile(file, PosixFilePermissions.asFileAttribute(rights.get()));
    // of a file that a group shares, the process may take rights away where it makes one
    Files.setPosixFilePermissions(file, rights.get());
  }

  /// Whether everybody on the machine may read it.
  public boolean isForAll() {
    return rights.filter(r -> r.contains(PosixFilePermission.OTHERS_READ)).isPresent();
  }

  private static boolean isKnown(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
