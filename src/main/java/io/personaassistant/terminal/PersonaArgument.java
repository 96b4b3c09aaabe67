package io.personaassistant.terminal;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.terminal.CommandLineProgram.NotThere;
import java.util.List;

/// The persona that an argument names.
final class PersonaArgument {
  private PersonaArgument() {}

  /// The personas that are meant: one, or several that are meant alike.
  ///
  /// @throws NotThere when there is none, with the nearest name
  static List<Persona> find(List<Persona> all, String typed) {
    return switch (new PersonaFinder(all).atStart(typed)) {
      case Match.Found(var found, var _) -> List.of(found);
      case Match.Several(var several, var _) -> several;
      case Match.Near(var near, var _, var _) ->
          throw new NotThere(
              "There is no persona of that name. Did you mean " + near.getFirst().name() + "?");
      case Match.None _ ->
          throw new NotThere(
              "There is no persona of that name; `persona list` shows those there are.");
    };
  }

  /// The one persona that is meant.
  static Persona one(List<Persona> all, String typed) {
    var found = find(all, typed);
    if (found.size() > 1) {
      throw new NotThere(
          "More than one persona fits: "
              + String.join(", ", found.stream().map(Persona::slug).toList())
              + ".");
    }
    return found.getFirst();
  }
}
