package io.personaassistant.answering.desk;

import io.personaassistant.persona.Persona;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whose a persona is, as its record says it.
public final class Owner {
  private static final Pattern ACCOUNT = Pattern.compile("[UW][A-Z0-9]+");

  private Owner() {}

  /// Whether the record names a Slack account, so that it is certain who the owner is.
  static boolean isCertain(Persona persona) {
    return ACCOUNT.matcher(persona.owner().strip()).matches();
  }

  /// Whether nobody owns it: the record names nobody, or an account that is gone.
  static boolean isNobody(Persona persona, Predicate<String> isGone) {
    var owner = persona.owner().strip();
    return owner.isEmpty() || (isCertain(persona) && isGone.test(owner));
  }

  /// Whether somebody is the owner.
  ///
  /// @param user Slack user id
  /// @param name the name by which the record may call them, `""` for none
  public static boolean is(Persona persona, String user, String name) {
    var owner = persona.owner().strip();
    return owner.equals(user)
        || (!name.isBlank()
            && (owner.equalsIgnoreCase(name)
                || owner.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ",")));
  }
}
