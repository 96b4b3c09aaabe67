package io.personaassistant.drafting;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LinePersonas;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.answer.Material;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The fields in which a line says which personas it is about: those that ask for the check
/// `persona`. Pure functions.
final class PanelFields {
  private static final String CHECK = "persona";

  private PanelFields() {}

  /// The same kinds of line, with the names of the personas as the only ones possible.
  static List<LineRules> bind(List<LineRules> kinds, List<Material> materials) {
    var names = List.copyOf(names(materials).values());
    return kinds.stream()
        .map(kind ->
            kind.withFields(
                kind.fields().stream()
                    .map(f -> f.checks().contains(CHECK) ? f.withOneOf(names) : f)
                    .toList()))
        .toList();
  }

  /// All of these personas: whom a draft is about, before a line says more.
  static LinePersonas all(List<Material> materials) {
    var names = names(materials);
    return new LinePersonas(names, names.keySet(), false);
  }

  /// Whom a line is about among these.
  static LinePersonas of(Line line, List<LineRules> kinds, List<Material> materials) {
    var names = names(materials);
    var about = new LinkedHashSet<String>();
    var fields =
        kinds.stream()
            .filter(k -> k.kind().equals(line.kind()))
            .flatMap(k -> k.fields().stream())
            .filter(f -> f.checks().contains(CHECK))
            .map(FieldRule::name)
            .toList();
    for (var field : fields) {
      for (var text : line.texts(field)) {
        names.forEach((slug, name) -> {
          if (name.equalsIgnoreCase(text.strip())) {
            about.add(slug);
          }
        });
      }
    }
    return about.isEmpty()
        ? new LinePersonas(names, names.keySet(), false)
        : new LinePersonas(names, about, true);
  }

  /// What each persona is called in a line, by slug: its name, or its slug where two share a name.
  private static Map<String, String> names(List<Material> materials) {
    var names = new LinkedHashMap<String, String>();
    for (var material : materials) {
      var persona = material.persona();
      boolean shared =
          materials.stream()
              .anyMatch(m ->
                  !m.persona().slug().equals(persona.slug())
                      && m.persona().name().equalsIgnoreCase(persona.name()));
      names.put(persona.slug(), shared ? persona.slug() : persona.name());
    }
    return names;
  }
}
