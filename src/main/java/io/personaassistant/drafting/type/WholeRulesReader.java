package io.personaassistant.drafting.type;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.WholeRules;
import io.personaassistant.checking.line.WholeRules.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what the lines of a kind must be together from the kind's front matter.
final class WholeRulesReader {
  /// The keys of a kind of line that are read here.
  static final Set<String> KEYS =
      Set.of("ordered_by", "filled_first", "distinct", "differ", "mix", "most_facts", "judged");

  private WholeRulesReader() {}

  /// @param line the kind's front matter
  /// @param fields its fields, to which the keys must refer
  /// @param cites whether its lines must cite something
  static WholeRules read(FrontMatter line, List<FieldRule> fields, boolean cites) {
    var orderedBy = line.text("ordered_by", "");
    if (!orderedBy.isEmpty() && choice(fields, orderedBy).isEmpty()) {
      line.problem("ordered_by", "`ordered_by` names a field of this kind that has `one_of`");
    }
    var filledFirst = line.text("filled_first", "");
    known(line, fields, "filled_first", filledFirst.isEmpty() ? List.of() : List.of(filledFirst));
    var distinct = line.has("distinct") ? line.texts("distinct") : firstWords(fields);
    known(line, fields, "distinct", distinct);
    var differ = line.texts("differ");
    known(line, fields, "differ", differ);
    return new WholeRules(
        orderedBy,
        filledFirst,
        distinct,
        differ,
        mix(line, fields),
        line.number("most_facts", 0),
        line.flag("judged", cites));
  }

  /// The field that a line is known by: the first that is written freely.
  private static List<String> firstWords(List<FieldRule> fields) {
    return fields.stream()
        .filter(f -> f.oneOf().isEmpty() && !f.list())
        .map(FieldRule::name)
        .limit(1)
        .toList();
  }

  private static List<Share> mix(FrontMatter line, List<FieldRule> fields) {
    var shares = new ArrayList<Share>();
    var mix = line.map("mix");
    for (var name : mix.map(FrontMatter::keys).orElse(Set.of())) {
      var field = choice(fields, name);
      var values = mix.get().map(name);
      if (field.isEmpty()) {
        mix.get().problem(name, "`mix` names a field of this kind that has `one_of`");
      }
      for (var value : values.map(FrontMatter::keys).orElse(Set.of())) {
        int[] range = values.get().range(value, "1");
        shares.add(new Share(name, value, range[0], range[1]));
        if (field.isPresent() && !field.get().oneOf().contains(value)) {
          values
              .get()
              .problem(
                  value, "`" + value + "` is none of " + String.join(", ", field.get().oneOf()));
        }
      }
    }
    return shares;
  }

  private static Optional<FieldRule> choice(List<FieldRule> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name) && !f.oneOf().isEmpty()).findFirst();
  }

  private static void known(
      FrontMatter line, List<FieldRule> fields, String key, List<String> names) {
    for (var name : names) {
      if (fields.stream().noneMatch(f -> f.name().equals(name))) {
        line.problem(key, "`" + key + "`: this kind of line has no field `" + name + "`");
      }
    }
  }
}
