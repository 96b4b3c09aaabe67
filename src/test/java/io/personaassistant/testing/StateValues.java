package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Slack says an input of a submitted modal holds, in the shape that each element has.
final class StateValues {
  private static final String HOLDS = ".*_(select|input|buttons)|datepicker|checkboxes";

  private StateValues() {}

  /// The state of all blocks: inputs, and whatever holds something in sections and rows of actions.
  ///
  /// @param values what was chosen or typed, by block id
  static ObjectNode of(JsonNode blocks, Map<String, String> values) {
    var all = JsonNodeFactory.instance.objectNode();
    for (var block : blocks) {
      var elements = new ArrayList<JsonNode>();
      elements.add(block.path("element"));
      elements.add(block.path("accessory"));
      block.path("elements").forEach(elements::add);
      elements.removeIf(e -> !e.path("type").asText().matches(HOLDS));
      if (!elements.isEmpty()) {
        var id = block.path("block_id").asText("made-" + all.size());
        var state = all.putObject(id);
        elements.forEach(e -> state.set(e.path("action_id").asText(), of(e, values.get(id))));
      }
    }
    return all;
  }

  /// @param value what was chosen or typed; null for what the input held at first
  static ObjectNode of(JsonNode element, @Nullable String value) {
    var type = element.path("type").asText();
    var state = JsonNodeFactory.instance.objectNode().put("type", type);
    switch (type) {
      case "static_select", "external_select", "radio_buttons" -> {
        if (value == null) {
          state.set("selected_option", element.path("initial_option"));
        } else {
          state.set("selected_option", option(element, value));
        }
        if (state.path("selected_option").isMissingNode()) {
          state.putNull("selected_option");
        }
      }
      case "checkboxes", "multi_static_select", "multi_external_select" -> {
        var chosen = state.putArray("selected_options");
        if (value == null) {
          element.path("initial_options").forEach(chosen::add);
        } else if (!value.isEmpty()) {
          for (var one : value.split(" ")) {
            chosen.add(option(element, one));
          }
        }
      }
      case "datepicker" -> {
        var day = value == null ? element.path("initial_date").asText("") : value;
        if (day.isEmpty()) {
          state.putNull("selected_date");
        } else {
          state.put("selected_date", day);
        }
      }
      case "file_input" -> {
        var files = state.putArray("files");
        if (value != null && !value.isEmpty()) {
          files.addObject().put("id", value).put("name", "as it was called");
        }
      }
      case "users_select" -> state.put("selected_user", value);
      case "conversations_select" -> state.put("selected_conversation", value);
      case "multi_conversations_select" -> {
        var chosen = state.putArray("selected_conversations");
        if (value == null) {
          element.path("initial_conversations").forEach(chosen::add);
        } else if (!value.isEmpty()) {
          Arrays.stream(value.split(" ")).forEach(chosen::add);
        }
      }
      default -> {
        var text = value == null ? element.path("initial_value").asText("") : value;
        if (text.isEmpty()) {
          state.putNull("value");
        } else {
          state.put("value", text);
        }
      }
    }
    return state;
  }

  private static JsonNode option(JsonNode element, String value) {
    for (var option : element.path("options")) {
      if (option.path("value").asText().equals(value)) {
        return option;
      }
    }
    var made = JsonNodeFactory.instance.objectNode().put("value", value);
    made.putObject("text").put("type", "plain_text").put("text", value);
    return made;
  }
}
