package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Slack on loopback: the Web API over HTTP, Socket Mode over a WebSocket, response URLs. It
/// refuses what Slack would refuse, so that a test sees it: blocks over their limits, streams in
/// the wrong state, a sixth use of a response URL, a second use of a trigger, windows that are
/// closed.
public final class FakeSlack extends SlackPeople implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final HttpServer http;
  private final SlackShapes shapes = new SlackShapes();
  private final SlackWindows windows = new SlackWindows();
  private final SlackSockets sockets = new SlackSockets(shapes, windows);
  private final SlackFiles files = new SlackFiles();
  private final SlackWebApi web;
  private final Map<String, List<Call>> calls = new ConcurrentHashMap<>();
  private final List<Call> responses = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, AtomicInteger> responseUses = new ConcurrentHashMap<>();
  private final Map<String, Queue<Reply>> scripted = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean recording = true;
  private volatile int refusing;
  private volatile boolean uninstalled;

  /// A call of the Web API, or a message to a response URL (method `response_url`).
  public record Call(String method, Map<String, String> form, long nanos) {
    /// The value of a form field, `""` when it was not sent.
    public String get(String name) {
      return form.getOrDefault(name, "");
    }
  }

  /// An acknowledgement: its payload, missing when there was none.
  public record Ack(JsonNode payload, long nanos) {}

  private record Reply(int status, String body, Map<String, String> headers) {}

  public FakeSlack() throws IOException, InterruptedException {
    web = new SlackWebApi(this, shapes, windows, files, this::url, sockets::address);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/api/", this::api);
    http.createContext("/response/", this::response);
    http.createContext("/upload/", files::upload);
    http.createContext("/files/", files::download);
    http.start();
    sockets.start();
    sockets.awaitReady();
  }

  /// The API's root, as for SLACK_API_URL.
  public URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/api/");
  }

  /// Keeps no calls, for long runs.
  public FakeSlack forgetful() {
    recording = false;
    return this;
  }

  /// Forgets the calls so far, for long runs.
  public void forget() {
    calls.clear();
    responses.clear();
    web.streams.clear();
  }

  /// A person: `guest`, `stranger`, `gone` or `member`.
  public FakeSlack person(String id, String what) {
    var user =
        NODES.objectNode().put("id", id).put("team_id", what.equals("stranger") ? "T0OTHER" : TEAM);
    user.put("is_restricted", what.equals("guest")).put("is_stranger", what.equals("stranger"));
    user.put("deleted", what.equals("gone"));
    web.users.put(id, user);
    return this;
  }

  /// What somebody who is there already calls themselves.
  public FakeSlack named(String id, String name) {
    var user = Objects.requireNonNull(web.users.get(id), id);
    user.putObject("profile").put("real_name", name);
    return this;
  }

  /// A channel: `open`, `shared` with another company, or `outside` (we are not in it).
  public FakeSlack channel(String id, String what) {
    var channel = NODES.objectNode().put("id", id).put("is_member", !what.equals("outside"));
    channel.put("is_ext_shared", what.equals("shared")).put("is_archived", false);
    web.channels.put(id, channel);
    return this;
  }

  /// Makes a channel private to these people.
  public FakeSlack closed(String id, String... people) {
    var channel = Objects.requireNonNull(web.channels.get(id), id).put("is_private", true);
    var list = channel.putArray("members");
    Arrays.stream(people).forEach(list::add);
    return this;
  }

  /// The next call of a method gets this error code.
  public FakeSlack refuses(String method, String code) {
    return replies(method, 200, "{\"ok\":false,\"error\":\"" + code + "\"}", Map.of());
  }

  /// The next call of a method, or the next message to a response URL (method `response_url`), gets
  /// this answer.
  public FakeSlack replies(String method, int status, String body, Map<String, String> headers) {
    scripted.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(new Reply(status, body, headers));
    return this;
  }

  /// Whether the app is uninstalled, so that its token is good for nothing.
  public FakeSlack uninstalled(boolean isGone) {
    uninstalled = isGone;
    return this;
  }

  /// Response URLs answer with this status from now on: 404 for one that is over.
  public FakeSlack noResponseUrls(int status) {
    refusing = status;
    return this;
  }

  /// Calls of a method get no answer before `release` is open.
  public FakeSlack holds(String method, CountDownLatch release) {
    held.put(method, release);
    return this;
  }

  /// Calls of a method so far, in order.
  public List<Call> calls(String method) {
    return List.copyOf(calls.getOrDefault(method, List.of()));
  }

  /// Messages to response URLs so far, in order.
  public List<Call> responses() {
    return List.copyOf(responses);
  }

  /// Every call and response so far, in order of arrival.
  public List<Call> everything() {
    var all = new ArrayList<>(responses);
    calls.values().forEach(all::addAll);
    all.sort(Comparator.comparingLong(Call::nanos));
    return all;
  }

  /// A file that somebody added to a form; the bot token of the tests gets its content.
  public FakeSlack file(String id, String name, byte[] content) {
    files.content(id, content);
    return file(id, name, content.length, url().resolve("/files/" + id).toString());
  }

  /// A file of which Slack says this.
  public FakeSlack file(String id, String name, long size, String address) {
    files.add(id, name, size, address);
    return this;
  }

  /// The text of a file that was sent, by its id; `""` for one that was not.
  public String uploaded(String file) {
    return files.uploaded(file);
  }

  /// What was wrong with messages and views so far, acknowledgements included.
  public List<String> malformed() {
    return shapes.malformed();
  }

  /// How many HTTP requests came in.
  public int requests() {
    return requests.get();
  }

  /// The text of a streamed message.
  public String stream(String ts) {
    return web.streams.getOrDefault(ts, new StringBuilder()).toString();
  }

  /// How many Socket Mode connections are open that were not told to connect anew.
  public int connections() {
    return Math.toIntExact(sockets.staying().count());
  }

  @Override
  String responseUrl() {
    return "http://127.0.0.1:"
        + http.getAddress().getPort()
        + "/response/"
        + counter.incrementAndGet();
  }

  @Override
  CompletableFuture<Ack> send(String type, ObjectNode payload, int retry) {
    var id = "env-" + counter.incrementAndGet();
    var message =
        NODES
            .objectNode()
            .put("envelope_id", id)
            .put("type", type)
            .put("accepts_response_payload", true);
    message.set("payload", payload);
    if (retry > 0) {
      message.put("retry_attempt", retry).put("retry_reason", "timeout");
    }
    windows.sent(payload);
    return sockets.send(id, message);
  }

  /// Tells the client to connect anew, as Slack does every few hours.
  public void refreshConnections() {
    sockets.disconnect("refresh_requested");
  }

  /// Tells the client that Socket Mode is switched off for the app.
  public void switchOff() {
    sockets.disconnect("link_disabled");
  }

  private void api(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      var method = exchange.getRequestURI().getPath().substring("/api/".length());
      var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      if (recording) {
        calls
            .computeIfAbsent(method, _ -> Collections.synchronizedList(new ArrayList<>()))
            .add(new Call(method, form, System.nanoTime()));
      }
      var release = held.get(method);
      if (release != null) {
        release.await();
      }
      var queue = scripted.get(method);
      var reply = queue == null ? null : queue.poll();
      if (reply != null) {
        reply.headers().forEach((k, v) -> exchange.getResponseHeaders().set(k, v));
        send(exchange, reply.status(), reply.body());
      } else {
        send(
            exchange,
            200,
            uninstalled
                ? "{\"ok\":false,\"error\":\"account_inactive\"}"
                : web.answer(method, form).toString());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void response(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      var path = exchange.getRequestURI().getPath();
      int uses = responseUses.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
      var form = new HashMap<String, String>();
      body.properties()
          .forEach(e ->
              form.put(
                  e.getKey(),
                  e.getValue().isValueNode() ? e.getValue().asText() : e.getValue().toString()));
      form.put("url", path);
      var wrong =
          shapes.message(
              "a response", form.getOrDefault("text", ""), form.getOrDefault("blocks", ""));
      var queue = scripted.get("response_url");
      var reply = queue == null ? null : queue.poll();
      if (reply != null) {
        calls
            .computeIfAbsent("response_url", _ -> Collections.synchronizedList(new ArrayList<>()))
            .add(new Call("response_url", form, System.nanoTime()));
        send(exchange, reply.status(), reply.body());
        return;
      }
      if (uses > 5 || refusing != 0 || !wrong.isEmpty()) {
        send(
            exchange,
            refusing == 0 ? 404 : refusing,
            "{\"ok\":false,\"error\":\"" + (wrong.isEmpty() ? "used_url" : wrong) + "\"}");
        return;
      }
      if (recording) {
        responses.add(new Call("response_url", form, System.nanoTime()));
      }
      send(exchange, 200, "ok");
    }
  }

  private static Map<String, String> form(String body) {
    var form = new HashMap<String, String>();
    for (var pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    http.stop(0);
    try {
      sockets.stop(200);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
