package io.personaassistant.terminal.run;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import java.util.List;

/// The persona that an argument names.
public final class PersonaArgument {
  private PersonaArgument() {}

  /// The personas that are meant: one, or several that are meant alike.
  ///
  /// @throws NotThere when there is none, with the nearest name
  public static List<Persona> find(List<Persona> all, String typed) {
    var finder = new PersonaFinder(all);
    return switch (finder.atStart(typed)) {
      case Match.Found(var found, var rest) when isMore(rest) ->
          throw new NotThere(
              finder.atStart(rest) instanceof Match.Found(var other, var _)
                  ? "One persona at a time: " + found.name() + " or " + other.name() + "."
                  : "“" + typed + "” is more than a name. Did you mean " + found.name() + "?");
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

  /// A job title may stand behind the name, after a comma.
  private static boolean isMore(String rest) {
    return !rest.isBlank() && Character.isLetterOrDigit(rest.strip().codePointAt(0));
  }

  /// The one persona that is meant.
  public static Persona one(List<Persona> all, String typed) {
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
