package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What Slack's Web API answers, and what it knows of people, channels and streams. Refuses what
/// Slack would refuse. Thread-safe.
final class SlackWebApi {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  final Map<String, ObjectNode> users = new ConcurrentHashMap<>();
  final Map<String, ObjectNode> channels = new ConcurrentHashMap<>();
  final Map<String, StringBuilder> streams = new ConcurrentHashMap<>();
  private final SlackPeople people;
  private final SlackShapes shapes;
  private final SlackWindows windows;
  private final SlackFiles files;
  private final Supplier<URI> root;
  private final Supplier<String> socket;

  SlackWebApi(
      SlackPeople people,
      SlackShapes shapes,
      SlackWindows windows,
      SlackFiles files,
      Supplier<URI> root,
      Supplier<String> socket) {
    this.people = people;
    this.shapes = shapes;
    this.windows = windows;
    this.files = files;
    this.root = root;
    this.socket = socket;
  }

  /// The answer to a call.
  ObjectNode answer(String method, Map<String, String> form) {
    var ok = NODES.objectNode().put("ok", true);
    if (!shapes.call(method, form).isEmpty()) {
      return error("invalid_arguments");
    }
    return switch (method) {
      case "auth.test" ->
          ok.put("team_id", SlackPeople.TEAM)
              .put("team", "Own")
              .put("user_id", SlackPeople.BOT)
              .put("bot_id", "B1")
              .put("user", "persona");
      case "apps.connections.open" -> ok.put("url", socket.get());
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
      case "conversations.members" -> {
        var channel = channels.get(form.getOrDefault("channel", ""));
        yield channel == null
            ? error("channel_not_found")
            : (ObjectNode) ok.set("members", channel.path("members"));
      }
      case "chat.postMessage", "chat.postEphemeral", "chat.update" -> message(form, ok);
      case "views.open", "views.update", "views.push", "views.publish" -> view(method, form, ok);
      case "files.getUploadURLExternal" -> {
        var file = "F" + people.counter.incrementAndGet();
        yield ok.put("file_id", file)
            .put("upload_url", root.get().resolve("/upload/" + file).toString());
      }
      case "files.info" -> {
        var file = files.info(form.getOrDefault("file", ""));
        yield file.isEmpty() ? error("file_not_found") : ok.set("file", file.get());
      }
      case "files.completeUploadExternal" -> complete(form, ok);
      case "chat.startStream" -> start(form, ok);
      case "chat.appendStream", "chat.stopStream" -> goOn(method, form, ok);
      default -> ok;
    };
  }

  private ObjectNode message(Map<String, String> form, ObjectNode ok) {
    var wrong =
        shapes.message("a message", form.getOrDefault("text", ""), form.getOrDefault("blocks", ""));
    if (!wrong.isEmpty()) {
      return error("invalid_blocks");
    }
    var channel = form.getOrDefault("channel", "");
    // a message to a person goes into the app's conversation with them
    return ok.put("ts", people.ts())
        .put("channel", channel.startsWith("U") ? "D" + channel : channel);
  }

  private ObjectNode view(String method, Map<String, String> form, ObjectNode ok) {
    var wrong = shapes.view("a view", form.getOrDefault("view", ""));
    if (!wrong.isEmpty()) {
      return error("invalid_arguments");
    }
    var refused = windows.refused(method, form);
    if (!refused.isEmpty()) {
      return error(refused);
    }
    var id = form.getOrDefault("view_id", "V" + people.counter.incrementAndGet());
    windows.opened(id);
    ok.putObject("view").put("id", id);
    return ok;
  }

  private ObjectNode complete(Map<String, String> form, ObjectNode ok) {
    boolean there = true;
    for (var file : read(form.getOrDefault("files", "[]"))) {
      there &= files.isUploaded(file.path("id").asText());
    }
    return there && form.getOrDefault("channel_id", "").matches("[CDG].*")
        ? ok
        : error(there ? "channel_not_found" : "file_not_found");
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
    var ts = people.ts();
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
    var wrong = shapes.message("a stream", "x", form.getOrDefault("blocks", ""));
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

  private static ObjectNode error(String code) {
    return NODES.objectNode().put("ok", false).put("error", code);
  }

  /// A text that must be JSON.
  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }
}
