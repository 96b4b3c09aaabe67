package io.personaassistant.drafting.type;

import io.personaassistant.text.English;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Whether a few words are of another language than English: too few for a sure answer, so it is
/// asked only about words that mean nothing else. Pure functions.
public final class ForeignWords {
  private static final Set<String> THEIRS =
      Set.copyOf(
          List.of(
              ("der das ist nicht ein eine einen einem einer für wir sie zu zum zur haben hat kein keine schon"
                      + " bereits teuer und oder mit auf wie warum wieso weshalb wann wer wo welche welcher"
                      + " welches sagt sagen soll sollen sollte kann können macht machen kostet kosten preis bei"
                      + " nach über aus von vom dem den wenn aber auch noch nur mehr sind ihr ihre ihren unser"
                      + " unsere unseren uns mir mich ich es zuerst viel leute kunden bekommen brauchen"
                      + " le les est une pour nous vous trop cher chère pas avons déjà que qui quel quelle pourquoi"
                      + " combien avec dans elle notre nos"
                      + " el los una para demasiado caro cara tenemos ya cuánto cuesta qué quién cómo nuestra nuestro"
                      + " il gli troppo è abbiamo già perché quanto costa che"
                      + " het een niet geen te duur hebben wat waarom onze não muito temos já quanto nossa")
                  .split(" ")));

  /// Words of English that other languages have too, and that say nothing beside theirs.
  private static final Set<String> BOTH =
      Set.of("was", "die", "war", "in", "an", "so", "on", "me", "a", "no", "as", "he", "do", "us");

  private ForeignWords() {}

  /// Whether more of the words are another language's than English: two at least, or all of them.
  public static boolean are(String text) {
    if (!English.isLikely(text)) {
      return true;
    }
    var words = Words.tokens(text).stream().flatMap(w -> Arrays.stream(w.split("['’]"))).toList();
    long foreign = words.stream().filter(THEIRS::contains).count();
    long english = words.stream().filter(w -> Words.isStop(w) && !BOTH.contains(w)).count();
    return foreign > english && (foreign > 1 || foreign == words.size());
  }
}
