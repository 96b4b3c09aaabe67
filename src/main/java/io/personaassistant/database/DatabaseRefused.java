package io.personaassistant.database;

import java.nio.file.Path;

/// The file cannot be used as it is, and the person who started the program can change that. The
/// message is a sentence for them with the next step.
public final class DatabaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Why.
  public enum Reason {
    /// There is no such file and none was to be made.
    MISSING(
        "There is no database at %s. Check the path after --db or in PERSONA_DB; `persona import`"
            + " makes a new one there."),
    /// There is no such backup.
    NO_BACKUP("There is no backup at %s. Check the path; `persona backup FILE` makes one."),
    /// A folder, a file of another kind, or another program's database.
    NOT_OURS("%s is not a database of this program. Choose another file with --db."),
    /// Written by a newer version of this program.
    NEWER("%s was written by a newer version of this program. Update the program and try again."),
    /// Another process holds it for longer than we wait.
    LOCKED(
        "%s is locked by another process. Close the other program or wait for it, then try again."),
    /// The file or its folder cannot be written.
    READ_ONLY(
        "%s cannot be written. Make the file and its folder writable for this user, or choose"
            + " another file with --db."),
    /// A backup or its folder cannot be written.
    UNWRITABLE_BACKUP(
        "%s cannot be written. Name another file for the backup, or make its folder writable for this"
            + " user."),
    /// The file or its folder belongs to somebody else, who lets nobody look into it.
    NOT_READABLE(
        "%s cannot be read by this user. Make the file and its folder readable and writable for"
            + " this user, or choose another file with --db."),
    /// What is to be put back was not made by this program.
    NO_BACKUP_OF_OURS(
        "%s is no backup of this program. `persona backup FILE` makes one; name that file."),
    /// What is to be put back has broken pages.
    DAMAGED_BACKUP("%s is damaged, so it was not put back. Choose another backup."),
    /// What is to be put back was written by a newer version.
    NEWER_BACKUP(
        "%s was written by a newer version of this program. Update the program and restore it again."),
    /// What is to be put back may not be read.
    LOCKED_BACKUP("%s cannot be read by this user. Make it readable and restore it again."),
    /// The disk is full.
    NO_SPACE("There is no space left to write %s. Free some space on that disk and try again."),
    /// The disk, or the network it is reached by, fails.
    BROKEN_DISK(
        "The disk with %s reports an error. Check that it has space and is still connected, then try"
            + " again."),
    /// Pages of the file are broken.
    DAMAGED("%s is damaged. Restore a backup with: persona restore FILE"),
    /// A backup would overwrite a file.
    ALREADY_THERE("%s is already there and is not overwritten. Choose another name."),
    /// SQLite's native library could not be unpacked or loaded.
    NO_LIBRARY(
        "SQLite could not be loaded for %s. Give Java a writable folder with -Djava.io.tmpdir=FOLDER,"
            + " or the unpacked library with -Dorg.sqlite.lib.path=FOLDER.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  DatabaseRefused(Reason reason, Path file) {
    super(reason.sentence.formatted(file));
    this.reason = reason;
  }

  /// Why the file was refused.
  public Reason reason() {
    return reason;
  }
}
