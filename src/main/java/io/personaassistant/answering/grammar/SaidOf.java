package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Verbs;
import java.util.List;
import java.util.Locale;
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
  private static final Pattern OBJECT = PHRASES.pattern("", "object", "");
  private static final Pattern CLAUSE = PHRASES.pattern("", "clause", "");
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

  /// Whether words further on say something of those before them, so that a text is hardly the name
  /// of a thing: "the tool is the price", "onboarding kills us". A clause that is part of the
  /// thing, as in "exports that are late", says nothing of it.
  static boolean isInside(String text) {
    var words = List.of(text.strip().split("\\s+"));
    for (int at = 0; at < words.size() && !CLAUSE.matcher(words.get(at)).matches(); at++) {
      var rest = String.join(" ", words.subList(at + 1, words.size()));
      if (at > 0 && isVerb(words.get(at)) && OBJECT.matcher(rest).matches()
          || isSaid(words.get(at), rest)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(String word) {
    return Verbs.isKnown(word.toLowerCase(Locale.ROOT));
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
