package io.personaassistant.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Slack's limits and shapes of messages, modals and home tabs, as Slack's published types and
/// reference pages have them, for the blocks we use; `""` when all is well, else what is wrong. A
/// block or key that is not listed here is refused: list it with its limits when the app starts to
/// use it. The one place through which everything that the app sends passes in tests.
public final class BlockRules {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String MESSAGE = "message";
  private static final String MODAL = "modal";
  private static final String HOME = "home";

  /// Most characters of all blocks of a message together, JSON included.
  private static final int MESSAGE_CHARACTERS = 13_000;

  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "section", Set.of("text", "fields", "accessory", "expand"),
          "context", Set.of("elements"),
          "header", Set.of("text"),
          "divider", Set.of(),
          "actions", Set.of("elements"),
          "context_actions", Set.of("elements"),
          "markdown", Set.of("text"),
          "image", Set.of("image_url", "alt_text", "title"),
          "rich_text", Set.of("elements"),
          "input", Set.of("label", "element", "hint", "optional", "dispatch_action"));

  private static final Map<String, Set<String>> PLACES =
      Map.of(
          "context_actions", Set.of(MESSAGE),
          "markdown", Set.of(MESSAGE),
          "input", Set.of(MODAL, HOME, MESSAGE));

  private BlockRules() {}

  /// What is wrong with a message.
  public static String message(String text, String blocks) {
    // Slack's pages say 40,000; it refuses some of more than 4,000
    if (text.length() > 4_000) {
      return "text too long";
    }
    if (text.isBlank()) {
      return "no text for screen readers";
    }
    return blocks.isEmpty() ? "" : blocks(read(blocks), 50, MESSAGE);
  }

  /// What is wrong with a modal or a home tab.
  public static String view(String view) {
    var node = read(view);
    return switch (node.path("type").asText()) {
      case MODAL -> modal(node);
      case HOME -> home(node);
      default -> "neither a modal nor a home tab";
    };
  }

  private static String modal(JsonNode node) {
    var unknown =
        TextRules.unknownKeys(
            node,
            Set.of(
                "type",
                "title",
                "blocks",
                "close",
                "submit",
                "private_metadata",
                "callback_id",
                "clear_on_close",
                "notify_on_close",
                "external_id"));
    if (!unknown.isEmpty()) {
      return "unknown keys " + unknown;
    }
    for (var key : Set.of("title", "close", "submit")) {
      var wrong = node.has(key) ? TextRules.text(node.path(key), 24, true) : "";
      if (!wrong.isEmpty()) {
        return key + ": " + wrong;
      }
    }
    if (!node.has("title")) {
      return "no title";
    }
    boolean asks = node.path("blocks").findValues("type").toString().contains("\"input\"");
    if (asks && !node.has("submit")) {
      return "an input without a submit button";
    }
    if (node.has("submit") && node.path("callback_id").asText().isEmpty()) {
      return "a submit button that leads nowhere: no callback_id";
    }
    return common(node, MODAL);
  }

  private static String home(JsonNode node) {
    var unknown =
        TextRules.unknownKeys(
            node, Set.of("type", "blocks", "private_metadata", "callback_id", "external_id"));
    return unknown.isEmpty() ? common(node, HOME) : "unknown keys " + unknown;
  }

  private static String common(JsonNode node, String place) {
    if (TextRules.length(node.path("private_metadata")) > 3_000) {
      return "private_metadata over 3000";
    }
    if (TextRules.length(node.path("callback_id")) > 255) {
      return "callback_id over 255";
    }
    if (node.toString().length() > 250_000) {
      return "view_too_large";
    }
    return blocks(node.path("blocks"), 100, place);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static String blocks(JsonNode blocks, int most, String place) {
    if (!blocks.isArray() || blocks.isEmpty() || blocks.size() > most) {
      return "no blocks or more than " + most;
    }
    if (place.equals(MESSAGE) && blocks.toString().length() > MESSAGE_CHARACTERS) {
      return "blocks hold more than 13,000 characters together";
    }
    var ids = new HashSet<String>();
    for (var block : blocks) {
      var id = block.path("block_id").asText("");
      if (id.length() > 255 || (!id.isEmpty() && !ids.add(id))) {
        return "block_id twice or over 255: " + id;
      }
      var wrong = block(block, place);
      if (!wrong.isEmpty()) {
        return block.path("type").asText() + ": " + wrong;
      }
    }
    return "";
  }

  private static String block(JsonNode block, String place) {
    var type = block.path("type").asText();
    if (!KEYS.containsKey(type) || !PLACES.getOrDefault(type, Set.of(place)).contains(place)) {
      return "no such block in a " + place;
    }
    var known = new HashSet<>(KEYS.get(type));
    known.addAll(Set.of("type", "block_id"));
    var unknown = TextRules.unknownKeys(block, known);
    if (!unknown.isEmpty()) {
      return "unknown keys " + unknown;
    }
    return switch (type) {
      case "section" -> section(block);
      case "header" -> TextRules.text(block.path("text"), 150, true);
      case "markdown" ->
          TextRules.length(block.path("text")) > 12_000 || block.path("text").asText().isEmpty()
              ? "markdown length"
              : "";
      case "context" -> context(block);
      case "actions" -> ElementRules.all(block.path("elements"), 25, "actions");
      case "context_actions" -> ElementRules.all(block.path("elements"), 5, "context_actions");
      case "image" -> image(block);
      case "input" -> input(block);
      case "rich_text" -> box(block.path("elements"));
      default -> "";
    };
  }

  private static String section(JsonNode block) {
    if (!block.has("text") && !block.has("fields")) {
      return "neither text nor fields";
    }
    if (block.has("text")) {
      var wrong = TextRules.text(block.path("text"), 3_000, false);
      if (!wrong.isEmpty()) {
        return wrong;
      }
    }
    if (block.path("fields").size() > 10) {
      return "more than 10 fields";
    }
    for (var field : block.path("fields")) {
      var wrong = TextRules.text(field, 2_000, false);
      if (!wrong.isEmpty()) {
        return wrong;
      }
    }
    if (block.path("accessory").path("type").asText().equals("image")) {
      return image(block.path("accessory"));
    }
    return block.has("accessory")
        ? ElementRules.element(block.path("accessory"), "section", new HashSet<>())
        : "";
  }

  private static String context(JsonNode block) {
    var elements = block.path("elements");
    if (elements.isEmpty() || elements.size() > 10) {
      return "no elements or more than 10";
    }
    for (var element : elements) {
      var wrong =
          element.path("type").asText().equals("image")
              ? image(element)
              : TextRules.text(element, 2_000, false);
      if (!wrong.isEmpty()) {
        return wrong;
      }
    }
    return "";
  }

  private static String image(JsonNode image) {
    return image.path("alt_text").asText().isBlank()
            || image.path("alt_text").asText().length() > 2_000
            || !image.path("image_url").asText().startsWith("https://")
            || image.path("image_url").asText().length() > 3_000
        ? "an image without its address or words for it"
        : "";
  }

  /// Of rich text we use one shape, a box of plain words.
  private static String box(JsonNode elements) {
    var words = elements.at("/0/elements/0");
    return elements.size() == 1
            && elements.at("/0/type").asText().equals("rich_text_preformatted")
            && elements.at("/0/elements").size() == 1
            && words.path("type").asText().equals("text")
            && !words.path("text").asText().isEmpty()
        ? ""
        : "rich text that is no box";
  }

  private static String input(JsonNode block) {
    var wrong = TextRules.text(block.path("label"), 2_000, true);
    if (wrong.isEmpty() && block.has("hint")) {
      wrong = TextRules.text(block.path("hint"), 2_000, true);
    }
    return wrong.isEmpty()
        ? ElementRules.element(block.path("element"), "input", new HashSet<>())
        : wrong;
  }
}
