package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.FakeSlack.Ack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Slack's side of Socket Mode: sends payloads to the app and notes when each is acknowledged.
final class SlackSockets extends WebSocketServer {
  private static final JsonMapper JSON = new JsonMapper();

  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final Map<String, Waiting> acks = new ConcurrentHashMap<>();
  private final Set<WebSocket> told = ConcurrentHashMap.newKeySet();
  private final SlackShapes shapes;
  private final SlackWindows windows;

  /// What was sent and is not acknowledged yet.
  private record Waiting(JsonNode payload, CompletableFuture<Ack> ack) {}

  SlackSockets(SlackShapes shapes, SlackWindows windows) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.shapes = shapes;
    this.windows = windows;
    setReuseAddr(true);
    setTcpNoDelay(true);
  }

  void awaitReady() {
    ready.join();
  }

  /// Where the app is to connect.
  String address() {
    return "ws://127.0.0.1:" + getPort() + "/link";
  }

  /// Sends an envelope over one of the connections; its acknowledgement.
  CompletableFuture<Ack> send(String envelope, JsonNode message) {
    var ack = new CompletableFuture<Ack>();
    acks.put(envelope, new Waiting(message.path("payload"), ack));
    staying().findFirst().orElseThrow().send(message.toString());
    return ack;
  }

  /// Tells all clients that their connection ends, and why; like Slack it sends nothing more to
  /// those it has told.
  void disconnect(String reason) {
    for (var socket : getConnections()) {
      told.add(socket);
      socket.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
    }
  }

  /// The connections over which something can be sent.
  Stream<WebSocket> staying() {
    return getConnections().stream().filter(WebSocket::isOpen).filter(s -> !told.contains(s));
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    socket.send("{\"type\":\"hello\",\"num_connections\":1,\"debug_info\":{\"host\":\"x\"}}");
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    long now = System.nanoTime();
    try {
      var node = JSON.readTree(message);
      var waiting = acks.remove(node.path("envelope_id").asText());
      if (waiting != null) {
        shapes.acknowledgement(waiting.payload(), node.path("payload"));
        windows.acknowledged(waiting.payload(), node.path("payload"));
        waiting.ack().complete(new Ack(node.path("payload"), now));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    told.remove(socket);
  }

  @Override
  public void onError(WebSocket socket, Exception e) {}

  @Override
  public void onStart() {
    ready.complete(true);
  }
}
