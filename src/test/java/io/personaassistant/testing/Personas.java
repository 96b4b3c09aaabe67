package io.personaassistant.testing;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.PersonaState;
import java.util.List;
import java.util.Optional;

/// Invented personas for tests.
public final class Personas {
  private Personas() {}

  /// An active persona of which little is known.
  public static Persona persona(String slug, String name) {
    return persona(slug, name, List.of(), "", "", PersonaState.ACTIVE);
  }

  /// A persona with what it can be found by.
  public static Persona persona(
      String slug,
      String name,
      List<String> aliases,
      String title,
      String archetype,
      PersonaState state) {
    return new Persona(
        slug,
        name,
        aliases,
        PersonaKind.CUSTOMER,
        archetype,
        0,
        title,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        state,
        1,
        Optional.empty(),
        0,
        false);
  }
}
