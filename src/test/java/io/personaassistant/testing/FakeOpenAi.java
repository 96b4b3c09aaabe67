package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// An OpenAI-compatible endpoint on loopback that streams, stalls, fails and lies as it is told.
/// Each call takes the next script, or the standing one.
public final class FakeOpenAi implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final Queue<Script> next = new ArrayDeque<>();
  private final List<JsonNode> bodies = new ArrayList<>();
  private final List<Map<String, List<String>>> headers = new ArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger disconnected = new AtomicInteger();
  private volatile Function<JsonNode, Script> standing = _ -> says("{\"lines\":[]}");
  private volatile boolean recording = true;

  /// What the endpoint does with one call.
  @FunctionalInterface
  public interface Script {
    /// Answers; an I/O error means that the client has gone.
    void play(HttpExchange exchange) throws IOException;
  }

  public FakeOpenAi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::chat);
    server.createContext(
        "/v1/models", e -> json(e, 200, "{\"data\":[{\"id\":\"small\"},{\"id\":\"large\"}]}"));
    server.start();
  }

  /// The endpoint's root, as for OPENAI_BASE_URL.
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /// The next call is answered so.
  public synchronized FakeOpenAi then(Script script) {
    next.add(script);
    return this;
  }

  /// Every call without a script of its own is answered so.
  public FakeOpenAi always(Function<JsonNode, Script> script) {
    standing = script;
    return this;
  }

  /// Keeps no bodies, for long runs.
  public FakeOpenAi forgetful() {
    recording = false;
    return this;
  }

  public int calls() {
    return calls.get();
  }

  /// How many clients went away in the middle.
  public int disconnected() {
    return disconnected.get();
  }

  public synchronized List<JsonNode> bodies() {
    return List.copyOf(bodies);
  }

  public synchronized List<Map<String, List<String>>> headers() {
    return List.copyOf(headers);
  }

  private void chat(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    try (exchange) {
      var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      Script script;
      synchronized (this) {
        if (recording) {
          bodies.add(body);
          headers.add(Map.copyOf(exchange.getRequestHeaders()));
        }
        var own = next.poll();
        script = own == null ? standing.apply(body) : own;
      }
      script.play(exchange);
    } catch (IOException e) {
      disconnected.incrementAndGet();
      throw e;
    }
  }

  /// Streams a text in pieces of about twenty characters, then ends as it should.
  public static Script says(String text) {
    return says(text, Duration.ZERO, Duration.ZERO);
  }

  /// Streams a text: waits before the first piece and between pieces.
  public static Script says(String text, Duration first, Duration between) {
    return exchange -> {
      var out = open(exchange);
      pause(first);
      for (int at = 0; at < text.length(); at += 20) {
        piece(out, text.substring(at, Math.min(text.length(), at + 20)));
        pause(between);
      }
      finish(out, "stop");
    };
  }

  /// Streams a text, tells `then` at its end, waits, and streams the rest.
  public static Script says(
      String text, Duration first, Duration between, Runnable then, String rest, Duration wait) {
    return exchange -> {
      var out = open(exchange);
      pause(first);
      for (int at = 0; at < text.length(); at += 20) {
        piece(out, text.substring(at, Math.min(text.length(), at + 20)));
        pause(between);
      }
      then.run();
      pause(wait);
      piece(out, rest);
      finish(out, "stop");
    };
  }

  /// Streams a text at once and ends with this reason.
  public static Script ends(String text, String reason) {
    return exchange -> {
      var out = open(exchange);
      piece(out, text);
      finish(out, reason);
    };
  }

  /// Streams a text and then closes without a word.
  public static Script breaksOff(String text) {
    return exchange -> piece(open(exchange), text);
  }

  /// Streams a text, then nothing until the client goes away or ten seconds have passed.
  public static Script stalls(String text) {
    return exchange -> {
      var out = open(exchange);
      if (!text.isEmpty()) {
        piece(out, text);
      }
      for (int i = 0; i < 200; i++) {
        pause(Duration.ofMillis(50));
        // a comment that no client counts as an answer; fails when the client has gone
        write(out, ": still here\n\n");
      }
    };
  }

  /// Streams these lines as they are.
  public static Script raw(String... lines) {
    return exchange -> {
      var out = open(exchange);
      for (var line : lines) {
        write(out, line + "\n\n");
      }
    };
  }

  /// Answers with a status and a body; header names and values in turn.
  public static Script status(int status, String body, String... more) {
    return exchange -> {
      for (int i = 0; i + 1 < more.length; i += 2) {
        exchange.getResponseHeaders().set(more[i], more[i + 1]);
      }
      json(exchange, status, body);
    };
  }

  private static OutputStream open(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  private static void piece(OutputStream out, String text) throws IOException {
    var delta = JsonNodeFactory.instance.objectNode().put("content", text);
    write(
        out,
        "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":"
            + delta
            + ",\"finish_reason\":null}]}\n\n");
  }

  private static void finish(OutputStream out, String reason) throws IOException {
    write(
        out,
        "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\""
            + reason
            + "\"}]}\n\n"
            + "data: {\"id\":\"c\",\"choices\":[],\"usage\":{\"prompt_tokens\":1200,\"completion_tokens\":80,\"total_tokens\":1280,\"prompt_tokens_details\":{\"cached_tokens\":900}}}\n\n"
            + "data: [DONE]\n\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void pause(Duration duration) {
    if (!duration.isZero()) {
      java.util.concurrent.locks.LockSupport.parkNanos(duration.toNanos());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
