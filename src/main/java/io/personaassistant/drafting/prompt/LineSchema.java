package io.personaassistant.drafting.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.LineRules;
import java.util.List;

/// The JSON Schema of a draft: one object with a list of lines, in the strict form that
/// OpenAI-compatible servers accept (every key required, no others). Ids come first in a line, so
/// that a model chooses its evidence before its words, and only ids that were given are possible.
public final class LineSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LineSchema() {}

  /// The schema as JSON for these kinds of line, which may cite these ids.
  public static String of(List<LineRules> kinds, List<String> ids) {
    JsonNode item;
    if (kinds.size() == 1) {
      item = line(kinds.getFirst(), ids);
    } else {
      var any = JSON.arrayNode();
      kinds.forEach(kind -> any.add(line(kind, ids)));
      item = JSON.objectNode().set("anyOf", any);
    }
    var lines = JSON.objectNode().put("type", "array");
    lines.set("items", item);
    return object(JSON.objectNode().set("lines", lines)).toString();
  }

  private static ObjectNode line(LineRules rules, List<String> ids) {
    var properties = JSON.objectNode();
    var kind = JSON.objectNode().put("type", "string");
    kind.set("enum", JSON.arrayNode().add(rules.kind()));
    properties.set("kind", kind);
    properties.set("cites", cites(ids, rules.citesRequired()));
    rules.fields().forEach(field -> properties.set(field.name(), field(field)));
    return object(properties);
  }

  private static ObjectNode cites(List<String> ids, boolean required) {
    var id = JSON.objectNode().put("type", "string");
    if (!ids.isEmpty()) {
      var allowed = JSON.arrayNode();
      ids.forEach(allowed::add);
      id.set("enum", allowed);
    }
    var cites = JSON.objectNode().put("type", "array");
    cites.put(
        "description",
        "ids of the evidence and facts that this line rests on"
            + (required ? "" : "; [] where it rests on none"));
    return cites.set("items", id);
  }

  private static ObjectNode field(FieldRule rule) {
    var text = JSON.objectNode().put("type", "string");
    if (!rule.oneOf().isEmpty()) {
      var allowed = JSON.arrayNode();
      rule.oneOf().forEach(allowed::add);
      if (!rule.required()) {
        allowed.add("");
      }
      text.set("enum", allowed);
    }
    if (!rule.list()) {
      return text.put("description", description(rule));
    }
    var list = JSON.objectNode().put("type", "array").put("description", description(rule));
    return list.set("items", text);
  }

  private static String description(FieldRule rule) {
    var limits = new StringBuilder(rule.describe());
    if (rule.list() && rule.maxItems() > 0) {
      limits
          .append(" (")
          .append(rule.minItems())
          .append(" to ")
          .append(rule.maxItems())
          .append(" items)");
    }
    // a list is as long as it is; each of its texts is short
    var each = rule.list() ? " each" : "";
    if (rule.minWords() > 0) {
      limits.append("; at least ").append(rule.minWords()).append(" words").append(each);
    }
    if (rule.words() > 0) {
      limits.append("; at most ").append(rule.words()).append(" words").append(each);
    }
    if (rule.chars() > 0) {
      limits
          .append("; at most ")
          .append(rule.warnChars() > 0 ? rule.warnChars() : rule.chars())
          .append(" characters")
          .append(each);
    }
    if (!rule.required()) {
      limits.append(rule.list() ? "; [] if nothing fits" : "; \"\" if nothing fits");
    }
    return limits.toString();
  }

  private static ObjectNode object(JsonNode properties) {
    var object = JSON.objectNode().put("type", "object");
    object.set("properties", properties);
    var required = JSON.arrayNode();
    properties.fieldNames().forEachRemaining(required::add);
    object.set("required", required);
    return object.put("additionalProperties", false);
  }
}
