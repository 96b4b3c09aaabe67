package io.personaassistant.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text is English, so that rules made for English can stand back. Never throws.
public final class English {
  /// Stop words that texts in other languages have too.
  private static final Set<String> SHARED =
      Set.of(
          "a i in an was do me as no so on he am is of we all also had has per will her under over"
              .split(" "));

  /// Function words of other languages that English texts have in names and set phrases, such as
  /// Los Angeles: one alone says nothing.
  private static final Set<String> IN_NAMES =
      Set.of("com con das den des die el em en hoe los met non por sur une von zu".split(" "));

  /// What no English text has: a word that is no name with other letters than loan words such as
  /// café, naïve and jalapeño, and the marks before Spanish questions.
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?=\\p{Ll})[\\p{L}\\p{M}]*?[\\p{L}&&[^\\p{ASCII}éèêëïçàñ]]|[¿¡]");

  /// Addresses and abbreviations, whose parts look like words: `jo@mail.example.de`, MA.
  private static final Pattern NO_WORDS =
      Pattern.compile("(?<!\\S)[^\\s@./]*+[@./]\\S++|\\b\\p{Lu}{2,}+\\b");

  private English() {}

  /// Whether the text may be taken for English; a text too short to tell is.
  public static boolean isLikely(String text) {
    if (!isIn(UnicodeScript.LATIN, 2, text)) {
      return false;
    }
    boolean loud = text.equals(text.toUpperCase(Locale.ROOT));
    var words = Words.tokens(loud ? text : NO_WORDS.matcher(text).replaceAll(" "));
    long ours = words.stream().filter(English::isOnlyOurs).count();
    var theirs =
        words.stream().filter(w -> w.length() > 1 && Language.isForeignFunctionWord(w)).toList();
    boolean named = IN_NAMES.containsAll(theirs) && (theirs.size() < 2 || ours > 0);
    return (named ? 0 : theirs.size()) + ELSEWHERE.matcher(text).results().count() <= ours;
  }

  /// Whether a lower-case word is a stop word in English and nothing in the languages we know.
  static boolean isOnlyOurs(String word) {
    return Words.isStop(word) && !SHARED.contains(word) && !Language.isForeignFunctionWord(word);
  }

  /// Whether at least one in so many of the letters of a text is of a script.
  static boolean isIn(UnicodeScript script, int oneIn, String text) {
    var letters = text.codePoints().filter(Character::isLetter).toArray();
    long own = Arrays.stream(letters).filter(c -> UnicodeScript.of(c) == script).count();
    return own * oneIn >= letters.length;
  }
}
