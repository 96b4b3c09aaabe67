package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/// What Slack takes as an acknowledgement of what it sent; `""` when all is well, else what is
/// wrong. Messages and views in it have rules of their own.
final class AckRules {
  private static final int MOST_OPTIONS = 100;

  private AckRules() {}

  /// @param sent the payload that is acknowledged
  /// @param ack the payload of the acknowledgement
  static String wrong(JsonNode sent, JsonNode ack) {
    return switch (sent.path("type").asText()) {
      case "block_suggestion" -> suggestions(ack);
      case "view_submission" -> submission(sent.path("view"), ack);
      default ->
          ack.has("response_action") || ack.has("options") || ack.has("errors")
              ? "it answers what was not asked: " + ack
              : "";
    };
  }

  private static String suggestions(JsonNode ack) {
    if (ack.has("options") == ack.has("option_groups")) {
      return "options or option groups, one of the two: " + ack;
    }
    var wrong = ElementRules.options(ack.path("options"), MOST_OPTIONS);
    if (ack.path("option_groups").size() > MOST_OPTIONS) {
      return "more than 100 groups of suggestions";
    }
    for (var group : ack.path("option_groups")) {
      wrong = wrong.isEmpty() ? TextRules.text(group.path("label"), 75, true) : wrong;
      wrong = wrong.isEmpty() ? ElementRules.options(group.path("options"), MOST_OPTIONS) : wrong;
    }
    return wrong.isEmpty() ? "" : "suggestions: " + wrong;
  }

  private static String submission(JsonNode view, JsonNode ack) {
    var action = ack.path("response_action").asText("close");
    return switch (action) {
      case "close", "clear" -> ack.has("errors") || ack.has("view") ? "not read: " + ack : "";
      case "update", "push" -> ack.path("view").isObject() ? "" : action + " without a view";
      case "errors" -> errors(view, ack.path("errors"));
      default -> "no such response_action: " + action;
    };
  }

  /// Slack shows errors at inputs alone; others leave a window that does nothing.
  private static String errors(JsonNode view, JsonNode errors) {
    var inputs = new HashSet<String>();
    for (var block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        inputs.add(block.path("block_id").asText());
      }
    }
    var unknown = TextRules.unknownKeys(errors, Set.copyOf(inputs));
    if (!unknown.isEmpty() || errors.isEmpty()) {
      return "errors at no input of the view: " + unknown;
    }
    for (var sentence : errors) {
      if (sentence.asText().isBlank()) {
        return "an error without words";
      }
    }
    return "";
  }
}
