package io.personaassistant.answering;

import io.personaassistant.persona.Persona;
import java.util.Locale;

/// Whose a persona is, as its record says it.
final class Owner {
  private Owner() {}

  /// Whether somebody is the owner.
  ///
  /// @param user Slack user id
  /// @param name the name by which the record may call them, `""` for none
  static boolean is(Persona persona, String user, String name) {
    var owner = persona.owner().strip();
    return owner.equals(user)
        || (!name.isBlank()
            && (owner.equalsIgnoreCase(name)
                || owner.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ",")));
  }
}
