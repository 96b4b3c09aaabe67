package io.personaassistant.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What [FakeOpenAi] does with one request, as steps on the wire. Immutable; made by the factories
/// below and varied with the `with...` methods.
public record Script(List<Step> steps) {
  /// One thing the server does.
  public sealed interface Step {
    /// Sends the status line and headers; the body is chunked unless a length is given.
    record Head(int status, Map<String, String> headers) implements Step {}

    /// Sends text as one chunk.
    record Body(String text) implements Step {}

    /// Waits, and notices when the client leaves meanwhile.
    record Pause(Duration time) implements Step {}

    /// Does nothing more until the client leaves.
    record Stall() implements Step {}

    /// Announces more than it sends, then closes the connection in order.
    record Cut() implements Step {}

    /// Resets the connection.
    record Reset() implements Step {}

    /// Ends the body in order; the connection stays open.
    record End() implements Step {}
  }

  /// Keeps its own copy.
  public Script {
    steps = List.copyOf(steps);
  }

  /// The text in one piece.
  public static Script text(String text) {
    return pieces(List.of(text), Duration.ZERO, Duration.ZERO);
  }

  /// The pieces in order, the first after `first` and each further one after `between`.
  public static Script pieces(List<String> pieces, Duration first, Duration between) {
    return events(pieces.stream().map(Script::delta).toList(), first, between)
        .then(event(finish("stop")), event(usage(100, pieces.size(), 40)), event("[DONE]"))
        .end();
  }

  /// The text, ended with another finish reason.
  public static Script finished(String text, String finishReason) {
    return stream().then(event(delta(text)), event(finish(finishReason)), event("[DONE]")).end();
  }

  /// Events with these data, and no end yet.
  public static Script events(List<String> data, Duration first, Duration between) {
    List<Step> steps = new ArrayList<>(stream().steps);
    Duration wait = first;
    for (String one : data) {
      if (wait.isPositive()) {
        steps.add(new Step.Pause(wait));
      }
      steps.add(event(one));
      wait = between;
    }
    return new Script(steps);
  }

  /// The head of a stream, and nothing yet.
  public static Script stream() {
    return new Script(
        List.of(new Step.Head(200, Map.of("Content-Type", "text/event-stream; charset=utf-8"))));
  }

  /// A whole reply that is no stream.
  public static Script reply(int status, String contentType, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return new Script(
        List.of(
            new Step.Head(
                status, Map.of("Content-Type", contentType, "Content-Length", "" + length)),
            new Step.Body(body)));
  }

  /// An error as OpenAI words it.
  public static Script error(int status, String code, String message) {
    return reply(status, "application/json", errorBody(code, message));
  }

  /// Says nothing at all until the client leaves.
  public static Script silence() {
    return new Script(List.of(new Step.Stall()));
  }

  /// Resets the connection without an answer.
  public static Script hangUp() {
    return new Script(List.of(new Step.Reset()));
  }

  /// With a header more.
  public Script withHeader(String name, String value) {
    List<Step> changed = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Head(int status, Map<String, String> headers)) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        changed.add(new Step.Head(status, more));
      } else {
        changed.add(step);
      }
    }
    return new Script(changed);
  }

  /// With these steps after the others.
  public Script then(Step... more) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(List.of(more));
    return new Script(all);
  }

  /// With a piece of text after the others.
  public Script thenText(String text) {
    return then(event(delta(text)));
  }

  /// Ended in order.
  public Script end() {
    return then(new Step.End());
  }

  /// Says nothing more until the client leaves.
  public Script stall() {
    return then(new Step.Stall());
  }

  /// Closed in the middle of the body.
  public Script cut() {
    return then(new Step.Cut());
  }

  /// Reset in the middle of the body.
  public Script reset() {
    return then(new Step.Reset());
  }

  /// One event with this data.
  public static Step event(String data) {
    return raw("data: " + data + "\n\n");
  }

  /// Text as it is.
  public static Step raw(String text) {
    return new Step.Body(text);
  }

  /// The data of a piece of text.
  public static String delta(String text) {
    return chunk("{\"content\":" + quoted(text) + "}", "null");
  }

  /// The data of a piece of thinking.
  public static String thought(String text) {
    return chunk("{\"reasoning_content\":" + quoted(text) + "}", "null");
  }

  /// The data of a piece of a refusal.
  public static String refusal(String text) {
    return chunk("{\"refusal\":" + quoted(text) + "}", "null");
  }

  /// The data that says why the model stopped.
  public static String finish(String reason) {
    return chunk("{}", quoted(reason));
  }

  /// The data that counts tokens.
  public static String usage(int input, int output, int cached) {
    return """
    {"id":"c1","object":"chat.completion.chunk","created":1,"model":"fake","choices":[],\
    "usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d,\
    "prompt_tokens_details":{"cached_tokens":%d}}}\
    """
        .formatted(input, output, input + output, cached);
  }

  /// The body of an error.
  public static String errorBody(String code, String message) {
    return "{\"error\":{\"message\":%s,\"type\":\"invalid_request_error\",\"code\":%s}}"
        .formatted(quoted(message), quoted(code));
  }

  private static String chunk(String delta, String finish) {
    return """
    {"id":"c1","object":"chat.completion.chunk","created":1,"model":"fake",\
    "choices":[{"index":0,"delta":%s,"finish_reason":%s}]}\
    """
        .formatted(delta, finish);
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            json.append('\\').append((char) c);
          } else if (c < ' ') {
            json.append("\\u%04x".formatted(c));
          } else {
            json.append((char) c);
          }
        });
    return json.append('"').toString();
  }
}
