package io.personaassistant.slack.transport;

import java.io.IOException;
import java.time.Duration;

/// How messages from Slack reach us: over a WebSocket we open, or over HTTP requests we take.
public interface Transport {
  /// Starts taking messages.
  ///
  /// @throws IOException when that is not possible
  void connect() throws IOException;

  /// Whether messages can arrive now.
  boolean isConnected();

  /// Takes no more messages and waits for running handlers, at most this long.
  void close(Duration drain);
}
