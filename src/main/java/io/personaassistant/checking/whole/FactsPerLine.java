package io.personaassistant.checking.whole;

import io.personaassistant.checking.line.Mark;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// Marks a line that leans on more product facts than its kind may: one message, one proof.
final class FactsPerLine implements WholeDraftRules.Rule {
  @Override
  public List<Mark> marks(WholeDraft draft) {
    var marks = new ArrayList<Mark>();
    for (var kind : draft.kinds()) {
      int most = kind.whole().mostFacts();
      for (int place : most > 0 ? draft.places(kind) : List.<Integer>of()) {
        var facts =
            draft.lines().get(place).cites().stream().filter(draft.facts()::contains).toList();
        if (facts.size() > most) {
          marks.add(
              Mark.warning(
                  place,
                  "one_proof",
                  "Rests on %s, where %d %s enough."
                      .formatted(Sentence.listed(facts), most, most == 1 ? "is" : "are"),
                  most == 1
                      ? "Keep the one proof that counts most for this reader."
                      : "Keep at most " + most + " facts."));
        }
      }
    }
    return marks;
  }
}
