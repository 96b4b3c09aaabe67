package io.personaassistant.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Letters without the marks that many leave out when they type: "Jose" for "José". Pure functions.
public final class Accents {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Accents() {}

  /// A text without them; letters that are no other with a mark, such as "ø" and "ß", stay.
  public static String without(String text) {
    return text.chars().allMatch(c -> c < 128)
        ? text
        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }
}
