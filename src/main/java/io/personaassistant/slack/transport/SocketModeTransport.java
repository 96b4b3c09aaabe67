package io.personaassistant.slack.transport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack over a WebSocket that we open. Bolt's own loop handles one message at a time and looks for
/// the next every 10 ms; here each message goes to a thread the moment it arrives, and is
/// acknowledged as soon as its handler returns. Thread-safe.
public final class SocketModeTransport implements Transport {
  private static final Logger LOG = LoggerFactory.getLogger(SocketModeTransport.class);

  /// The type of an envelope with an event. Inside a text its quotes would be escaped.
  private static final String EVENT = "\"type\":\"events_api\"";

  private final App app;
  private final SocketModeRequestParser parser;
  private final SlackRequestParser events;
  private final SocketModeClient client;
  private final KeptConnection connection;
  private final WorkThreads work;

  /// Prepares a connection; [#connect] opens it.
  ///
  /// @throws IOException when Slack does not give an address to connect to
  public SocketModeTransport(Slack slack, App app, String appToken, WorkThreads work)
      throws IOException {
    this.app = app;
    this.work = work;
    this.parser = new SocketModeRequestParser(app.config());
    this.events = new SlackRequestParser(app.config());
    this.client = slack.socketMode(appToken, SocketModeClient.Backend.Tyrus);
    client.setMessageQueue(new Handover());
    // its poller would wake a hundred times a second to find our queue empty
    client.getMessageProcessorExecutor().shutdownNow();
    this.connection = new KeptConnection(client);
    client.addWebSocketErrorListener(
        e -> LOG.warn("the connection to Slack had an error: {}", e.getClass().getSimpleName()));
  }

  @Override
  public void connect() throws IOException {
    connection.connect();
  }

  @Override
  public boolean isConnected() {
    return connection.isOpen();
  }

  /// What Slack's client believes to be its queue: it takes each message and keeps none.
  private final class Handover implements SocketModeMessageQueue {
    @Override
    public void add(String message) {
      // the handlers of events wait for nothing but the database
      if (message.contains(EVENT)) {
        work.acknowledgeQuickly(() -> handleEvent(message));
      } else {
        work.acknowledge(() -> handle(message));
      }
    }

    @Override
    public @Nullable String poll() {
      return null;
    }
  }

  /// An event that could not be kept is not acknowledged: Slack sends it again, three times within
  /// six minutes.
  private void handleEvent(String message) {
    Envelope envelope;
    Request<?> request;
    try {
      envelope = Envelope.of(message);
      request = events.parse(envelope.request());
    } catch (IOException | RuntimeException e) {
      unreadable(e);
      return;
    }
    run(request).ifPresent(response -> acknowledge(envelope.id(), response));
  }

  private void handle(String message) {
    if (message.startsWith("{\"type\":\"disconnect\"")
        || message.contains("\"type\": \"disconnect\"")
        || isDisconnect(message)) {
      // Slack says so of an app that was disabled or uninstalled, too
      if (message.contains("link_disabled")) {
        connection.switchedOff();
      } else {
        connection.refresh();
      }
      return;
    }
    @Nullable SocketModeRequest request;
    try {
      request = parser.parse(message);
    } catch (RuntimeException e) {
      unreadable(e);
      return;
    }
    if (request != null) {
      var response = run(request.getBoltRequest()).orElseGet(Response::ok);
      acknowledge(request.getEnvelope().getEnvelopeId(), response);
    }
  }

  private static void unreadable(Exception why) {
    // its text may hold what somebody wrote
    LOG.warn("a message cannot be read: {}", why.getClass().getSimpleName());
  }

  private static boolean isDisconnect(String message) {
    return message.length() < 1_000 && message.replace(" ", "").contains("\"type\":\"disconnect\"");
  }

  /// Bolt's response, empty where a handler broke. What nobody handles is acknowledged all the
  /// same, because Slack would only send it again.
  private Optional<Response> run(Request<?> request) {
    try {
      var response = app.run(request);
      if (response.getStatusCode() == 200) {
        return Optional.of(response);
      }
      LOG.debug("nobody handles this message: status {}", response.getStatusCode());
      return Optional.of(Response.ok());
    } catch (Exception e) {
      LOG.error("a handler broke: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private void acknowledge(String envelope, Response response) {
    var ack = JsonNodeFactory.instance.objectNode().put("envelope_id", envelope);
    var body = response.getBody();
    if (body != null && !body.isEmpty()) {
      ack.putRawValue("payload", new RawValue(body));
    }
    try {
      client.sendWebSocketMessage(ack.toString());
    } catch (RuntimeException e) {
      // the connection closed meanwhile: Slack sends it again, and it is known then
      LOG.warn("a message was not acknowledged: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close(Duration drain) {
    connection.finish();
    work.finish(drain);
    try {
      connection.disconnect();
    } catch (IOException e) {
      LOG.debug("closing the connection: {}", e.getClass().getSimpleName());
    }
  }
}
