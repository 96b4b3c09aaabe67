package io.personaassistant.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.testing.FakeSlack.Ack;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// What people do in Slack, each as the payload that Slack sends for it.
abstract class SlackPeople {
  public static final String TEAM = "T0OWN";
  public static final String BOT = "U0BOT";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Numbers that are never given twice.
  final AtomicLong counter = new AtomicLong(System.currentTimeMillis() * 1_000);

  /// Hands a payload to the app, for the `retry`th time.
  abstract CompletableFuture<Ack> send(String type, ObjectNode payload, int retry);

  /// A new address for messages that answer.
  abstract String responseUrl();

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
    var ts = threadTs.isEmpty() ? "1700000000.000001" : threadTs;
    return press(user, channel, ts, threadTs, ephemeral, actionId, value);
  }

  /// The same where the message stands in a thread that another one began.
  public CompletableFuture<Ack> press(
      String user,
      String channel,
      String messageTs,
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
        payload.putObject("container").put("type", "message").put("message_ts", messageTs);
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

  /// Presses a button in an open modal of which some inputs hold something else than at first.
  public CompletableFuture<Ack> pressInModal(
      String user, String view, Map<String, String> values, String actionId, String value) {
    var sent = SlackWebApi.read(view);
    var blocks = sent.path("blocks");
    var payload = inView(user, "modal", sent.path("id").asText("VMODAL"), actionId, value);
    var shown = payload.withObject("/view");
    shown.put("private_metadata", sent.path("private_metadata").asText(""));
    shown.set("blocks", blocks);
    shown.putObject("state").set("values", StateValues.of(blocks, values));
    return send("interactive", payload, 0);
  }

  private CompletableFuture<Ack> pressInView(
      String user, String type, String viewId, String actionId, String value) {
    return send("interactive", inView(user, type, viewId, actionId, value), 0);
  }

  private ObjectNode inView(
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
    return payload;
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
  /// they hold at first. A view that has an id can be sent twice.
  public CompletableFuture<Ack> submit(String user, String view, Map<String, String> values) {
    var sent = SlackWebApi.read(view);
    var payload = interaction("view_submission", user);
    var id = sent.path("id").asText("V" + counter.incrementAndGet());
    var shown = payload.putObject("view").put("id", id);
    shown.put("team_id", TEAM).put("type", "modal").put("app_id", "A1");
    // each view that is shown gets another
    shown.put("hash", "1." + Integer.toHexString(view.hashCode()));
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

  /// Chooses a shortcut on a message with these keys as JSON, such as blocks and attachments.
  public CompletableFuture<Ack> shortcutOn(
      String user, String channel, String callbackId, String message) {
    var payload = interaction("message_action", user);
    var sent = (ObjectNode) SlackWebApi.read(message);
    sent.put("type", "message");
    if (!sent.has("ts")) {
      sent.put("ts", "1795000000.000100");
    }
    var ts = sent.path("ts").asText();
    payload.put("callback_id", callbackId).put("message_ts", ts).put("action_ts", ts);
    payload.putObject("channel").put("id", channel).put("name", "support");
    payload.set("message", sent);
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

  final String ts() {
    return "1700000001.%d".formatted(counter.incrementAndGet());
  }
}
