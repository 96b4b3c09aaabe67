package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import java.util.Set;
import java.util.regex.Pattern;

/// Which words name people or companies that a claim may be about: known ones, and plurals of who
/// does something, such as growers, visitors, specialists and technicians. English.
public final class People {
  private static final Set<String> KNOWN = WordList.named("people.known");

  /// Plurals that end alike and name things.
  private static final Set<String> THINGS = WordList.named("people.things");

  /// Plurals that are companies and the like where they do something, and places or things else.
  private static final Set<String> BODIES = WordList.named("people.bodies");

  /// What only somebody with a will does.
  private static final Set<String> WILLED = WordList.named("people.willed");

  private static final Pattern DOES =
      Pattern.compile("[a-z-]{3,}(?:ers|ors|ists|ants|ees|ians|women|men)");

  private static final Pattern TAKING_PART =
      Pattern.compile(
          "(?i)^(?: [\\p{L}-]+){0,3} (?:were|was) (?:first )?(?:"
              + String.join("|", WordList.named("people.taking-part"))
              + ")\\b");

  private People() {}

  /// Whether this lower-case word names people or companies.
  public static boolean is(String word) {
    return KNOWN.contains(word) || isPlural(word);
  }

  /// Whether this lower-case word names several of them by what they do.
  static boolean isPlural(String word) {
    boolean known = KNOWN.contains(word) && word.endsWith("s") && !word.endsWith("ss");
    return known || DOES.matcher(word).matches() && !THINGS.contains(word);
  }

  /// Whether this lower-case plural may name companies and the like.
  public static boolean isBody(String word) {
    return BODIES.contains(word);
  }

  /// Whether this lower-case plural names companies or people by what the verb behind it says of
  /// them: "care groups change", "marinas trust".
  static boolean isPluralOf(String word, String verb) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    boolean doing = Verbs.isBase(verb) || Verbs.isFinite(verb) && Verbs.ofThird(verb).isEmpty();
    return plural && (WILLED.contains(verb) || BODIES.contains(word) && doing);
  }

  /// Whether those in front of these words are only said to take part in research: "were asked to
  /// send a refund". It is true of all of them, whatever they did then.
  public static boolean takePart(String behind) {
    return TAKING_PART.matcher(behind).find();
  }
}
