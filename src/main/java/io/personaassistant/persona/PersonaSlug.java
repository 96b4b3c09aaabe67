package io.personaassistant.persona;

import io.personaassistant.text.Accents;
import java.util.Locale;
import java.util.Set;

/// Makes the slug of a persona that was named and not given one.
public final class PersonaSlug {
  private static final int MOST = 34;

  private PersonaSlug() {}

  /// The slug for a name in any script: its letters without marks, hyphens between the words; where
  /// nothing is left of it, or it is taken, the first free number behind it.
  ///
  /// @param taken slugs and words that it cannot be
  public static String of(String name, Set<String> taken) {
    var plain = plain(name);
    if (!plain.isEmpty() && !taken.contains(plain)) {
      return plain;
    }
    var start = plain.isEmpty() ? "persona" : plain;
    int number = plain.isEmpty() ? 1 : 2;
    while (taken.contains(start + "-" + number)) {
      number++;
    }
    return start + "-" + number;
  }

  /// The letters and digits of a name as a slug has them, `""` where none is left.
  public static String plain(String name) {
    var letters =
        Accents.without(name)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ł", "l");
    var slug = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return slug.length() <= MOST ? slug : slug.substring(0, MOST).replaceAll("-+$", "");
  }
}
