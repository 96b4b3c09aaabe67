package io.personaassistant.drafting;

import io.personaassistant.text.English;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.Set;

/// Whether a few words are of another language than English: too few for a sure answer, so it is
/// asked only about words that mean nothing else. Pure functions.
final class ForeignWords {
  private static final Set<String> THEIRS =
      Set.of(
          ("der das ist nicht ein eine für wir sie zu haben kein keine schon bereits teuer"
                  + " le les est une pour nous trop cher chère pas avons déjà"
                  + " el los una para demasiado caro cara tenemos ya il gli troppo è abbiamo già"
                  + " het een niet geen te duur hebben não muito temos já")
              .split(" "));

  private ForeignWords() {}

  /// Whether more of the words are another language's than English; never for a text of none.
  static boolean are(String text) {
    if (!English.isLikely(text)) {
      return true;
    }
    var words = Words.tokens(text).stream().flatMap(w -> Arrays.stream(w.split("['’]"))).toList();
    long foreign = words.stream().filter(THEIRS::contains).count();
    return foreign > words.stream().filter(Words::isStop).count();
  }
}
