package io.personaassistant.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that are written whole or not at all.
final class WholeFile {
  private WholeFile() {}

  /// Writes the text beside the file and moves it into place, so that a full disk leaves what stood
  /// there before. A file that is there keeps its rights; a pipe or device is written as it is.
  static void write(Path file, String text) throws IOException {
    boolean there = Files.exists(file);
    if (there && !Files.isRegularFile(file)) {
      Files.writeString(file, text);
      return;
    }
    var target = there ? file.toRealPath() : file.toAbsolutePath();
    var part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(part, rights(target));
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(part);
      }
      throw e;
    }
  }

  private static FileAttribute<?>[] rights(Path target) throws IOException {
    boolean known =
        Files.exists(target)
            && target.getFileSystem().supportedFileAttributeViews().contains("posix");
    return known
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(target))
        }
        : new FileAttribute<?>[0];
  }
}
