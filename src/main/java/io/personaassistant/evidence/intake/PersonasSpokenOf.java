package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Similarity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The personas that rows say they are about, and the words in that place that name none.
final class PersonasSpokenOf {
  private static final int MOST_SHOWN = 5;

  /// A short word with two letters changed is another word.
  private static final int SHORT = 4;

  private final PersonaIds ids;
  private final List<Persona> personas;
  private final Map<String, Integer> unknown = new LinkedHashMap<>();

  /// @param personas those on record
  PersonasSpokenOf(PersonaIds ids, List<Persona> personas) {
    this.ids = ids;
    this.personas = List.copyOf(personas);
  }

  /// The id of the persona that a row is about, who may not be on record; `""` for nobody.
  String of(String typed) {
    var slug = ids.spokenOf(typed);
    if (slug.isEmpty() || personas.stream().anyMatch(p -> p.slug().equals(slug))) {
      return slug;
    }
    var called = personas.stream().filter(p -> isCalled(p, typed.strip())).toList();
    if (called.size() == 1) {
      return called.getFirst().slug();
    }
    unknown.merge(typed.strip(), 1, Integer::sum);
    return slug;
  }

  private static boolean isCalled(Persona persona, String typed) {
    return Stream.concat(Stream.of(persona.name()), persona.aliases().stream())
        .anyMatch(typed::equalsIgnoreCase);
  }

  /// Says which words named no persona, and in how many rows.
  void tell(ImportLog log) {
    unknown.entrySet().stream()
        .limit(MOST_SHOWN)
        .forEach(entry ->
            log.warn(
                "%s the persona “%s”, and none is called so.%s %s"
                    .formatted(
                        entry.getValue() == 1 ? "1 row names" : entry.getValue() + " rows name",
                        Row.shortened(entry.getKey()),
                        near(entry.getKey()),
                        entry.getValue() == 1
                            ? "The row is stored; it counts for a persona once you import it again"
                                + " with the right name, or add a persona of this name."
                            : "The rows are stored; they count for a persona once you import them"
                                + " again with the right name, or add a persona of this name.")));
    int more = unknown.size() - MOST_SHOWN;
    if (more > 0) {
      log.warn(more + (more == 1 ? " more name is" : " more names are") + " no persona's.");
    }
  }

  private String near(String typed) {
    var called =
        personas.stream()
            .flatMap(p -> Stream.concat(Stream.of(p.slug(), p.name()), p.aliases().stream()))
            .distinct()
            .toList();
    var near = Similarity.nearest(typed, called, typed.length() <= SHORT ? 1 : 2);
    return near.isEmpty() ? "" : " Did you mean “" + near.getFirst() + "”?";
  }
}
