package io.personaassistant.drafting.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Hands over each line the moment its JSON closes, while the rest is still being written. Prose
/// and code fences around the JSON are passed over, and so are the names around the list: a line is
/// an object directly in the first array on its way in, or the answer itself where it has no such
/// list. Counts what should be a line and cannot be read as one. Not thread-safe.
public final class LineReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();
  private static final Pattern ID = Pattern.compile("([A-Za-z]+)0*(\\d+)");

  /// An answer longer than this is no single line.
  private static final int MOST_WHOLE = 20_000;

  private final LineShapes shapes;
  private final Map<String, String> ids = new LinkedHashMap<>();
  // one bracket for each level that is open
  private final StringBuilder open = new StringBuilder();
  private final StringBuilder object = new StringBuilder();
  private int objectDepth = -1;
  private boolean inString;
  private boolean escaped;
  private boolean sawJson;
  // the answer from its first bracket, as long as it may be one line by itself
  private final StringBuilder whole = new StringBuilder();
  private boolean sawLine;
  private int unread;

  /// @param kinds the kinds of line a draft of this type has
  /// @param givenIds the ids the model was given, as they are stored
  public LineReader(List<LineRules> kinds, List<String> givenIds) {
    this.shapes = new LineShapes(kinds);
    for (var id : givenIds) {
      // a model that writes E12 for E012 means it, as long as that is the only one
      ids.merge(shortForm(id), id, (one, two) -> "");
    }
    // last, so that an id is itself even where another one has its short form
    givenIds.forEach(id -> ids.put(id, id));
  }

  /// Takes the next piece of text; the lines that it closed, in order.
  public List<Line> read(String piece) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < piece.length(); i++) {
      if (take(piece.charAt(i))) {
        read(object.toString(), lines);
        object.setLength(0);
      }
    }
    return lines;
  }

  /// Whether anything so far was the start of JSON.
  public boolean sawJson() {
    return sawJson;
  }

  /// How many lines came that could not be read: of an unknown kind, without a field we know, no
  /// JSON, or no object at all.
  public int unread() {
    return unread;
  }

  /// Takes a character; true when it closed a line.
  private boolean take(char c) {
    if (objectDepth >= 0) {
      object.append(c);
    } else if (!open.isEmpty() && !sawLine && whole.length() < MOST_WHOLE) {
      whole.append(c);
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
      sawLine = true;
    }
    if (open.isEmpty()) {
      whole.setLength(0);
      whole.append(bracket);
    }
    open.append(bracket);
    sawJson = true;
  }

  private boolean isLinePlace() {
    // any number of objects around one list
    return !open.isEmpty() && open.indexOf("[") == open.length() - 1;
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
    boolean isAll = open.isEmpty() && !sawLine && whole.length() > 2;
    if (isAll) {
      object.append(whole);
    }
    return isAll;
  }

  private void read(String json, List<Line> lines) {
    try {
      var node = JSON.readTree(json);
      var line = shapes.line(node, this::givenId);
      line.ifPresent(lines::add);
      unread += line.isEmpty() && (sawLine || !isEmptyAnswer(node)) ? 1 : 0;
    } catch (JsonProcessingException _) {
      // its message holds the model's text; what is no JSON is no line
      unread++;
    }
  }

  /// The answer of a model that has nothing to write, whatever it says beside it.
  private static boolean isEmptyAnswer(JsonNode node) {
    if (node.has("kind") || node.has("cites")) {
      return false;
    }
    for (var value : node) {
      if (value.isArray() && value.isEmpty()) {
        return true;
      }
    }
    return false;
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

  /// An id in capitals without leading zeros; any other text as it is.
  static String shortForm(String id) {
    var match = ID.matcher(id);
    return match.matches() ? match.group(1).toUpperCase(Locale.ROOT) + match.group(2) : id;
  }
}
