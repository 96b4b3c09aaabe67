package io.personaassistant.terminal.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.text.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// JSON lines in, one JSON line out for each, in the same order and flushed. A line that cannot be
/// used gives `{"id", "error"}` and the rest go on. Blank lines are passed over.
public final class JsonLines {
  private static final JsonMapper JSON = new JsonMapper();

  private final Surroundings surroundings;

  public JsonLines(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Answers every line of standard input with what `answer` makes of it; its id is put in front.
  public void answer(Function<JsonNode, Map<String, Object>> answer) {
    try (var lines =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          surroundings.out().println(Json.write(one(line, answer)));
          surroundings.out().flush();
        }
      }
    } catch (IOException _) {
      throw new Refused("Standard input broke off; run it again.");
    }
  }

  private static Map<String, Object> one(
      String line, Function<JsonNode, Map<String, Object>> answer) {
    var result = new LinkedHashMap<String, Object>();
    result.put("id", null);
    try {
      var node = JSON.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
      if (!node.isObject()) {
        throw new Refused("The line is no JSON object.");
      }
      result.put("id", node.get("id"));
      result.putAll(answer.apply(node));
    } catch (JsonProcessingException _) {
      // its message repeats the line
      result.put("error", "The line is no JSON.");
    } catch (Refused bad) {
      result.put("error", bad.getMessage());
    }
    return result;
  }

  /// The answer to words as it stands on the output: with the keys of one to a line, and no id.
  public static Map<String, Object> unnamed(Map<String, Object> answer) {
    var result = new LinkedHashMap<String, Object>();
    result.put("id", null);
    result.putAll(answer);
    return result;
  }

  /// A text of a line; empty when it is not there or null.
  public static String text(JsonNode line, String key) {
    var node = line.get(key);
    if (node == null || node.isNull()) {
      return "";
    }
    if (!node.isTextual()) {
      throw new Refused("`" + key + "` must be a text.");
    }
    return node.asText();
  }

  /// A text that must be there.
  public static String need(JsonNode line, String key) {
    var text = text(line, key);
    if (text.isBlank()) {
      throw new Refused("`" + key + "` is missing.");
    }
    return text;
  }

  /// A list of texts; empty when it is not there or null.
  public static List<String> texts(JsonNode line, String key) {
    var node = line.get(key);
    var texts = new ArrayList<String>();
    if (node == null || node.isNull()) {
      return texts;
    }
    if (!node.isArray()) {
      throw new Refused("`" + key + "` must be a list of texts.");
    }
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
