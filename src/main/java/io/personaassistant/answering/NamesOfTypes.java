package io.personaassistant.answering;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds personas that are called like a draft type, such as one of a team's own that came after
/// them: whoever types the word gets the draft. Pure functions.
public final class NamesOfTypes {
  private NamesOfTypes() {}

  /// A sentence with what to do for each such persona that is not in the archive.
  public static List<String> clashes(List<Persona> personas, DraftTypes types) {
    return personas.stream()
        .filter(p -> p.state() != PersonaState.ARCHIVED)
        .flatMap(p -> clash(p, types).stream())
        .toList();
  }

  private static Optional<String> clash(Persona persona, DraftTypes types) {
    var name = persona.name();
    return Stream.concat(
            Stream.of(persona.slug(), name, name.split(" ", 2)[0]), persona.aliases().stream())
        .flatMap(word -> types.called(word).map(type -> sentence(persona, word, type)).stream())
        .findFirst();
  }

  private static String sentence(Persona persona, String word, DraftType type) {
    return ("the persona %s is called like the draft type %s: whoever types “%s” gets"
            + " the draft. Rename one of them, in `/persona edit %s` or in %s.md")
        .formatted(persona.name(), type.command(), word, persona.slug(), type.command());
  }
}
