package io.personaassistant.slack.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Slack wraps a Socket Mode message in. Bolt reads the whole message, writes its payload as
/// text again and reads that once more before a handler runs; here the payload stays the text that
/// came.
///
/// @param id `""` for a message that wants no acknowledgement
/// @param payload a JSON object, as it came
/// @param headers what Bolt would have from an HTTP request: how often Slack has sent it, and why
record Envelope(String id, String payload, Map<String, List<String>> headers) {
  private static final JsonFactory JSON = new JsonFactory();

  /// Reads a message.
  ///
  /// @throws IOException when it is no JSON object with a payload that is one
  static Envelope of(String message) throws IOException {
    var id = "";
    var payload = "";
    var headers = new HashMap<String, List<String>>();
    try (var json = JSON.createParser(message)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object");
      }
      for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        var value = json.nextToken();
        switch (name) {
          case "envelope_id" -> id = json.getValueAsString("");
          case "retry_attempt" -> put(headers, "X-Slack-Retry-Num", json.getValueAsString());
          case "retry_reason" -> put(headers, "X-Slack-Retry-Reason", json.getValueAsString());
          case "payload" -> {
            int from = (int) json.currentTokenLocation().getCharOffset();
            json.skipChildren();
            int to = (int) json.currentLocation().getCharOffset();
            payload = value == JsonToken.START_OBJECT ? message.substring(from, to) : "";
          }
          default -> json.skipChildren();
        }
      }
    }
    if (payload.isEmpty()) {
      throw new IOException("no payload");
    }
    return new Envelope(id, payload, Map.copyOf(headers));
  }

  private static void put(Map<String, List<String>> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, List.of(value));
    }
  }

  /// The payload as Bolt reads requests.
  HttpRequest request() {
    return HttpRequest.builder()
        .socketMode(true)
        .requestUri("")
        .remoteAddress("")
        .queryString(Map.of())
        .requestBody(payload)
        .headers(new RequestHeaders(headers))
        .build();
  }
}
