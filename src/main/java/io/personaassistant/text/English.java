package io.personaassistant.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text is English, so that rules made for English can stand back. Never throws.
public final class English {
  private static final int ENOUGH_WORDS = 5;
  private static final double LEAST_SHARE = 0.12;

  /// Common words of other languages that English does not have.
  private static final Set<String> FOREIGN =
      Set.copyOf(
          List.of(
              ("und der das ist nicht ein eine mit für auf wie sie wir ihr von zu oder welche wenn ihnen ihre unser unsere"
                      + " auch haben sind dem den le les est une pour avec dans vous nous que qui quel quelle"
                      + " sur votre et du au el los las una por para con usted su cómo qué del como cuál il gli"
                      + " che per sono è di non come quale della het een van niet met wat voor zijn hoe os não"
                      + " uma você com em seu mais")
                  .split(" ", -1)));

  /// Letters and marks that English words do not have, loan words such as café aside.
  private static final Pattern ELSEWHERE = Pattern.compile("[äöüßñ¿¡œåøæłžšğąęő]");

  private English() {}

  /// Whether the text may be taken for English; a text too short to tell is.
  public static boolean isLikely(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    if (letters > 3 && latin * 2 < letters) {
      return false;
    }
    List<String> words = Words.tokens(text);
    long foreign = words.stream().filter(FOREIGN::contains).count();
    long english = words.stream().filter(Words::isStop).count();
    if (english == 0 && ELSEWHERE.matcher(text).find()) {
      return false;
    }
    if (words.size() < ENOUGH_WORDS) {
      return foreign < 2 || english >= foreign;
    }
    return english >= foreign && (foreign == 0 || english >= LEAST_SHARE * words.size());
  }
}
