package io.personaassistant.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text is English, so that rules made for English can stand back. Never throws.
public final class English {
  /// Stop words that texts in other languages have too.
  private static final Set<String> SHARED = WordList.named("english.shared");

  /// Function words of other languages that English texts have as names and as words of their own,
  /// such as Ben or sous: one alone says nothing.
  private static final Set<String> IN_NAMES = WordList.named("english.in-names");

  /// What no English text has: a word that is no name with other letters than loan words such as
  /// café, naïve and jalapeño, and the marks before Spanish questions.
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?=\\p{Ll})[\\p{L}\\p{M}]*?[\\p{L}&&[^\\p{ASCII}éèêëïçàñâîôû]]|[¿¡]");

  /// Addresses and abbreviations, whose parts look like words: `jo@mail.example.de`, MA.
  private static final Pattern NO_WORDS =
      Pattern.compile("(?<!\\S)[^\\s@./]*+[@./]\\S++|\\b\\p{Lu}{2,}+\\b");

  /// What every text has in which [#NO_WORDS] finds something, and few have.
  private static final Pattern PARTED = Pattern.compile("[@./]\\S|\\p{Lu}{2}");

  /// Phrases that English took over whole, and what names have before their last part: de la Cruz.
  /// First what one can begin with, which is quick to see; and not `\b`, which makes objects here.
  private static final Pattern OURS_NOW =
      Pattern.compile(
          "(?U)(?=[a-fjlnprsvA-FJLNPRSVàÀſ])(?<!\\w)(?:(?iu:a la|à la|au pair|bon appetit|c'est la vie|coup de|de facto|déjà vu|du jour|en route|en suite|et al"
              + "|fait accompli|faux pas|je ne sais quoi|nom de|per se|pro tem|sans serif|raison d'être|sui generis|vis-[àa]-vis)(?!\\w)"
              + "|(?:(?i:de|del|della|di|do|dos|da|du|la|las|le|les|los|el|san|são|van(?:\\s++de[nr]?)?)\\s++){1,3}(?=\\p{Lu}\\p{L}))");

  /// Several checks ask of the same lines; about as many texts as a draft has.
  private static final Recent<Boolean> LIKELY = new Recent<>(128);

  private English() {}

  /// Whether the text may be taken for English; a text too short to tell is.
  public static boolean isLikely(String text) {
    return LIKELY.of(text, English::isRead);
  }

  private static boolean isRead(String text) {
    boolean ascii = Normal.isAscii(text);
    if (!ascii && !isIn(UnicodeScript.LATIN, 2, text)) {
      return false;
    }
    boolean loud = text.equals(text.toUpperCase(Locale.ROOT));
    boolean whole = loud || !PARTED.matcher(text).find();
    var plain = whole ? text : NO_WORDS.matcher(text).replaceAll(" ");
    var words = Words.tokens(OURS_NOW.matcher(plain).replaceAll(" "));
    long ours = words.stream().filter(English::isOnlyOurs).count();
    var theirs =
        words.stream().filter(w -> w.length() > 1 && Language.isForeignFunctionWord(w)).toList();
    boolean named = IN_NAMES.containsAll(theirs) && (theirs.size() < 2 || ours > 0);
    long elsewhere = ascii ? 0 : ELSEWHERE.matcher(text).results().count();
    return (named ? 0 : theirs.size()) + elsewhere <= ours;
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
