package io.personaassistant.checking.whole;

import io.personaassistant.checking.line.Mark;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All rules for a whole draft. Pure and safe for many threads.
public final class WholeDraftRules {
  private static final List<Rule> RULES =
      List.of(
          new GenericLines(),
          new NearDuplicates(),
          new LineOrder(),
          new LineCounts(),
          new FactsPerLine(),
          new OwnWords());

  /// One rule: a pure function from a draft to marks.
  interface Rule {
    List<Mark> marks(WholeDraft draft);
  }

  private WholeDraftRules() {}

  /// What the rules say, those about lines first in the order of the lines. The same draft always
  /// gives the same marks; a draft without lines gets none, as there is nothing to be sharper than.
  public static List<Mark> marks(WholeDraft draft) {
    if (draft.lines().isEmpty()) {
      return List.of();
    }
    var marks = new ArrayList<Mark>();
    RULES.forEach(rule -> marks.addAll(rule.marks(draft)));
    marks.sort(Comparator.comparingInt(m -> m.line() == Mark.DRAFT ? Integer.MAX_VALUE : m.line()));
    return List.copyOf(marks);
  }

  /// Line numbers as people count them: "2", "2 and 4", "1, 2 and 5".
  static String numbers(List<Integer> places) {
    var texts = places.stream().map(p -> Integer.toString(p + 1)).toList();
    return Sentence.listed(texts);
  }
}
