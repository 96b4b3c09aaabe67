package io.personaassistant.slack.api;

/// What Slack tells when it is asked.
public sealed interface Found<T> {
  /// It is there.
  record Is<T>(T value) implements Found<T> {}

  /// Slack does not tell: its error code, or `unreachable`, `limited`, `too_long`.
  record Not<T>(String code) implements Found<T> {}
}
