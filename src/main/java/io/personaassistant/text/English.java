package io.personaassistant.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text is English, so that rules made for English can stand back. Never throws.
public final class English {
  private static final int ENOUGH_WORDS = 8;
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

  /// Words of short questions that English does not have, beside those of [#FOREIGN].
  private static final Set<String> SHORT =
      Set.copyOf(
          List.of(
              ("wer wo wann warum wieso weshalb welche welcher welches wieviel haben habe hatte ist waren kein keine noch"
                      + " schon sehr viel viele mehr nach dass ohne unter ich uns euch bitte einfach oft hat nutzen gut wird"
                      + " combien quand pourquoi où quels quelles vos avez êtes dans des sont était est-ce très souvent cela"
                      + " cuánto cuánta cuántos cuántas cuanto cuando cuándo dónde quién cuál fue está muy tiene usan"
                      + " quanto quanti quante quando perché quale sono avete hai molto com'è cosa andata spesso"
                      + " vaak waarom wanneer welke wat jullie heeft bent hebben quantos onde foi são muito porque"
                      + " hur ofta vad varför mycket hvor hvad hva hvordan hvorfor ofte jak czy często dlaczego kuinka usein miksi")
                  .split(" ", -1)));

  /// Words of [#FOREIGN] and stop words that say nothing of a short text: English and another
  /// language both have them.
  private static final Set<String> SHARED =
      Set.of(
          "per", "con", "en", "el", "los", "den", "van", "hoe", "met", "die", "das", "von", "zu",
          "une", "par", "por", "non", "sur", "des", "com", "em", "was", "do", "me", "an", "in",
          "so", "on", "at", "he", "no", "gut", "as", "to", "a", "i", "am", "is", "it", "under",
          "over", "or");

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
      return isShortEnglish(text, words, english);
    }
    if (english <= foreign && ELSEWHERE.matcher(text).find()) {
      return false;
    }
    return english >= foreign && (foreign == 0 || english >= LEAST_SHARE * words.size());
  }

  /// Of a few words each counts: one that only another language has, and none that only English
  /// has.
  private static boolean isShortEnglish(String text, List<String> words, long english) {
    long ours = words.stream().filter(w -> Words.isStop(w) && !SHARED.contains(w)).count();
    long theirs =
        words.stream()
            .filter(w -> (FOREIGN.contains(w) || SHORT.contains(w)) && !SHARED.contains(w))
            .count();
    boolean marked = ELSEWHERE.matcher(text.toLowerCase(Locale.ROOT)).find();
    boolean all = words.stream().filter(FOREIGN::contains).count() >= 2 && english == 0;
    return !all && theirs <= ours && !(marked && ours == 0 && theirs > 0);
  }
}
