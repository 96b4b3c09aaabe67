package io.personaassistant.drafting.type;

import io.personaassistant.checking.line.CopyLimits;
import io.personaassistant.drafting.type.PromptFileException.Problem;
import io.personaassistant.text.Similarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads the YAML between the `---` lines of a prompt file and keeps the line of every value, so
/// that a mistake can be reported where it is. Collects problems instead of throwing, so that an
/// admin sees all of them at once.
final class FrontMatter {
  /// An admin's own file may reuse parts of itself; a file of nothing but aliases is refused.
  private static final int MOST_ALIASES = 60;

  private final String file;
  private final List<Problem> problems;
  private final Map<String, Node> values;
  private final int line;
  private final Set<String> unknown = new LinkedHashSet<>();

  private FrontMatter(String file, List<Problem> problems, Map<String, Node> values, int line) {
    this.file = file;
    this.problems = problems;
    this.values = values;
    this.line = line;
  }

  /// Splits a prompt file; the YAML may be broken, then the problem is added and the matter is
  /// empty.
  static Split split(String file, String text, List<Problem> problems) {
    var unix = text.replace("\r\n", "\n");
    int end = unix.indexOf("\n---\n", 3);
    if (!unix.startsWith("---\n") || end < 0) {
      problems.add(
          new Problem(file, 1, "starts with front matter between two lines `---`; write it first"));
      return new Split(new FrontMatter(file, problems, Map.of(), 1), unix);
    }
    // the first line stays in, so that the marks count lines of the file
    var yaml = "\n" + unix.substring(4, end + 1);
    return new Split(parse(file, yaml, problems), unix.substring(end + 5));
  }

  private static FrontMatter parse(String file, String yaml, List<Problem> problems) {
    var settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(MOST_ALIASES).build();
    try {
      var node = new Compose(settings).composeString(yaml);
      if (node.isPresent() && node.get() instanceof MappingNode mapping) {
        return of(file, problems, mapping);
      }
      problems.add(new Problem(file, 2, "front matter is a list of `key: value` lines"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      problems.add(
          new Problem(file, line, "is not YAML here; check indentation, quotes and colons"));
    }
    return new FrontMatter(file, problems, Map.of(), 1);
  }

  private static FrontMatter of(String file, List<Problem> problems, MappingNode mapping) {
    return new FrontMatter(file, problems, valuesOf(mapping), lineOf(mapping));
  }

  /// The values by key. `<<: *other` takes over what `other` says and this mapping does not, so
  /// that variants say only what differs.
  private static Map<String, Node> valuesOf(MappingNode mapping) {
    var values = new LinkedHashMap<String, Node>();
    for (var tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (key.getValue().equals("<<") && tuple.getValueNode() instanceof MappingNode other) {
          valuesOf(other).forEach(values::putIfAbsent);
        } else {
          values.put(key.getValue(), tuple.getValueNode());
        }
      }
    }
    return values;
  }

  record Split(FrontMatter matter, String body) {}

  /// Adds a problem at a key's line, or at the start of this mapping when the key is missing.
  void problem(String key, String what) {
    var node = values.get(key);
    problems.add(new Problem(file, node == null ? line : lineOf(node), what));
  }

  /// Reports every key that is not one of these.
  void allowOnly(Set<String> known) {
    for (var key : values.keySet()) {
      if (!known.contains(key)) {
        unknown.add(key);
        problem(key, "`" + key + "` is no key here; " + Suggestion.of(key, known));
      }
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  /// The text of a key, `""` and a problem when it is missing.
  String need(String key, String write) {
    var text = text(key, "");
    // a key that was mistyped is told as that
    if (text.isBlank() && Similarity.nearest(key, unknown, Suggestion.EDITS).isEmpty()) {
      problem(key, "`" + key + "` is missing; write " + write);
    }
    return text;
  }

  String text(String key, String otherwise) {
    return switch (values.get(key)) {
      case null -> otherwise;
      case ScalarNode scalar -> scalar.getValue().strip();
      default -> {
        problem(key, "`" + key + "` is one text, not a list or a map");
        yield otherwise;
      }
    };
  }

  boolean flag(String key, boolean otherwise) {
    var text = text(key, String.valueOf(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      problem(key, "`" + key + "` is true or false");
      return otherwise;
    }
    return text.equals("true");
  }

  int number(String key, int otherwise) {
    var text = text(key, String.valueOf(otherwise));
    if (!text.matches("\\d{1,6}")) {
      problem(key, "`" + key + "` is a whole number");
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  /// The constant that a key names, `otherwise` without the key; a word that names none is the
  /// problem `what`.
  <E extends Enum<E>> E choice(String key, E otherwise, String what) {
    var word = text(key, "");
    for (var constant : otherwise.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(word)) {
        return constant;
      }
    }
    if (!word.isEmpty()) {
      problem(key, what);
    }
    return otherwise;
  }

  /// The row of `copy-limits.csv` that a key names; empty without the key, or where there is no
  /// such row, which is a problem of the file.
  Optional<CopyLimits.Limit> copyLimit(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    var row = text(key, "");
    var limits = CopyLimits.builtIn();
    if (limits.find(row).isEmpty()) {
      var known = Suggestion.of(row, limits.ids());
      problem(key, "`%s` is no row of copy-limits.csv; %s".formatted(row, known));
    }
    return limits.find(row);
  }

  /// A range written `3-5` or `4`; the two ends.
  int[] range(String key, String otherwise) {
    var parts = text(key, otherwise).split("-", -1);
    if (parts.length > 2 || !List.of(parts).stream().allMatch(p -> p.matches("\\d{1,4}"))) {
      problem(key, "`" + key + "` is a number or a range such as 3-5");
      return new int[] {1, 1};
    }
    int low = Integer.parseInt(parts[0]);
    int high = Integer.parseInt(parts[parts.length - 1]);
    if (low > high) {
      problem(key, "`" + key + "` starts above its end");
    }
    return new int[] {low, Math.max(low, high)};
  }

  /// A list of texts; a single text is a list of one.
  List<String> texts(String key) {
    var node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().isBlank() ? List.of() : List.of(scalar.getValue().strip());
    }
    var found = new ArrayList<String>();
    if (node instanceof SequenceNode sequence) {
      for (var item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          found.add(scalar.getValue().strip());
        } else {
          problems.add(new Problem(file, lineOf(item), "`" + key + "` is a list of texts"));
        }
      }
    } else {
      problem(key, "`" + key + "` is a list of texts");
    }
    return found;
  }

  /// The same, each of them one of those that are `known`; another one is told to be no `what`.
  List<String> textsAmong(String key, Collection<String> known, String what) {
    var texts = texts(key);
    texts.stream()
        .distinct()
        .filter(text -> !known.contains(text))
        .forEach(text ->
            problem(key, "`%s` is no %s; %s".formatted(text, what, Suggestion.of(text, known))));
    return texts;
  }

  /// A mapping below a key.
  Optional<FrontMatter> map(String key) {
    return mapOf(key, values.get(key));
  }

  /// The mappings in the list below a key.
  List<FrontMatter> maps(String key) {
    var found = new ArrayList<FrontMatter>();
    switch (values.get(key)) {
      case null -> {}
      case SequenceNode sequence ->
          sequence.getValue().forEach(item -> mapOf(key, item).ifPresent(found::add));
      default -> problem(key, "`" + key + "` is a list; start each item with `- `");
    }
    return found;
  }

  private Optional<FrontMatter> mapOf(String key, @Nullable Node node) {
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(of(file, problems, mapping));
    }
    problems.add(new Problem(file, lineOf(node), "`" + key + "` holds `key: value` pairs"));
    return Optional.empty();
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
  }
}
