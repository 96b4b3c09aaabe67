package io.personaassistant.health;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What rules look at: the records on a day and who used them. Archived personas are left alone.
///
/// @param meaning what texts mean, as vectors of length 1; empty where no model is loaded
/// @param personas those that are judged, in order of slug
/// @param alike compares traits by their words
record Judged(
    Library library,
    Usage usage,
    Optional<Function<String, float[]>> meaning,
    List<Persona> personas,
    Alike alike) {
  static Judged of(Library library, Usage usage, Optional<Function<String, float[]>> meaning) {
    return new Judged(library, usage, meaning, library.kept(), new Alike());
  }

  LocalDate today() {
    return library.asOf();
  }

  List<TraitEvidence> traits(Persona persona) {
    return library.traits(persona.slug());
  }

  /// A team's own personas; the samples count only as long as there are no others, since they go
  /// away.
  List<Persona> own() {
    var own = personas.stream().filter(p -> !p.sample()).toList();
    return own.isEmpty() ? personas : own;
  }
}
