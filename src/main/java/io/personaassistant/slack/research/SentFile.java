package io.personaassistant.slack.research;

/// A file that somebody sent with a message.
///
/// @param id what Slack calls it
/// @param name what its owner calls it
public record SentFile(String id, String name) {}
