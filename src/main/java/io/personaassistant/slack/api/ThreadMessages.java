package io.personaassistant.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads the messages of a thread. Thread-safe.
public record ThreadMessages(SlackApi api) {
  private static final Gson GSON = GsonFactory.createSnakeCase();

  /// Of a thread of 1,000 messages each.
  private static final int MOST_PAGES = 10;

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
          answer.path("messages").forEach(m -> message(m).forEach(messages::add));
          return new Page(
              messages, answer.path("response_metadata").path("next_cursor").asText(""));
        });
  }

  /// One of a shape that is new to Slack's own library is passed over.
  private static Stream<Message> message(JsonNode message) {
    try {
      return Stream.of(GSON.fromJson(message.toString(), Message.class));
    } catch (JsonParseException _) {
      return Stream.empty();
    }
  }
}
