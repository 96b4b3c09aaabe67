package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What Slack takes in calls that hold no blocks: streams, agent sessions, lines of status,
/// suggested prompts; `""` when all is well, else what is wrong.
final class CallRules {
  private static final int MOST_STREAMED = 12_000;
  private static final int MOST_PROMPTS = 4;
  private static final int MOST_SENTENCES = 10;
  private static final int LONGEST_TITLE = 200;

  private static final Set<String> SESSION_STATES =
      Set.of("active", "processing", "suspended", "closed");

  /// Whoever writes an answer must reach nobody by it, and make nobody load a picture.
  private static final Pattern FORBIDDEN =
      Pattern.compile("<!(?:channel|here|everyone|subteam)|(?<!\\\\)!\\[");

  private CallRules() {}

  static String wrong(String method, Map<String, String> form) {
    return switch (method) {
      case "chat.startStream", "chat.stopStream" -> streamed(form, false);
      case "chat.appendStream" -> streamed(form, true);
      case "assistant.threads.setSuggestedPrompts" -> prompts(read(form, "prompts"));
      case "assistant.threads.setStatus" -> status(form);
      case "agents.sessions.setStatus" -> session(form);
      case "agents.sessions.rename" ->
          form.getOrDefault("title", "").isBlank() ? "no title" : title(form);
      default -> "";
    };
  }

  private static JsonNode read(Map<String, String> form, String key) {
    return SlackWebApi.read(form.getOrDefault(key, "null"));
  }

  private static String streamed(Map<String, String> form, boolean needed) {
    var text = form.getOrDefault("markdown_text", "");
    if (text.codePointCount(0, text.length()) > MOST_STREAMED || (needed && text.isBlank())) {
      return "streamed text of " + text.length() + " characters";
    }
    return FORBIDDEN.matcher(text).find() ? "a mention of all, or a picture, in a stream" : "";
  }

  private static String prompts(JsonNode prompts) {
    if (!prompts.isArray() || prompts.isEmpty() || prompts.size() > MOST_PROMPTS) {
      return "no prompts, or more than " + MOST_PROMPTS;
    }
    for (var prompt : prompts) {
      if (prompt.size() != 2
          || prompt.path("title").asText().isBlank()
          || prompt.path("message").asText().isBlank()) {
        return "a prompt is a title and a message: " + prompt;
      }
    }
    return "";
  }

  private static String status(Map<String, String> form) {
    if (!form.containsKey("loading_messages")) {
      return "";
    }
    var sentences = read(form, "loading_messages");
    if (!sentences.isArray() || sentences.isEmpty() || sentences.size() > MOST_SENTENCES) {
      return "no loading messages, or more than " + MOST_SENTENCES;
    }
    for (var sentence : sentences) {
      if (sentence.asText().isBlank()) {
        return "a loading message without words";
      }
    }
    return form.getOrDefault("status", "").isBlank() ? "loading messages without a status" : "";
  }

  private static String session(Map<String, String> form) {
    if (!SESSION_STATES.contains(form.getOrDefault("status", ""))) {
      return "no such state of a session: " + form.get("status");
    }
    return form.getOrDefault("thread_ts", "").isEmpty()
        ? "a session without a thread"
        : title(form);
  }

  private static String title(Map<String, String> form) {
    return form.getOrDefault("title", "").length() > LONGEST_TITLE ? "title over 200" : "";
  }
}
