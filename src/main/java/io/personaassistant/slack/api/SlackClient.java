package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What we show in Slack: messages, streams, windows, home tabs. Says what became of each and never
/// throws for what Slack or the network does. Links are never unfurled. Thread-safe.
public final class SlackClient {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Slack writes in its own name, too: that a message was deleted, for one.
  private static final String SLACK_ITSELF = "USLACKBOT";

  /// The kinds of message that people write.
  private static final Set<String> BY_PEOPLE =
      Set.of("", "thread_broadcast", "file_share", "me_message");

  /// Of a thread of 1,000 messages each.
  private static final int MOST_PAGES = 10;

  private final SlackApi api;

  public SlackClient(SlackApi api) {
    this.api = api;
  }

  /// A message that was posted.
  ///
  /// @param thread the thread of another message in which it stands, `""` for none
  public record Posted(String channel, String ts, String thread) {
    public Posted(String channel, String ts) {
      this(channel, ts, "");
    }
  }

  /// A message of a thread.
  ///
  /// @param byPerson whether a person wrote it, and no app or Slack itself
  public record Message(String user, String text, boolean byPerson) {}

  /// Some messages of a thread, and where the next ones begin, `""` for none.
  private record Replies(List<Message> messages, String next) {}

  /// The messages of a thread before one of them, the oldest first. Needs a scope of history.
  public Found<List<Message>> replies(String channel, String threadTs, String before) {
    var messages = new ArrayList<Message>();
    var next = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      switch (replies(channel, threadTs, before, next)) {
        case Found.Not<Replies>(var code) -> {
          return new Found.Not<>(code);
        }
        case Found.Is(Replies found) -> {
          messages.addAll(found.messages());
          next = found.next();
        }
      }
      if (next.isEmpty()) {
        return new Found.Is<>(List.copyOf(messages));
      }
    }
    return new Found.Not<>("too_many");
  }

  private Found<Replies> replies(String channel, String threadTs, String before, String cursor) {
    var form =
        new Form()
            .add("channel", channel)
            .add("ts", threadTs)
            .add("latest", before)
            .add("inclusive", "false")
            .add("limit", "1000");
    if (!cursor.isEmpty()) {
      form.add("cursor", cursor);
    }
    return api.ask(
        "conversations.replies",
        channel,
        form,
        answer -> {
          var messages = new ArrayList<Message>();
          answer.path("messages").forEach(m -> messages.add(message(m)));
          return new Replies(
              messages, answer.path("response_metadata").path("next_cursor").asText(""));
        });
  }

  private static Message message(JsonNode message) {
    var user = message.path("user").asText("");
    boolean byPerson =
        !message.hasNonNull("bot_id")
            && !user.equals(SLACK_ITSELF)
            && BY_PEOPLE.contains(message.path("subtype").asText(""));
    return new Message(user, message.path("text").asText(""), byPerson);
  }

  /// The body of a private acknowledgement.
  public static String ephemeral(String text, String blocks) {
    var body = NODES.objectNode().put("response_type", "ephemeral").put("text", text);
    addBlocks(body, blocks);
    return body.toString();
  }

  private static void addBlocks(ObjectNode body, String blocks) {
    if (!blocks.isEmpty()) {
      body.putRawValue("blocks", new RawValue(blocks));
    }
  }

  /// Posts a message, in a thread where `threadTs` is not `""`.
  public Sent postMessage(String channel, String threadTs, String text, String blocks) {
    return api.send("chat.postMessage", channel, message(channel, threadTs, text, blocks));
  }

  /// Posts standard Markdown, with blocks after it.
  public Sent postMarkdown(String channel, String threadTs, String markdown, String moreBlocks) {
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

  /// Shows a message to one person in a channel.
  public Sent postEphemeral(
      String channel, String user, String threadTs, String text, String blocks) {
    return api.send(
        "chat.postEphemeral", channel, message(channel, threadTs, text, blocks).add("user", user));
  }

  /// Puts another message in the place of one that the app posted.
  public Sent update(String channel, String ts, String text, String blocks) {
    var form = message(channel, "", text, blocks).add("ts", ts);
    return api.send("chat.update", channel, form);
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
  public Sent startStream(
      String channel, String threadTs, String markdown, String user, String team) {
    var form =
        new Form()
            .add("channel", channel)
            .add("thread_ts", threadTs)
            .add("markdown_text", markdown);
    if (!channel.startsWith("D")) {
      form.add("recipient_user_id", user).add("recipient_team_id", team);
    }
    return api.send("chat.startStream", channel, form);
  }

  /// Whether a streamed message can get more at once.
  public boolean hasRoomToAppend() {
    return api.hasRoom("chat.appendStream");
  }

  /// Adds Markdown to a stream.
  public Sent appendStream(String channel, String ts, String markdown) {
    return api.send(
        "chat.appendStream",
        channel,
        new Form().add("channel", channel).add("ts", ts).add("markdown_text", markdown));
  }

  /// Ends a streamed message with more text and blocks, either of which may be `""`.
  public Sent stopStream(String channel, String ts, String markdown, String blocks) {
    var form = new Form().add("channel", channel).add("ts", ts);
    if (!markdown.isEmpty()) {
      form.add("markdown_text", markdown);
    }
    if (!blocks.isEmpty()) {
      form.add("blocks", blocks);
    }
    return api.send("chat.stopStream", channel, form);
  }

  /// A JSON object of texts.
  public static String object(Map<String, String> texts) {
    var object = NODES.objectNode();
    texts.forEach(object::put);
    return object.toString();
  }

  /// Opens a modal, within three seconds of what gave the trigger; what it gives is the id of the
  /// view.
  public Sent openView(String triggerId, String view) {
    return view("views.open", new Form().add("trigger_id", triggerId).add("view", view));
  }

  /// Lays another view over an open modal, within three seconds of what gave the trigger.
  public Sent pushView(String triggerId, String view) {
    return view("views.push", new Form().add("trigger_id", triggerId).add("view", view));
  }

  /// Shows something else in a modal that is open.
  public Sent updateView(String viewId, String view) {
    return view("views.update", new Form().add("view_id", viewId).add("view", view));
  }

  private Sent view(String method, Form form) {
    return api.send(method, "", form, answer -> answer.at("/view/id").asText(""));
  }

  /// Shows a person's home tab.
  public Sent publishHome(String user, String view) {
    return api.send("views.publish", "", new Form().add("user_id", user).add("view", view));
  }

  /// Posts to one person, in the app's conversation with them; empty when Slack did not take it.
  public Optional<Posted> postDirect(String user, String text) {
    var posted =
        api.ask(
            "chat.postMessage",
            user,
            message(user, "", text, ""),
            answer -> new Posted(answer.path("channel").asText(user), answer.path("ts").asText()));
    return posted instanceof Found.Is(Posted message) ? Optional.of(message) : Optional.empty();
  }

  /// Sets what somebody can begin with at the top of their conversation with the app, four at most.
  public Sent suggestedPrompts(String channel, List<FollowUp> prompts) {
    var list = NODES.arrayNode();
    prompts.forEach(p -> list.addObject().put("title", p.label()).put("message", p.command()));
    return courtesy(
        "assistant.threads.setSuggestedPrompts",
        new Form().add("channel_id", channel).add("prompts", list.toString()));
  }

  /// Says how an agent session stands, `processing` or `active`; the title counts when this begins
  /// the session.
  public Sent sessionStatus(
      String channel, String threadTs, String status, String title, String user) {
    var form =
        new Form().add("channel_id", channel).add("thread_ts", threadTs).add("status", status);
    if (!title.isEmpty()) {
      form.add("title", Graphemes.cut(title, 200)).add("initiator_user_id", user);
    }
    return courtesy("agents.sessions.setStatus", form);
  }

  /// Gives an agent session another title.
  public Sent renameSession(String channel, String threadTs, String title) {
    return courtesy(
        "agents.sessions.rename",
        new Form()
            .add("channel_id", channel)
            .add("thread_ts", threadTs)
            .add("title", Graphemes.cut(title, 200)));
  }

  /// Shows a line of status in a thread until our next message there.
  public Sent threadStatus(String channel, String threadTs, String status, List<String> sentences) {
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
    return api.hasRoom(method) ? api.send(method, "", form) : new Sent.Refused("limited");
  }

  /// Answers at a response URL, to one person.
  public Sent respond(String url, String text, String blocks, boolean replaceOriginal) {
    var body =
        NODES
            .objectNode()
            .put("response_type", "ephemeral")
            .put("replace_original", replaceOriginal)
            .put("text", text);
    addBlocks(body, blocks);
    return api.respond(url, body.toString());
  }
}
