package io.personaassistant.evidence.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers that a form's program writes as a list, each with what it answers: `{"field": {"ref":
/// "hardest"}, "type": "text", "text": "…"}`, `{"question": "…", "answer": "…"}`. Pure functions.
final class JsonAnswers {
  private static final List<String> ASKED = List.of("question", "field", "label");
  private static final List<String> QUESTIONS = List.of("title", "text", "question", "label");
  private static final List<String> NAMES = List.of("ref", "name", "key", "id");
  private static final List<String> VALUES = List.of("answer", "response", "value");
  private static final List<String> CHOSEN = List.of("label", "labels", "other", "text", "value");

  private JsonAnswers() {}

  /// What was answered by what was asked; empty where the list holds anything else.
  ///
  /// @param prefix for names that are no question by themselves
  static Map<String, String> of(String prefix, JsonNode list) {
    var answers = new LinkedHashMap<String, String>();
    for (var entry : list) {
      var name = name(prefix, entry);
      var value = value(entry);
      if (name.isEmpty() || value.isEmpty()) {
        return Map.of();
      }
      var text = text(value.get());
      if (!text.isBlank()) {
        answers.merge(name.get(), text, (one, other) -> one + "; " + other);
      }
    }
    return answers;
  }

  /// Whether a list holds what one person answered in a form, so that it is no list of rows.
  static boolean areOfOne(JsonNode list) {
    return list.get(0).path("field").isObject() && !of("", list).isEmpty();
  }

  private static Optional<String> name(String prefix, JsonNode entry) {
    for (var key : ASKED) {
      var asked = entry.path(key);
      if (asked.isTextual()) {
        return Optional.of(key.equals("field") ? prefix + asked.asText() : asked.asText());
      }
      if (asked.isObject()) {
        return first(asked, QUESTIONS).or(() -> first(asked, NAMES).map(name -> prefix + name));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(JsonNode node, List<String> keys) {
    return keys.stream()
        .map(node::path)
        .filter(value -> value.isValueNode() && !value.asText().isBlank())
        .map(JsonNode::asText)
        .findFirst();
  }

  private static Optional<JsonNode> value(JsonNode entry) {
    var type = entry.path("type");
    if (type.isTextual() && entry.has(type.asText())) {
      return Optional.of(entry.get(type.asText()));
    }
    return VALUES.stream().filter(entry::has).map(entry::get).findFirst();
  }

  private static String text(JsonNode value) {
    if (value.isValueNode()) {
      return value.isNull() ? "" : value.asText();
    }
    var texts = new ArrayList<String>();
    if (value.isArray()) {
      value.forEach(v -> texts.add(text(v)));
    } else {
      CHOSEN.stream().filter(value::has).forEach(key -> texts.add(text(value.get(key))));
    }
    return String.join("; ", texts.stream().filter(t -> !t.isBlank()).toList());
  }
}
