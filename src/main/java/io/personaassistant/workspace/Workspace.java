package io.personaassistant.workspace;

/// One company's data. Every row belongs to one.
///
/// @param id the database's key
/// @param team the Slack team id that claimed it, `""` until one has
public record Workspace(long id, String name, String team) {}
