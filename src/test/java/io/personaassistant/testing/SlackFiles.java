package io.personaassistant.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Files in Slack: those that people added to forms, and those that the app sent. Thread-safe.
final class SlackFiles {
  private final Map<String, ObjectNode> files = new ConcurrentHashMap<>();
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();

  /// What a file holds, for whoever has the bot token of the tests.
  void content(String id, byte[] content) {
    contents.put(id, content);
  }

  /// What Slack says of a file.
  void add(String id, String name, long size, String address) {
    files.put(
        id,
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("name", name)
            .put("size", size)
            .put("url_private", address)
            .put("url_private_download", address));
  }

  /// What Slack says of a file; empty for one that is not there.
  Optional<ObjectNode> info(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /// Whether the app sent the content of this file.
  boolean isUploaded(String id) {
    return uploads.containsKey(id);
  }

  /// The text that the app sent, `""` for a file it did not send.
  String uploaded(String id) {
    return new String(uploads.getOrDefault(id, new byte[0]), StandardCharsets.UTF_8);
  }

  void download(HttpExchange exchange) throws IOException {
    try (exchange) {
      var id = exchange.getRequestURI().getPath().substring("/files/".length());
      var content = contents.get(id);
      boolean may = "Bearer xoxb-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
      // Slack shows a page to sign in to who may not read a file, and calls that a success
      var page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
      var body = content == null || !may ? page : content;
      exchange
          .getResponseHeaders()
          .set("Content-Type", content == null || !may ? "text/html" : "application/octet-stream");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  void upload(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      uploads.put(path.substring("/upload/".length()), exchange.getRequestBody().readAllBytes());
      FakeSlack.send(exchange, 200, "OK");
    }
  }
}
