package io.personaassistant.drafting.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Which kind of line a JSON object is, and what stands in its fields. Models without a schema
/// write `Headlines` for `headline`, a field under its label, or no kind at all: what is meant
/// beyond doubt is taken, what could be two kinds is not. Immutable.
final class LineShapes {
  private static final String KIND = "kind";
  private static final String CITES = "cites";

  /// Where a model puts the kind that does not know its name; read only when a kind stands there.
  private static final Set<String> KIND_KEYS = Set.of("type", "linetype", "line", "section");

  private static final Set<String> DENIALS = Set.of("no", "not", "non", "never", "hardly", "un");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<LineRules> kinds;

  LineShapes(List<LineRules> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /// The line, its fields in the order of its kind; empty for what is none.
  Optional<Line> line(JsonNode node, UnaryOperator<String> givenId) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    if (node.size() == 1 && node.elements().next().isObject()) {
      // {"card": {...}}
      var only = node.properties().iterator().next();
      var rules = called(only.getKey()).or(() -> alike(only.getValue()));
      return rules.flatMap(r -> line(only.getValue(), r, givenId));
    }
    return kind(node).flatMap(rules -> line(node, rules, givenId));
  }

  private static Optional<Line> line(
      JsonNode node, LineRules rules, UnaryOperator<String> givenId) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var field : rules.fields()) {
      var texts =
          texts(value(node, field, rules)).stream().map(text -> chosen(text, field)).toList();
      if (!texts.isEmpty()) {
        fields.put(field.name(), texts);
      }
    }
    var cites = texts(at(node, CITES)).stream().map(givenId).distinct().toList();
    return fields.isEmpty() ? Optional.empty() : Optional.of(new Line(rules.kind(), fields, cites));
  }

  /// "Web analytics" for "analytics": the choice that one word stands before, unless that denies it
  /// or is a choice itself.
  private static String chosen(String text, FieldRule field) {
    var said = words(text);
    if (field.oneOf().isEmpty() || said.size() < 2 || DENIALS.contains(said.getFirst())) {
      return text;
    }
    var name = String.join("", said);
    var behind = String.join("", said.subList(1, said.size()));
    boolean clear =
        field.oneOf().stream()
            .map(LineShapes::folded)
            .noneMatch(one -> one.equals(name) || one.equals(said.getFirst()));
    return !clear
        ? text
        : only(field.oneOf().stream().filter(one -> folded(one).equals(behind)).toList())
            .orElse(text);
  }

  private Optional<LineRules> kind(JsonNode node) {
    var said = at(node, KIND).asText("");
    var exact = kinds.stream().filter(k -> k.kind().equals(said)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    if (kinds.size() == 1) {
      return Optional.of(kinds.getFirst());
    }
    return called(said).or(() -> elsewhere(node)).or(() -> alike(node));
  }

  /// The kind of which this is the name or title, case and number aside, or which it names among
  /// other words.
  private Optional<LineRules> called(String said) {
    var words = words(said);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var name = String.join("", words);
    return only(kinds.stream().filter(k -> isName(k, name)).toList())
        .or(() -> only(kinds.stream().filter(k -> words.contains(folded(k.kind()))).toList()));
  }

  private static boolean isName(LineRules kind, String name) {
    return folded(kind.kind()).equals(name) || folded(kind.title()).equals(name);
  }

  private Optional<LineRules> elsewhere(JsonNode node) {
    return node.properties().stream()
        .filter(e -> KIND_KEYS.contains(folded(e.getKey())) && e.getValue().isTextual())
        .flatMap(e -> kinds.stream().filter(k -> isName(k, folded(e.getValue().asText()))).limit(1))
        .findFirst();
  }

  /// The one kind whose fields these are: every one that it needs is there, and no other kind has
  /// as many of them.
  private Optional<LineRules> alike(JsonNode node) {
    long most = kinds.stream().mapToLong(k -> shared(k, node)).max().orElse(0);
    return most == 0
        ? Optional.empty()
        : only(
            kinds.stream()
                .filter(k -> shared(k, node) == most)
                .filter(k ->
                    k.fields().stream()
                        .filter(FieldRule::required)
                        .noneMatch(f -> value(node, f, k).isMissingNode()))
                .toList());
  }

  private static long shared(LineRules kind, JsonNode node) {
    return kind.fields().stream().filter(f -> !value(node, f, kind).isMissingNode()).count();
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// What stands under a field's name, else under its label where no other field is called so.
  private static JsonNode value(JsonNode node, FieldRule field, LineRules kind) {
    var named = at(node, field.name());
    if (!named.isMissingNode()) {
      return named;
    }
    var label = folded(field.label());
    boolean isOwn =
        !label.isEmpty() && kind.fields().stream().noneMatch(f -> folded(f.name()).equals(label));
    return isOwn ? at(node, field.label()) : named;
  }

  private static JsonNode at(JsonNode node, String name) {
    var exact = node.path(name);
    if (!exact.isMissingNode()) {
      return exact;
    }
    var wanted = folded(name);
    return node.properties().stream()
        .filter(e -> folded(e.getKey()).equals(wanted))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(exact);
  }

  /// The words of a name, each in lower case and the singular.
  private static List<String> words(String name) {
    var words = new ArrayList<String>();
    for (var word : BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(
            word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") && !word.endsWith("ss")
                    ? word.substring(0, word.length() - 1)
                    : word);
      }
    }
    return words;
  }

  private static String folded(String name) {
    return String.join("", words(name));
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
}
