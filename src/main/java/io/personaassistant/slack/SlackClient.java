package io.personaassistant.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.text.Graphemes;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// What we ask Slack to do. Every call waits for its turn with the limiter, returns what became of
/// it and never throws for what Slack or the network does. Links are never unfurled. Thread-safe.
final class SlackClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final MediaType FORM_TYPE = MediaType.get("application/x-www-form-urlencoded");
  private static final MediaType JSON_TYPE = MediaType.get("application/json; charset=utf-8");

  /// How long somebody's membership is remembered.
  private static final Duration KNOWN = Duration.ofMinutes(10);

  private static final int MOST_KNOWN = 10_000;
  private static final int TRIES = 2;
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

  /// Slack's hard limits on what a message may hold.
  private static final int MOST_TEXT = 40_000;

  private static final int MOST_BLOCKS_JSON = 60_000;

  private final String apiRoot;
  private final OkHttpClient http;
  private final String token;
  private final Set<String> responseHosts;
  private final Limiter limiter;
  private final Clock clock;
  private final Map<String, Known> users = new ConcurrentHashMap<>();

  private record Known(Found<UserInfo> user, Instant until) {}

  SlackClient(OkHttpClient http, String token, URI apiRoot, Limiter limiter, Clock clock) {
    this.apiRoot = apiRoot.toString();
    this.http = http;
    this.token = token;
    this.responseHosts =
        Set.of("hooks.slack.com", "hooks.slack-gov.com", String.valueOf(apiRoot.getHost()));
    this.limiter = limiter;
    this.clock = clock;
  }

  /// What became of a message.
  sealed interface Sent {
    /// Slack took it.
    ///
    /// @param ts the message's time stamp or the view's id, `""` where Slack gives none
    record Ok(String ts) implements Sent {}

    /// Slack did not: its error code, or `unreachable`, `limited`, `too_long`.
    record Refused(String code) implements Sent {}
  }

  /// What Slack tells about somebody or something.
  sealed interface Found<T> {
    /// It is there.
    record Is<T>(T value) implements Found<T> {}

    /// Slack does not tell: its error code.
    record Not<T>(String code) implements Found<T> {}
  }

  /// A person.
  ///
  /// @param isGuest a single- or multi-channel guest
  /// @param isStranger from another company, known only through a shared channel
  /// @param name as they call themselves, `""` when Slack does not tell
  record UserInfo(String team, boolean isGuest, boolean isStranger, boolean isBot, String name) {}

  /// A message that was posted.
  record Posted(String channel, String ts) {}

  /// A channel.
  ///
  /// @param isExternal shared with another company, or about to be
  record ChannelInfo(boolean isExternal, boolean isMember, boolean isArchived) {}

  /// Who we are in Slack.
  record Identity(String team, String teamName, String user) {}

  /// The body of a private acknowledgement.
  static String ephemeral(String text, String blocks) {
    var body = NODES.objectNode().put("response_type", "ephemeral").put("text", text);
    addBlocks(body, blocks);
    return body.toString();
  }

  private static void addBlocks(
      com.fasterxml.jackson.databind.node.ObjectNode body, String blocks) {
    if (!blocks.isEmpty()) {
      body.putRawValue("blocks", new com.fasterxml.jackson.databind.util.RawValue(blocks));
    }
  }

  Sent postMessage(String channel, String threadTs, String text, String blocks) {
    return send("chat.postMessage", channel, message(channel, threadTs, text, blocks));
  }

  /// Posts standard Markdown, with blocks after it.
  Sent postMarkdown(String channel, String threadTs, String markdown, String moreBlocks) {
    var first =
        NODES
            .objectNode()
            .put("type", "markdown")
            .put("text", markdown.isBlank() ? "Done." : markdown)
            .toString();
    var blocks =
        moreBlocks.isEmpty() ? "[" + first + "]" : "[" + first + "," + moreBlocks.substring(1);
    return postMessage(channel, threadTs, markdown, blocks);
  }

  Sent postEphemeral(String channel, String user, String threadTs, String text, String blocks) {
    return send(
        "chat.postEphemeral", channel, message(channel, threadTs, text, blocks).add("user", user));
  }

  Sent update(String channel, String ts, String text, String blocks) {
    var form = message(channel, "", text, blocks).add("ts", ts);
    return send("chat.update", channel, form);
  }

  private static Form message(String channel, String threadTs, String text, String blocks) {
    var form = new Form().add("channel", channel).add("text", text);
    if (!threadTs.isEmpty()) {
      form.add("thread_ts", threadTs);
    }
    if (!blocks.isEmpty()) {
      form.add("blocks", blocks);
    }
    return form.add("unfurl_links", "false")
        .add("unfurl_media", "false")
        .add("link_names", "false");
  }

  /// Starts a streamed message in a thread; in channels only the recipient sees it grow.
  Sent startStream(String channel, String threadTs, String markdown, String user, String team) {
    var form =
        new Form()
            .add("channel", channel)
            .add("thread_ts", threadTs)
            .add("markdown_text", markdown);
    if (!channel.startsWith("D")) {
      form.add("recipient_user_id", user).add("recipient_team_id", team);
    }
    return send("chat.startStream", channel, form);
  }

  /// Whether a streamed message can get more at once.
  boolean hasRoomToAppend() {
    return limiter.hasRoom("chat.appendStream");
  }

  Sent appendStream(String channel, String ts, String markdown) {
    return send(
        "chat.appendStream",
        channel,
        new Form().add("channel", channel).add("ts", ts).add("markdown_text", markdown));
  }

  /// Ends a streamed message with more text and blocks, either of which may be `""`.
  Sent stopStream(String channel, String ts, String markdown, String blocks) {
    var form = new Form().add("channel", channel).add("ts", ts);
    if (!markdown.isEmpty()) {
      form.add("markdown_text", markdown);
    }
    if (!blocks.isEmpty()) {
      form.add("blocks", blocks);
    }
    return send("chat.stopStream", channel, form);
  }

  /// A JSON object of texts.
  static String object(Map<String, String> texts) {
    var object = NODES.objectNode();
    texts.forEach(object::put);
    return object.toString();
  }

  /// Opens a modal, within three seconds of what gave the trigger; what it gives is the id of the
  /// view.
  Sent openView(String triggerId, String view) {
    return view("views.open", new Form().add("trigger_id", triggerId).add("view", view));
  }

  /// Lays another view over an open modal, within three seconds of what gave the trigger.
  Sent pushView(String triggerId, String view) {
    return view("views.push", new Form().add("trigger_id", triggerId).add("view", view));
  }

  /// Shows something else in a modal that is open.
  Sent updateView(String viewId, String view) {
    return view("views.update", new Form().add("view_id", viewId).add("view", view));
  }

  private Sent view(String method, Form form) {
    var answer = call(method, "", form);
    return answer.path("ok").asBoolean()
        ? new Sent.Ok(answer.at("/view/id").asText(""))
        : new Sent.Refused(answer.path("error").asText("unreachable"));
  }

  /// Shows a person's home tab.
  Sent publishHome(String user, String view) {
    return send("views.publish", "", new Form().add("user_id", user).add("view", view));
  }

  /// Posts to one person, in the app's conversation with them; empty when Slack did not take it.
  Optional<Posted> postDirect(String user, String text) {
    var answer = call("chat.postMessage", user, message(user, "", text, ""));
    return answer.path("ok").asBoolean()
        ? Optional.of(new Posted(answer.path("channel").asText(user), answer.path("ts").asText()))
        : Optional.empty();
  }

  /// Sets what somebody can begin with at the top of their conversation with the app, four at most.
  Sent suggestedPrompts(String channel, List<FollowUp> prompts) {
    var list = NODES.arrayNode();
    prompts.forEach(p -> list.addObject().put("title", p.label()).put("message", p.command()));
    return courtesy(
        "assistant.threads.setSuggestedPrompts",
        new Form().add("channel_id", channel).add("prompts", list.toString()));
  }

  /// Says how an agent session stands, `processing` or `active`; the title counts when this begins
  /// the session.
  Sent sessionStatus(String channel, String threadTs, String status, String title, String user) {
    var form =
        new Form().add("channel_id", channel).add("thread_ts", threadTs).add("status", status);
    if (!title.isEmpty()) {
      form.add("title", Graphemes.cut(title, 200)).add("initiator_user_id", user);
    }
    return courtesy("agents.sessions.setStatus", form);
  }

  /// Shows a line of status in a thread until our next message there.
  Sent threadStatus(String channel, String threadTs, String status, List<String> sentences) {
    var list = NODES.arrayNode();
    sentences.forEach(list::add);
    return courtesy(
        "assistant.threads.setStatus",
        new Form()
            .add("channel_id", channel)
            .add("thread_ts", threadTs)
            .add("status", status)
            .add("loading_messages", list.toString()));
  }

  /// A call that is left out when it would have to wait for its turn.
  private Sent courtesy(String method, Form form) {
    return limiter.hasRoom(method) ? send(method, "", form) : new Sent.Refused("limited");
  }

  /// Sends to a response URL; only to Slack's own hosts, whatever the payload said.
  Sent respond(String url, String text, String blocks, boolean replaceOriginal) {
    URI target;
    try {
      target = URI.create(url);
    } catch (IllegalArgumentException _) {
      return new Sent.Refused("no_response_url");
    }
    if (!responseHosts.contains(String.valueOf(target.getHost()))) {
      return new Sent.Refused("no_response_url");
    }
    var body =
        NODES
            .objectNode()
            .put("response_type", "ephemeral")
            .put("replace_original", replaceOriginal)
            .put("text", text);
    addBlocks(body, blocks);
    var request =
        new Request.Builder().url(url).post(RequestBody.create(body.toString(), JSON_TYPE)).build();
    try (var response = http.newCall(request).execute()) {
      return response.isSuccessful()
          ? new Sent.Ok("")
          : new Sent.Refused("http_" + response.code());
    } catch (IOException _) {
      return new Sent.Refused("unreachable");
    }
  }

  /// The name by which records may call this person, `""` when Slack does not tell.
  String nameOf(String user) {
    return userInfo(user) instanceof Found.Is(UserInfo info) ? info.name() : "";
  }

  /// Who somebody is; remembered for ten minutes.
  Found<UserInfo> userInfo(String user) {
    var now = clock.instant();
    var known = users.get(user);
    if (known != null && known.until().isAfter(now)) {
      return known.user();
    }
    var found = askUser(user);
    if (found instanceof Found.Is) {
      if (users.size() > MOST_KNOWN) {
        users.clear();
      }
      users.put(user, new Known(found, now.plus(KNOWN)));
    }
    return found;
  }

  private Found<UserInfo> askUser(String user) {
    var answer = call("users.info", "", new Form().add("user", user));
    if (!answer.path("ok").asBoolean()) {
      return new Found.Not<>(answer.path("error").asText("unreachable"));
    }
    var u = answer.path("user");
    return new Found.Is<>(
        new UserInfo(
            u.path("team_id").asText(""),
            u.path("is_restricted").asBoolean() || u.path("is_ultra_restricted").asBoolean(),
            u.path("is_stranger").asBoolean(),
            u.path("is_bot").asBoolean(),
            u.path("profile").path("real_name").asText(u.path("real_name").asText(""))));
  }

  /// What a channel is, asked anew each time.
  Found<ChannelInfo> channelInfo(String channel) {
    var answer = call("conversations.info", "", new Form().add("channel", channel));
    if (!answer.path("ok").asBoolean()) {
      return new Found.Not<>(answer.path("error").asText("unreachable"));
    }
    var c = answer.path("channel");
    return new Found.Is<>(
        new ChannelInfo(
            c.path("is_ext_shared").asBoolean() || c.path("is_pending_ext_shared").asBoolean(),
            c.path("is_member").asBoolean(),
            c.path("is_archived").asBoolean()));
  }

  /// Who we are; also tells whether the token works.
  Found<Identity> identity() {
    var answer = call("auth.test", "", new Form());
    return answer.path("ok").asBoolean()
        ? new Found.Is<>(
            new Identity(
                answer.path("team_id").asText(),
                answer.path("team").asText(),
                answer.path("user_id").asText()))
        : new Found.Not<>(answer.path("error").asText("unreachable"));
  }

  private Sent send(String method, String channel, Form form) {
    var answer = call(method, channel, form);
    return answer.path("ok").asBoolean()
        ? new Sent.Ok(answer.path("ts").asText(""))
        : new Sent.Refused(answer.path("error").asText("unreachable"));
  }

  /// Slack's answer, or one of the same form for what went wrong on the way.
  JsonNode call(String method, String channel, Form form) {
    if (isTooLong(form)) {
      return trouble("too_long");
    }
    for (int attempt = 1; ; attempt++) {
      limiter.await(method, channel);
      try (var response = http.newCall(request(method, form)).execute()) {
        if (response.code() == 429) {
          var wait = retryAfter(response.header("Retry-After"));
          limiter.pause(method, channel, wait);
          if (attempt >= TRIES || wait.compareTo(LONGEST_RETRY) > 0) {
            return trouble("limited");
          }
          continue;
        }
        var body = response.body();
        return response.isSuccessful() && body != null
            ? JSON.readTree(body.bytes())
            : trouble("http_" + response.code());
      } catch (IOException _) {
        // not tried again: Slack may have done it
        return trouble("unreachable");
      }
    }
  }

  private Request request(String method, Form form) {
    return new Request.Builder()
        .url(apiRoot + method)
        .header("Authorization", "Bearer " + token)
        .post(RequestBody.create(form.encoded(), FORM_TYPE))
        .build();
  }

  private static boolean isTooLong(Form form) {
    return form.length("text") > MOST_TEXT || form.length("blocks") > MOST_BLOCKS_JSON;
  }

  private static Duration retryAfter(@Nullable String header) {
    var seconds = header == null ? "" : header.strip();
    return Duration.ofSeconds(seconds.matches("\\d{1,6}") ? Long.parseLong(seconds) : 1);
  }

  private static JsonNode trouble(String code) {
    return NODES.objectNode().put("ok", false).put("error", code);
  }
}
