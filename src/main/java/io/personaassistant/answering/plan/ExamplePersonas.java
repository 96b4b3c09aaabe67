package io.personaassistant.answering.plan;

import io.personaassistant.persona.Persona;
import java.util.List;
import java.util.stream.Stream;

/// Whom examples of commands name: personas that are there, so that an example works as it stands.
///
/// @param one a slug
/// @param other another one
public record ExamplePersonas(String one, String other) {
  /// Those of the samples.
  public static final ExamplePersonas SAMPLES = new ExamplePersonas("annie", "tomas");

  /// Those in use first, then those of the samples.
  public static ExamplePersonas of(List<Persona> personas) {
    return of(personas, "");
  }

  /// The same with one persona before all, where that slug is one's.
  public static ExamplePersonas of(List<Persona> personas, String first) {
    var slugs =
        Stream.of(
                personas.stream().filter(p -> p.slug().equalsIgnoreCase(first)).map(Persona::slug),
                personas.stream().filter(Persona::isActive).map(Persona::slug),
                personas.stream().filter(p -> !p.isActive()).map(Persona::slug),
                Stream.of(SAMPLES.one, SAMPLES.other))
            .flatMap(all -> all)
            .distinct()
            .limit(2)
            .toList();
    return new ExamplePersonas(slugs.getFirst(), slugs.getLast());
  }
}
