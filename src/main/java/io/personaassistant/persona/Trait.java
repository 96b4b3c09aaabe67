package io.personaassistant.persona;

import java.util.Set;

/// One line of a persona.
///
/// @param id unique in the workspace, as given by a file or made from slug, kind and a number
/// @param persona the slug of its persona
/// @param rank its place among the persona's traits of the same kind, from 0
public record Trait(String id, String persona, TraitKind kind, String text, int rank) {
  public Trait {
    if (id.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a trait needs an id and a text: " + id);
    }
  }

  /// The first id of the form `annie-pain-1` that is not taken.
  public static String freeId(String persona, TraitKind kind, Set<String> taken) {
    int number = 1;
    while (taken.contains(persona + "-" + kind.word() + "-" + number)) {
      number++;
    }
    return persona + "-" + kind.word() + "-" + number;
  }
}
