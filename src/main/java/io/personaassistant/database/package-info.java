/// One SQLite file: a writer thread with group commit, a few reader threads, numbered migrations.
/// The only package that opens connections.
@org.jspecify.annotations.NullMarked
package io.personaassistant.database;
