package io.personaassistant.slack.api;

/// What became of what we sent to Slack.
public sealed interface Sent {
  /// Slack took it.
  ///
  /// @param id the message's time stamp, or the id of the view or file; `""` where Slack gives none
  record Ok(String id) implements Sent {}

  /// Slack did not: its error code, or `unreachable`, `limited`, `too_long`.
  record Refused(String code) implements Sent {}
}
