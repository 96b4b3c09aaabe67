package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the messages of a thread. Thread-safe.
public final class ThreadMessages {
  /// Slack writes in its own name, too: that a message was deleted, for one.
  private static final String SLACK_ITSELF = "USLACKBOT";

  /// The kinds of message that people write.
  private static final Set<String> BY_PEOPLE =
      Set.of("", "thread_broadcast", "file_share", "me_message");

  /// Of a thread of 1,000 messages each.
  private static final int MOST_PAGES = 10;

  private final SlackApi api;

  ThreadMessages(SlackApi api) {
    this.api = api;
  }

  /// A message of a thread.
  ///
  /// @param byPerson whether a person wrote it, and no app or Slack itself
  public record Message(String user, String text, boolean byPerson) {}

  /// Some messages of a thread, and where the next ones begin, `""` for none.
  private record Page(List<Message> messages, String next) {}

  /// The messages of a thread before one of them, the oldest first. Needs a scope of history.
  public Found<List<Message>> before(String channel, String threadTs, String ts) {
    var messages = new ArrayList<Message>();
    var next = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      switch (page(channel, threadTs, ts, next)) {
        case Found.Not<Page>(var code) -> {
          return new Found.Not<>(code);
        }
        case Found.Is(Page found) -> {
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

  private Found<Page> page(String channel, String threadTs, String before, String cursor) {
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
          return new Page(
              messages, answer.path("response_metadata").path("next_cursor").asText(""));
        });
  }

  private static Message message(JsonNode message) {
    var user = message.path("user").asText("");
    boolean byPerson =
        !message.hasNonNull("bot_id")
            && !user.equals(SLACK_ITSELF)
            && BY_PEOPLE.contains(message.path("subtype").asText(""));
    return new Message(user, text(message), byPerson);
  }

  /// What was forwarded stands beside the text, and is what a customer said.
  private static String text(JsonNode message) {
    var text = message.path("text").asText("");
    for (var attached : message.path("attachments")) {
      var shared = attached.path("text").asText("");
      if (attached.path("is_msg_unfurl").asBoolean()
          && !shared.isBlank()
          && !text.contains(attached.path("from_url").asText("http"))) {
        return shared;
      }
    }
    return text;
  }
}
