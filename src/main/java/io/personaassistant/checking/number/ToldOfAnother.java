package io.personaassistant.checking.number;

import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.SharePredicate;
import io.personaassistant.checking.reading.ShareWords;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.ArrayList;
import java.util.List;

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
    for (var sentence : Words.sentences(source)) {
      if (sentence.start() <= start && end <= sentence.end()) {
        var clauses = clauses(sentence);
        var own = clauses.stream().filter(c -> c.start() <= start && start < c.end()).findFirst();
        return own.isPresent()
            && end <= own.get().end()
            && !told.isIn(own.get().text())
            && SharePredicate.doing(source.substring(end, own.get().end()), counting).isPresent()
            && clauses.stream()
                .anyMatch(c -> !c.equals(own.get()) && isShare(c) && told.isIn(c.text()));
      }
    }
    return false;
  }

  private static boolean isShare(Span clause) {
    return !Numbers.find(clause.text()).isEmpty() || !ShareWords.find(clause.text()).isEmpty();
  }

  private static List<Span> clauses(Span sentence) {
    var clauses = new ArrayList<Span>();
    var mark = Clauses.DRAFT_PART.matcher(sentence.text());
    int from = 0;
    while (mark.find()) {
      clauses.add(part(sentence, from, mark.start()));
      from = mark.end();
    }
    clauses.add(part(sentence, from, sentence.text().length()));
    return clauses;
  }

  private static Span part(Span sentence, int from, int to) {
    int start = Math.min(from, to);
    return new Span(
        sentence.text().substring(start, to), sentence.start() + start, sentence.start() + to);
  }
}
