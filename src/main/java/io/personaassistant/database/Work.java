package io.personaassistant.database;

import org.jdbi.v3.core.Handle;

/// One piece of work inside one transaction. It runs on a database thread, so it must not wait for
/// anything but the database, and must not call back into [Database]: it passes the handle on.
@FunctionalInterface
public interface Work<T> {
  /// Does the work; whatever it throws undoes it and reaches the caller.
  T run(Handle handle);
}
