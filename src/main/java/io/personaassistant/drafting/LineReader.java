package io.personaassistant.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.checking.Line;
import io.personaassistant.checking.LineRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hands over each line the moment its JSON closes, while the rest is still being written. Prose
/// and code fences around the JSON are passed over, and so is the name of the list: a line is an
/// object directly in an array that is the answer itself or directly in its object. Not
/// thread-safe.
final class LineReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ID = Pattern.compile("([A-Za-z]+)0*(\\d+)");

  private final List<LineRules> kinds;
  private final Map<String, String> ids = new LinkedHashMap<>();
  // one bracket for each level that is open
  private final StringBuilder open = new StringBuilder();
  private final StringBuilder object = new StringBuilder();
  private int objectDepth = -1;
  private boolean inString;
  private boolean escaped;
  private boolean sawJson;

  /// @param kinds the kinds of line a draft of this type has
  /// @param givenIds the ids the model was given, as they are stored
  LineReader(List<LineRules> kinds, List<String> givenIds) {
    this.kinds = List.copyOf(kinds);
    for (var id : givenIds) {
      // a model that writes E12 for E012 means it, as long as that is the only one
      ids.merge(shortForm(id), id, (one, two) -> "");
      ids.put(id, id);
    }
  }

  /// Takes the next piece of text; the lines that it closed, in order.
  List<Line> read(String piece) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < piece.length(); i++) {
      if (take(piece.charAt(i))) {
        line(object.toString()).ifPresent(lines::add);
        object.setLength(0);
      }
    }
    return lines;
  }

  /// Whether anything so far was the start of JSON.
  boolean sawJson() {
    return sawJson;
  }

  /// Takes a character; true when it closed a line.
  private boolean take(char c) {
    if (objectDepth >= 0) {
      object.append(c);
    }
    if (inString) {
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else if (c == '"') {
        inString = false;
      }
      return false;
    }
    switch (c) {
      case '"' -> inString = !open.isEmpty();
      case '{', '[' -> open(c);
      case '}', ']' -> {
        return close(c);
      }
      default -> {}
    }
    return false;
  }

  private void open(char bracket) {
    if (bracket == '{' && objectDepth < 0 && isLinePlace()) {
      objectDepth = open.length();
      object.append(bracket);
    }
    open.append(bracket);
    sawJson = true;
  }

  private boolean isLinePlace() {
    var path = open.toString();
    return path.equals("[") || path.equals("{[");
  }

  private boolean close(char bracket) {
    char opener = bracket == '}' ? '{' : '[';
    if (open.isEmpty() || open.charAt(open.length() - 1) != opener) {
      // not JSON after all; start again with what follows
      open.setLength(0);
      object.setLength(0);
      objectDepth = -1;
      return false;
    }
    open.setLength(open.length() - 1);
    if (open.length() == objectDepth) {
      objectDepth = -1;
      return true;
    }
    return false;
  }

  private Optional<Line> line(String json) {
    try {
      return line(JSON.readTree(json));
    } catch (JsonProcessingException _) {
      // its message holds the model's text; what is no JSON is no line
      return Optional.empty();
    }
  }

  private Optional<Line> line(JsonNode node) {
    var kind = node.path("kind").asText("");
    var rules =
        kinds.stream()
            .filter(k -> k.kind().equals(kind))
            .findFirst()
            .or(() -> kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty());
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, List<String>>();
    for (var field : rules.get().fields()) {
      var texts = texts(node.path(field.name()));
      if (!texts.isEmpty()) {
        fields.put(field.name(), texts);
      }
    }
    var cites = texts(node.path("cites")).stream().map(this::givenId).distinct().toList();
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(rules.get().kind(), fields, cites));
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(item -> texts.addAll(texts(item)));
    } else if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
      texts.add(node.asText().strip());
    }
    return texts;
  }

  private String givenId(String typed) {
    var bare = typed.strip().replaceAll("^[\\[(#]+|[\\])]+$", "");
    var exact = ids.get(bare);
    if (exact != null) {
      return exact;
    }
    var near = ids.get(shortForm(bare));
    return near == null || near.isEmpty() ? bare : near;
  }

  private static String shortForm(String id) {
    var match = ID.matcher(id);
    return match.matches()
        ? match.group(1).toUpperCase(java.util.Locale.ROOT) + match.group(2)
        : id;
  }
}
