package io.personaassistant.database;

import org.sqlite.SQLiteErrorCode;

/// A statement failed for a reason the person at the keyboard cannot mend. Carries SQLite's code
/// and the place, never the statement's values: those are customer data.
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String what, SQLiteErrorCode code) {
    super(what + " (" + code.name() + ")");
  }
}
