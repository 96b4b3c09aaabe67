package io.personaassistant.drafting.type;

import io.personaassistant.text.English;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.Set;

/// Whether a few words are of another language than English: too few for a sure answer, so it is
/// asked only about words that mean nothing else. Pure functions.
public final class ForeignWords {
  private static final Set<String> THEIRS =
      PhraseTable.read(ForeignWords.class, "briefs.txt").words("foreign");

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
