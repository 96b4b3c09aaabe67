package io.personaassistant.checking.number;

import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.SharePredicate;
import io.personaassistant.checking.reading.ShareWords;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;

/// Whether what a share is said to do is told in its source of another share alone: "half were
/// refunded" for "half were late and a fifth were refunded". English.
public final class ToldOfAnother {
  private ToldOfAnother() {}

  /// Whether the source has the word with another share than the one at this place.
  ///
  /// @param doing the word for what they do
  /// @param start where the source has the share, with its end
  public static boolean is(String doing, String source, int start, int end, boolean counting) {
    var told = new SharePredicate("", doing);
    var own = Clauses.around(Clauses.DRAFT_PART, source, start, end);
    return !told.isIn(own.text())
        && SharePredicate.doing(source.substring(end, own.end()), counting).isPresent()
        && Words.sentences(source).stream()
            .filter(s -> s.start() <= start && end <= s.end())
            .flatMap(s -> Clauses.DRAFT_PART.splitAsStream(s.text()))
            .anyMatch(c ->
                !own.text().contains(c)
                    && (!Numbers.find(c).isEmpty() || !ShareWords.find(c).isEmpty())
                    && told.isIn(c));
  }
}
