package io.personaassistant.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The limits of Slack's Block Kit that matter to us, as Slack documents them; `""` when all is
/// well, else what is wrong.
public final class BlockRules {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "section", Set.of("type", "text", "fields", "block_id", "accessory", "expand"),
          "context", Set.of("type", "elements", "block_id"),
          "header", Set.of("type", "text", "block_id"),
          "divider", Set.of("type", "block_id"),
          "actions", Set.of("type", "elements", "block_id"),
          "markdown", Set.of("type", "text", "block_id"));

  private BlockRules() {}

  /// What is wrong with a message.
  public static String message(String text, String blocks) {
    if (text.length() > 40_000) {
      return "text too long";
    }
    if (text.isBlank()) {
      return "no text for screen readers";
    }
    return blocks.isEmpty() ? "" : blocks(read(blocks), 50, true);
  }

  /// What is wrong with a modal.
  public static String view(String view) {
    var node = read(view);
    if (!node.path("type").asText().equals("modal")) {
      return "not a modal";
    }
    if (length(node.at("/title/text")) > 24 || length(node.at("/close/text")) > 24) {
      return "title or button over 24";
    }
    if (node.path("private_metadata").asText().length() > 3_000) {
      return "private_metadata over 3000";
    }
    return blocks(node.path("blocks"), 100, false);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static String blocks(JsonNode blocks, int most, boolean message) {
    if (!blocks.isArray() || blocks.isEmpty() || blocks.size() > most) {
      return "no blocks or more than " + most;
    }
    if (message && blocks.toString().length() > 13_000) {
      return "blocks hold more than 13,000 characters together";
    }
    var ids = new HashSet<String>();
    for (var block : blocks) {
      var id = block.path("block_id").asText("");
      if (!id.isEmpty() && !ids.add(id)) {
        return "block_id twice: " + id;
      }
      var wrong = block(block, message);
      if (!wrong.isEmpty()) {
        return block.path("type").asText() + ": " + wrong;
      }
    }
    return "";
  }

  private static String block(JsonNode block, boolean message) {
    var type = block.path("type").asText();
    if (!KEYS.containsKey(type) || (type.equals("markdown") && !message)) {
      return "no such block here";
    }
    var unknown = new HashSet<String>();
    block.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(KEYS.get(type));
    if (!unknown.isEmpty()) {
      return "unknown keys " + unknown;
    }
    return switch (type) {
      case "section" -> text(block.path("text"), 3_000, false);
      case "header" -> text(block.path("text"), 150, true);
      case "markdown" ->
          length(block.path("text")) > 12_000 || length(block.path("text")) == 0
              ? "markdown length"
              : "";
      case "context" -> elements(block, 10, false);
      case "actions" -> elements(block, 25, true);
      default -> "";
    };
  }

  private static String elements(JsonNode block, int most, boolean buttons) {
    var elements = block.path("elements");
    if (elements.isEmpty() || elements.size() > most) {
      return "no elements or more than " + most;
    }
    var ids = new HashSet<String>();
    for (var element : elements) {
      var wrong = buttons ? button(element, ids) : text(element, 2_000, false);
      if (!wrong.isEmpty()) {
        return wrong;
      }
    }
    return "";
  }

  private static String button(JsonNode button, Set<String> ids) {
    var id = button.path("action_id").asText();
    if (button.path("type").asText().equals("static_select")) {
      return ids.add(id) ? menu(button) : "action_id twice";
    }
    if (!button.path("type").asText().equals("button")
        || id.isEmpty()
        || id.length() > 255
        || !ids.add(id)) {
      return "not a button, or its action_id is missing or there twice";
    }
    if (length(button.path("value")) > 2_000) {
      return "value over 2000";
    }
    return text(button.path("text"), 75, true);
  }

  private static String menu(JsonNode menu) {
    var options = menu.path("options");
    if (menu.path("action_id").asText().isEmpty() || options.isEmpty() || options.size() > 100) {
      return "a menu without action_id or options, or with more than 100";
    }
    for (var option : options) {
      var wrong = text(option.path("text"), 75, true);
      if (!wrong.isEmpty() || option.path("value").asText().isEmpty()) {
        return "an option without a value, or its text: " + wrong;
      }
      if (length(option.path("value")) > 75) {
        return "the value of an option over 75";
      }
    }
    return text(menu.path("placeholder"), 150, true);
  }

  private static String text(JsonNode text, int most, boolean plain) {
    var type = text.path("type").asText();
    if (!type.equals("plain_text") && (plain || !type.equals("mrkdwn"))) {
      return "not a text object: " + type;
    }
    if ((type.equals("plain_text") && text.has("verbatim"))
        || (type.equals("mrkdwn") && text.has("emoji"))) {
      return "a key of the other text type";
    }
    int length = length(text.path("text"));
    return length == 0 || length > most ? "text of " + length + " characters, limit " + most : "";
  }

  private static int length(JsonNode text) {
    var string = text.asText("");
    return string.codePointCount(0, string.length());
  }
}
