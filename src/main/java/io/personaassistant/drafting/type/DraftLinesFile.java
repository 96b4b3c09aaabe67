package io.personaassistant.drafting.type;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.WholeRules;
import io.personaassistant.persona.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the kinds of line of a draft type, each with its fields, counts and rules.
final class DraftLinesFile {
  private static final Set<String> OWN_KEYS =
      Set.of("kind title count count_with_brief cites customer_facing words fields".split(" "));
  private static final Set<String> LINE_KEYS =
      Stream.concat(OWN_KEYS.stream(), WholeRulesReader.KEYS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final DraftFieldFile fieldFile;

  DraftLinesFile(Set<String> knownChecks) {
    this.fieldFile = new DraftFieldFile(knownChecks);
  }

  /// The kinds of line of a type or of one of its options.
  ///
  /// @param withBrief the same kinds with the counts that hold when there is a brief
  record Kinds(List<LineRules> usual, List<LineRules> withBrief) {}

  /// The kinds of line under `lines:`; faults are added to the problems of `matter`.
  Kinds read(FrontMatter matter, Audience audience) {
    var kinds = new ArrayList<LineRules>();
    var kindsWithBrief = new ArrayList<LineRules>();
    for (var line : matter.maps("lines")) {
      line.allowOnly(LINE_KEYS);
      var kind = line.need("kind", "one word for this kind of line, such as `card`");
      if (!kind.matches("[a-z][a-z0-9_]*") && !kind.isEmpty()) {
        line.problem("kind", "`kind` is lower-case letters, digits and _");
      }
      if (kinds.stream().anyMatch(k -> k.kind().equals(kind))) {
        line.problem("kind", "`" + kind + "` stands here twice");
      }
      var fields = fields(line);
      var whole = WholeRulesReader.read(line, fields, !line.text("cites", "").equals("optional"));
      kinds.add(rules(line, kind, line.range("count", "1-8"), audience, fields, whole));
      var withBrief = line.range("count_with_brief", line.text("count", "1-8"));
      kindsWithBrief.add(rules(line, kind, withBrief, audience, fields, whole));
    }
    if (kinds.isEmpty()) {
      matter.problem("lines", "`lines` is missing; name at least one kind of line with its fields");
    }
    return new Kinds(kinds, kindsWithBrief);
  }

  private static LineRules rules(
      FrontMatter line,
      String kind,
      int[] count,
      Audience audience,
      List<FieldRule> fields,
      WholeRules whole) {
    var cites = line.text("cites", "required");
    if (!Set.of("required", "optional").contains(cites)) {
      line.problem("cites", "`cites` is required or optional");
    }
    return new LineRules(
        kind,
        line.text("title", ""),
        count[0],
        count[1],
        cites.equals("required"),
        line.flag("customer_facing", audience == Audience.CUSTOMER),
        line.number("words", 0),
        fields,
        whole);
  }

  private List<FieldRule> fields(FrontMatter line) {
    var fields = new ArrayList<FieldRule>();
    var map = line.map("fields");
    for (var field : map.map(FrontMatter::keys).orElse(Set.of())) {
      if (!field.matches("[a-z][a-z0-9_]*") || Set.of("kind", "cites", "refines").contains(field)) {
        map.get()
            .problem(
                field,
                "`"
                    + field
                    + "` cannot be a field: lower-case words with _, not kind, cites or refines");
      }
      map.get().map(field).ifPresent(f -> fields.add(fieldFile.read(field, f)));
    }
    if (fields.isEmpty()) {
      line.problem("fields", "`fields` is missing; name what a line holds");
    }
    return fields;
  }
}
