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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Slack on loopback: the Web API over HTTP, Socket Mode over a WebSocket, response URLs. It
/// refuses what Slack would refuse, so that a test sees it: blocks over their limits, streams in
/// the wrong state, a sixth use of a response URL.
public final class FakeSlack implements AutoCloseable {
  public static final String TEAM = "T0OWN";
  public static final String BOT = "U0BOT";
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final HttpServer http;
  private final Sockets sockets;
  private final Map<String, List<Call>> calls = new ConcurrentHashMap<>();
  private final List<Call> responses = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, AtomicInteger> responseUses = new ConcurrentHashMap<>();
  private final Map<String, StringBuilder> streams = new ConcurrentHashMap<>();
  private final Map<String, Queue<Reply>> scripted = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> users = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> channels = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Ack>> acks = new ConcurrentHashMap<>();
  private final AtomicLong counter = new AtomicLong(System.currentTimeMillis() * 1_000);
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, ObjectNode> files = new ConcurrentHashMap<>();
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
  private final List<String> malformed = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean recording = true;

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
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/api/", this::api);
    http.createContext("/response/", this::response);
    http.createContext("/upload/", this::upload);
    http.createContext("/files/", this::download);
    http.start();
    sockets = new Sockets();
    sockets.start();
    sockets.ready.join();
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
    streams.clear();
  }

  /// A person: `guest`, `stranger` or `member`.
  public FakeSlack person(String id, String what) {
    var user =
        NODES.objectNode().put("id", id).put("team_id", what.equals("stranger") ? "T0OTHER" : TEAM);
    user.put("is_restricted", what.equals("guest")).put("is_stranger", what.equals("stranger"));
    users.put(id, user);
    return this;
  }

  /// What somebody who is there already calls themselves.
  public FakeSlack named(String id, String name) {
    var user = Objects.requireNonNull(users.get(id), id);
    user.putObject("profile").put("real_name", name);
    return this;
  }

  /// A channel: `open`, `shared` with another company, or `outside` (we are not in it).
  public FakeSlack channel(String id, String what) {
    var channel = NODES.objectNode().put("id", id).put("is_member", !what.equals("outside"));
    channel.put("is_ext_shared", what.equals("shared")).put("is_archived", false);
    channels.put(id, channel);
    return this;
  }

  /// The next call of a method gets this error code.
  public FakeSlack refuses(String method, String code) {
    return replies(method, 200, "{\"ok\":false,\"error\":\"" + code + "\"}", Map.of());
  }

  /// The next call of a method gets this answer.
  public FakeSlack replies(String method, int status, String body, Map<String, String> headers) {
    scripted.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(new Reply(status, body, headers));
    return this;
  }

  /// Calls of a method so far, in order.
  public List<Call> calls(String method) {
    return calls.getOrDefault(method, List.of());
  }

  /// Messages to response URLs so far, in order.
  public List<Call> responses() {
    return responses;
  }

  /// Every call and response so far, in order of arrival.
  public List<Call> everything() {
    var all = new ArrayList<>(responses);
    calls.values().forEach(all::addAll);
    all.sort(java.util.Comparator.comparingLong(Call::nanos));
    return all;
  }

  /// A file that somebody added to a form; the bot token of the tests gets its content.
  public FakeSlack file(String id, String name, byte[] content) {
    contents.put(id, content);
    return file(id, name, content.length, url().resolve("/files/" + id).toString());
  }

  /// A file of which Slack says this.
  public FakeSlack file(String id, String name, long size, String address) {
    files.put(
        id,
        NODES
            .objectNode()
            .put("id", id)
            .put("name", name)
            .put("size", size)
            .put("url_private", address)
            .put("url_private_download", address));
    return this;
  }

  private void download(HttpExchange exchange) throws IOException {
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

  /// The text of a file that was sent, by its id; `""` for one that was not.
  public String uploaded(String file) {
    return new String(uploads.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
  }

  /// What was wrong with messages and views so far, acknowledgements included.
  public List<String> malformed() {
    return malformed;
  }

  /// The rule that is broken, `""` for none; remembers it.
  private String refused(String what, String json, String wrong) {
    Recorded.keep(what, json);
    if (!wrong.isEmpty()) {
      malformed.add(what + ": " + wrong);
    }
    return wrong;
  }

  private String refusedMessage(String what, String text, String blocks) {
    return refused(what, blocks, BlockRules.message(text, blocks));
  }

  private String refusedView(String what, String view) {
    return refused(what, view, BlockRules.view(view));
  }

  /// How many HTTP requests came in.
  public int requests() {
    return requests.get();
  }

  /// The text of a streamed message.
  public String stream(String ts) {
    return streams.getOrDefault(ts, new StringBuilder()).toString();
  }

  /// How many Socket Mode connections are open.
  public int connections() {
    return sockets.getConnections().size();
  }

  // ---------------------------------------------------------------- what people do

  /// Types a slash command; the acknowledgement.
  public CompletableFuture<Ack> slash(String user, String channel, String text) {
    var payload =
        NODES.objectNode().put("command", "/persona").put("text", text).put("team_id", TEAM);
    payload
        .put("user_id", user)
        .put("channel_id", channel)
        .put("trigger_id", "t." + counter.incrementAndGet());
    payload.put("response_url", responseUrl()).put("token", "x").put("api_app_id", "A1");
    return send("slash_commands", payload, 0);
  }

  /// Mentions the app in a channel.
  public CompletableFuture<Ack> mention(String user, String channel, String text, String ts) {
    return mention(user, channel, text, ts, "Ev" + counter.incrementAndGet(), 0);
  }

  /// Mentions the app in a thread that is there.
  public CompletableFuture<Ack> mentionInThread(
      String user, String channel, String text, String ts, String thread) {
    var e = NODES.objectNode().put("type", "app_mention").put("user", user).put("channel", channel);
    e.put("text", "<@" + BOT + "> " + text).put("ts", ts).put("event_ts", ts).put("team", TEAM);
    e.put("thread_ts", thread);
    return send("events_api", envelope(e, "Ev" + counter.incrementAndGet()), 0);
  }

  /// Delivers a mention with this event id, for the `retry`th time.
  public CompletableFuture<Ack> mention(
      String user, String channel, String text, String ts, String event, int retry) {
    var e = NODES.objectNode().put("type", "app_mention").put("user", user).put("channel", channel);
    e.put("text", "<@" + BOT + "> " + text).put("ts", ts).put("event_ts", ts).put("team", TEAM);
    return send("events_api", envelope(e, event), retry);
  }

  /// Sends a direct message to the app.
  public CompletableFuture<Ack> direct(String user, String text, String ts) {
    var e = NODES.objectNode().put("type", "message").put("channel_type", "im").put("user", user);
    e.put("channel", "D" + user)
        .put("text", text)
        .put("ts", ts)
        .put("event_ts", ts)
        .put("team", TEAM);
    return send("events_api", envelope(e, "Ev" + counter.incrementAndGet()), 0);
  }

  /// Opens one of the app's tabs, `home` or `messages`.
  public CompletableFuture<Ack> opens(String user, String tab) {
    return event(
        NODES
            .objectNode()
            .put("type", "app_home_opened")
            .put("user", user)
            .put("channel", "D" + user)
            .put("tab", tab)
            .put("event_ts", ts()));
  }

  /// Sends an event of any form.
  public CompletableFuture<Ack> event(ObjectNode event) {
    return send("events_api", envelope(event, "Ev" + counter.incrementAndGet()), 0);
  }

  /// Presses a button under a message.
  public CompletableFuture<Ack> press(
      String user,
      String channel,
      String threadTs,
      boolean ephemeral,
      String actionId,
      String value) {
    var payload =
        NODES
            .objectNode()
            .put("type", "block_actions")
            .put("trigger_id", "t." + counter.incrementAndGet());
    payload.putObject("user").put("id", user).put("team_id", TEAM);
    payload.putObject("team").put("id", TEAM);
    payload.putObject("channel").put("id", channel);
    var container =
        payload
            .putObject("container")
            .put("type", "message")
            .put("message_ts", "1700000000.000001");
    container.put("channel_id", channel).put("is_ephemeral", ephemeral);
    if (!threadTs.isEmpty()) {
      container.put("thread_ts", threadTs);
    }
    var action =
        payload.putArray("actions").addObject().put("action_id", actionId).put("block_id", "b");
    if (actionId.equals("refine") || actionId.equals("line")) {
      action.put("type", "static_select").putObject("selected_option").put("value", value);
    } else {
      action
          .put("type", actionId.equals("feedback") ? "feedback_buttons" : "button")
          .put("value", value);
    }
    payload.put("response_url", responseUrl());
    return send("interactive", payload, 0);
  }

  /// Presses a button of the home tab, of which no message can follow.
  public CompletableFuture<Ack> pressAtHome(String user, String actionId, String value) {
    return pressInView(user, "home", "VHOME", actionId, value);
  }

  /// Presses a button in an open modal.
  public CompletableFuture<Ack> pressInModal(String user, String actionId, String value) {
    return pressInView(user, "modal", "VMODAL", actionId, value);
  }

  private CompletableFuture<Ack> pressInView(
      String user, String type, String viewId, String actionId, String value) {
    var payload = interaction("block_actions", user);
    payload.putObject("container").put("type", "view").put("view_id", viewId);
    payload.putObject("view").put("id", viewId).put("type", type).put("team_id", TEAM);
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", actionId)
        .put("block_id", "b")
        .put("value", value)
        .put("action_ts", "1700000000.000000");
    return send("interactive", payload, 0);
  }

  /// Chooses a line of a menu in a modal that acts at once.
  public CompletableFuture<Ack> chooseInModal(
      String user, String viewId, String actionId, String value) {
    var payload = interaction("block_actions", user);
    payload.putObject("container").put("type", "view").put("view_id", viewId);
    payload.putObject("view").put("id", viewId).put("type", "modal").put("team_id", TEAM);
    var action = payload.putArray("actions").addObject().put("type", "static_select");
    action.put("action_id", actionId).put("block_id", actionId).put("action_ts", "1700000000.1");
    var option = action.putObject("selected_option").put("value", value);
    option.putObject("text").put("type", "plain_text").put("text", "x");
    return send("interactive", payload, 0);
  }

  /// Submits a modal as it was sent, with what is chosen or typed in its inputs instead of what
  /// they hold at first.
  public CompletableFuture<Ack> submit(String user, String view, Map<String, String> values) {
    var sent = read(view);
    var payload = interaction("view_submission", user);
    var shown = payload.putObject("view").put("id", "V" + counter.incrementAndGet());
    shown.put("team_id", TEAM).put("type", "modal").put("hash", "1.a").put("app_id", "A1");
    shown.set("callback_id", sent.path("callback_id"));
    shown.put("private_metadata", sent.path("private_metadata").asText(""));
    shown.set("blocks", sent.path("blocks"));
    shown.putObject("state").set("values", StateValues.of(sent.path("blocks"), values));
    payload.putArray("response_urls");
    return send("interactive", payload, 0);
  }

  /// Types into a menu that asks the app for its options.
  public CompletableFuture<Ack> suggest(String user, String actionId, String typed) {
    var payload = interaction("block_suggestion", user);
    payload.put("action_id", actionId).put("block_id", actionId).put("value", typed);
    payload.putObject("container").put("type", "view").put("view_id", "V1");
    return send("interactive", payload, 0);
  }

  /// Chooses a shortcut on a message that somebody wrote.
  public CompletableFuture<Ack> messageShortcut(
      String user, String channel, String callbackId, String author, String text, String ts) {
    return shortcutOn(
        user, channel, callbackId, Map.of("user", author, "ts", ts, "text", text, "team", TEAM));
  }

  /// Chooses a shortcut on a message that has these keys; `ts` is one of them.
  public CompletableFuture<Ack> shortcutOn(
      String user, String channel, String callbackId, Map<String, String> message) {
    var payload = interaction("message_action", user);
    var ts = message.getOrDefault("ts", "");
    payload.put("callback_id", callbackId).put("message_ts", ts).put("action_ts", ts);
    payload.putObject("channel").put("id", channel).put("name", "x");
    var sent = payload.putObject("message").put("type", "message");
    message.forEach(sent::put);
    payload.put("response_url", responseUrl());
    return send("interactive", payload, 0);
  }

  /// Chooses a shortcut in Slack's own menu.
  public CompletableFuture<Ack> globalShortcut(String user, String callbackId) {
    var payload = interaction("shortcut", user);
    payload.put("callback_id", callbackId).put("action_ts", "1700000000.000000");
    return send("interactive", payload, 0);
  }

  private ObjectNode interaction(String type, String user) {
    var payload =
        NODES.objectNode().put("type", type).put("trigger_id", "t." + counter.incrementAndGet());
    payload.put("token", "x").put("api_app_id", "A1").put("is_enterprise_install", false);
    payload
        .putObject("user")
        .put("id", user)
        .put("username", "x")
        .put("name", "x")
        .put("team_id", TEAM);
    payload.putObject("team").put("id", TEAM).put("domain", "own");
    return payload;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }

  private String responseUrl() {
    return "http://127.0.0.1:"
        + http.getAddress().getPort()
        + "/response/"
        + counter.incrementAndGet();
  }

  private static ObjectNode envelope(ObjectNode event, String id) {
    var payload =
        NODES
            .objectNode()
            .put("type", "event_callback")
            .put("team_id", TEAM)
            .put("api_app_id", "A1");
    payload.put("event_id", id).put("event_time", 1_700_000_000).put("token", "x");
    payload.set("event", event);
    payload
        .putArray("authorizations")
        .addObject()
        .put("team_id", TEAM)
        .put("user_id", BOT)
        .put("is_bot", true);
    return payload;
  }

  private CompletableFuture<Ack> send(String type, ObjectNode payload, int retry) {
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
    var ack = new CompletableFuture<Ack>();
    acks.put(id, ack);
    sockets.any().send(message.toString());
    return ack;
  }

  /// Tells the client to connect anew, as Slack does every few hours.
  public void refreshConnections() {
    sockets
        .getConnections()
        .forEach(c -> c.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}"));
  }

  // ---------------------------------------------------------------- Web API

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
      var queue = scripted.get(method);
      var reply = queue == null ? null : queue.poll();
      if (reply != null) {
        reply.headers().forEach((k, v) -> exchange.getResponseHeaders().set(k, v));
        send(exchange, reply.status(), reply.body());
      } else {
        send(exchange, 200, answer(method, form).toString());
      }
    }
  }

  private ObjectNode answer(String method, Map<String, String> form) {
    var ok = NODES.objectNode().put("ok", true);
    return switch (method) {
      case "auth.test" ->
          ok.put("team_id", TEAM)
              .put("team", "Own")
              .put("user_id", BOT)
              .put("bot_id", "B1")
              .put("user", "persona");
      case "apps.connections.open" ->
          ok.put("url", "ws://127.0.0.1:" + sockets.getPort() + "/link");
      case "users.info" -> {
        var user = users.get(form.getOrDefault("user", ""));
        yield user == null ? error("user_not_found") : (ObjectNode) ok.set("user", user);
      }
      case "conversations.info" -> {
        var channel = channels.get(form.getOrDefault("channel", ""));
        yield channel == null
            ? error("channel_not_found")
            : (ObjectNode) ok.set("channel", channel);
      }
      case "chat.postMessage", "chat.postEphemeral", "chat.update" -> message(form, ok);
      case "views.open", "views.update", "views.push", "views.publish" -> view(form, ok);
      case "files.getUploadURLExternal" -> {
        var file = "F" + counter.incrementAndGet();
        yield ok.put("file_id", file)
            .put("upload_url", url().resolve("/upload/" + file).toString());
      }
      case "files.info" -> {
        var file = files.get(form.getOrDefault("file", ""));
        yield file == null ? error("file_not_found") : ok.set("file", file);
      }
      case "files.completeUploadExternal" -> complete(form, ok);
      case "chat.startStream" -> start(form, ok);
      case "chat.appendStream", "chat.stopStream" -> goOn(method, form, ok);
      default -> ok;
    };
  }

  private ObjectNode message(Map<String, String> form, ObjectNode ok) {
    var wrong =
        refusedMessage("a message", form.getOrDefault("text", ""), form.getOrDefault("blocks", ""));
    if (!wrong.isEmpty()) {
      return error("invalid_blocks");
    }
    var channel = form.getOrDefault("channel", "");
    // a message to a person goes into the app's conversation with them
    return ok.put("ts", ts()).put("channel", channel.startsWith("U") ? "D" + channel : channel);
  }

  private ObjectNode view(Map<String, String> form, ObjectNode ok) {
    var wrong = refusedView("a view", form.getOrDefault("view", ""));
    if (!wrong.isEmpty()) {
      return error("invalid_arguments");
    }
    ok.putObject("view").put("id", "V" + counter.incrementAndGet());
    return ok;
  }

  private ObjectNode complete(Map<String, String> form, ObjectNode ok) {
    boolean there = true;
    for (var file : read(form.getOrDefault("files", "[]"))) {
      there &= uploads.containsKey(file.path("id").asText());
    }
    return there && form.getOrDefault("channel_id", "").matches("[CDG].*")
        ? ok
        : error(there ? "channel_not_found" : "file_not_found");
  }

  private void upload(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      uploads.put(path.substring("/upload/".length()), exchange.getRequestBody().readAllBytes());
      send(exchange, 200, "OK");
    }
  }

  private ObjectNode start(Map<String, String> form, ObjectNode ok) {
    boolean channel = !form.getOrDefault("channel", "").startsWith("D");
    if (form.getOrDefault("thread_ts", "").isEmpty()) {
      return error("invalid_thread_ts");
    }
    if (channel
        && (!form.containsKey("recipient_user_id") || !form.containsKey("recipient_team_id"))) {
      return error("missing_recipient_team_id");
    }
    var ts = ts();
    streams.put(ts, new StringBuilder(form.getOrDefault("markdown_text", "")));
    return ok.put("ts", ts);
  }

  private ObjectNode goOn(String method, Map<String, String> form, ObjectNode ok) {
    var ts = form.getOrDefault("ts", "");
    var stream = streams.get(ts);
    if (stream == null || stream.indexOf("\u0000") >= 0) {
      return error("message_not_in_streaming_state");
    }
    stream.append(form.getOrDefault("markdown_text", ""));
    if (stream.length() > 12_000) {
      return error("msg_too_long");
    }
    var wrong = refusedMessage("a stream", "x", form.getOrDefault("blocks", ""));
    if (!wrong.isEmpty()) {
      return error("invalid_blocks");
    }
    if (method.equals("chat.stopStream")) {
      keep(stream.toString(), form.getOrDefault("blocks", ""));
      stream.append('\u0000');
    }
    return ok.put("ts", ts);
  }

  /// Keeps a streamed message as it stands in the end.
  private static void keep(String markdown, String blocks) {
    var all = NODES.arrayNode();
    if (!markdown.isEmpty()) {
      all.addObject().put("type", "markdown").put("text", markdown);
    }
    if (!blocks.isEmpty()) {
      read(blocks).forEach(all::add);
    }
    Recorded.keep("a streamed message", all.toString());
  }

  /// An acknowledgement can be a message, or what becomes of a modal.
  private void checkAcknowledgement(JsonNode payload) {
    if (payload.has("response_type")) {
      var blocks = payload.has("blocks") ? payload.path("blocks").toString() : "";
      refusedMessage("an acknowledgement", payload.path("text").asText(""), blocks);
    }
    if (payload.has("view")) {
      refusedView("an acknowledgement", payload.path("view").toString());
    }
  }

  private static ObjectNode error(String code) {
    return NODES.objectNode().put("ok", false).put("error", code);
  }

  private String ts() {
    return "1700000001.%d".formatted(counter.incrementAndGet());
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
          refusedMessage(
              "a response", form.getOrDefault("text", ""), form.getOrDefault("blocks", ""));
      if (uses > 5 || !wrong.isEmpty()) {
        send(exchange, 404, "{\"ok\":false,\"error\":\"" + (uses > 5 ? "used_url" : wrong) + "\"}");
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

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
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

  private final class Sockets extends WebSocketServer {
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    Sockets() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      setReuseAddr(true);
      setTcpNoDelay(true);
    }

    WebSocket any() {
      return getConnections().stream().filter(WebSocket::isOpen).findFirst().orElseThrow();
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
        var ack = acks.remove(node.path("envelope_id").asText());
        if (ack != null) {
          checkAcknowledgement(node.path("payload"));
          ack.complete(new Ack(node.path("payload"), now));
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception e) {}

    @Override
    public void onStart() {
      ready.complete(true);
    }
  }
}
