package io.personaassistant.answering.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.StopSignal;
import java.util.Optional;

/// A model's answer that is read as a whole, not line by line.
///
/// @param text what came of it, also where the call failed
record WholeAnswer(String text, ModelOutcome outcome) {
  private static final JsonMapper JSON = new JsonMapper();

  /// Asks, and stops a model that writes more than `most` characters.
  static WholeAnswer of(LanguageModel model, ModelRequest request, int most, StopSignal stop) {
    var text = new StringBuilder();
    var outcome =
        model.stream(
            request,
            piece -> {
              if (text.length() + piece.length() > most) {
                stop.stop();
              } else {
                text.append(piece);
              }
            },
            stop);
    return new WholeAnswer(text.toString(), outcome);
  }

  /// The JSON object in it, whatever stands around it; empty where there is none, or the call did
  /// not end well.
  Optional<JsonNode> object() {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    if (!(outcome instanceof ModelOutcome.Completed) || start < 0 || end < start) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(text.substring(start, end + 1)));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /// The schema of an object that has all of these properties and no other.
  static ObjectNode schema(ObjectNode properties) {
    var object = JsonNodeFactory.instance.objectNode().put("type", "object");
    var required = JsonNodeFactory.instance.arrayNode();
    properties.fieldNames().forEachRemaining(required::add);
    object.set("properties", properties);
    object.set("required", required);
    return object.put("additionalProperties", false);
  }
}
