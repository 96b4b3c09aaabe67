package io.personaassistant.checking.number;

import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.SharePredicate;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;

/// What stands in one answer of a tally where another has something else: "41 heard it from a
/// guest, 23 from a porter", "34 named gas as their largest cost, 27 named water". English.
final class Counterparts {
  private Counterparts() {}

  /// Whether a clause has what stands behind another number and not what stands in its place behind
  /// its own.
  ///
  /// @param clause the stems of the clause
  /// @param own what stands behind its number
  /// @param other what stands behind another number of the same tally
  static boolean areOfOther(Set<String> clause, String own, String other) {
    var ours = Words.tokens(own);
    var theirs = Words.tokens(other);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    var first = theirs.getFirst();
    if (SharePredicate.leadsAside(first)) {
      int at = ours.lastIndexOf(first);
      return at >= 0 && areOfOther(clause, ours.subList(at, ours.size()), theirs);
    }
    int at = Verbs.isPast(first) || Verbs.isBase(first) ? ours.indexOf(first) : -1;
    return at >= 0
        && areOfOther(
            clause,
            object(ours.subList(at + 1, ours.size())),
            object(theirs.subList(1, theirs.size())));
  }

  private static List<String> object(List<String> words) {
    return words.stream().takeWhile(w -> !SharePredicate.leadsAside(w)).toList();
  }

  private static boolean areOfOther(Set<String> clause, List<String> own, List<String> other) {
    var ours = Clauses.stems(String.join(" ", own));
    var theirs = Wording.without(Clauses.stems(String.join(" ", other)), ours);
    return !ours.isEmpty()
        && !theirs.isEmpty()
        && Wording.shared(ours, clause) == 0
        && Wording.shared(theirs, clause) == theirs.size();
  }
}
