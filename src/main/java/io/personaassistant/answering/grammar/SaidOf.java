package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.regex.Pattern;

/// Whether words say something of what stands before them, so that "survey tools are too dear" asks
/// for no survey. English. Pure functions.
final class SaidOf {
  private static final PhraseTable PHRASES = PhraseTable.read(SaidOf.class, "said-of.txt");
  private static final Pattern SAYS = PHRASES.pattern("", "says", "");
  private static final Pattern SAYS_OF_PART = PHRASES.pattern("", "says-of-part", "");
  private static final Pattern SAYS_OF_MANY = PHRASES.pattern("", "says-of-many", "");
  private static final Pattern SAYS_OF_THINGS = PHRASES.pattern("", "says-of-things", "");
  private static final Pattern ASKS = PHRASES.pattern("", "asks", "");
  private static final Pattern TO_US = PHRASES.pattern("", "to-us", "");

  private SaidOf() {}

  /// Whether a text says something of what its first word names: "evidence is thin", "quotes are
  /// too high".
  static boolean isSentence(String text) {
    return isSaid(TypedText.firstWord(text), TypedText.afterFirst(text));
  }

  /// Whether `rest` says something of `word`, which stands before it.
  static boolean isSaid(String word, String rest) {
    return TO_US.matcher(rest).matches()
        || SAYS.matcher(rest).matches() && !ASKS.matcher(rest).matches()
        || word.endsWith("s") && SAYS_OF_MANY.matcher(rest).matches();
  }

  /// The same with one more word before the verb: "results are bad".
  static boolean isSaidOfPart(String rest) {
    return SAYS_OF_PART.matcher(rest).matches();
  }

  /// The same for several things, with what is hardly said of anything else.
  static boolean isSaidOfThings(String rest) {
    return SAYS_OF_THINGS.matcher(rest).matches();
  }
}
