package io.personaassistant.drafting;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Mark;
import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.checking.whole.WholeDraft;
import io.personaassistant.checking.whole.WholeDraftRules;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.persona.ProductFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks at the lines of a draft together, once all are there. Pure functions.
final class WholeDrafts {
  /// Lines with their marks, and what is said of the draft as a whole.
  record Judged(List<DraftedLine> lines, List<Finding> marks) {}

  private WholeDrafts() {}

  /// The same lines in the same order, marked; lines that failed are no part of what is judged.
  static Judged judge(
      List<DraftedLine> lines, List<LineRules> kinds, DraftRequest request, CheckContext context) {
    var shown = lines.stream().filter(l -> l.verdict() != Verdict.FAIL).toList();
    var sources = new HashMap<String, String>();
    context.given().forEach((id, source) -> sources.put(id, source.text()));
    var marks =
        WholeDraftRules.marks(
            new WholeDraft(
                shown.stream().map(DraftedLine::line).toList(),
                kinds,
                sources,
                facts(request),
                // what sets one persona apart says nothing of lines about several
                request.isForSeveral() ? Contrast.NONE : request.material().contrast(),
                request.language().isEmpty()));
    var marked = new ArrayList<>(lines);
    for (int i = 0; i < shown.size(); i++) {
      int place = i;
      var said = marks.stream().filter(m -> m.line() == place).map(Mark::finding).toList();
      marked.set(lines.indexOf(shown.get(i)), shown.get(i).marked(said));
    }
    return new Judged(
        marked, marks.stream().filter(m -> m.line() == Mark.DRAFT).map(Mark::finding).toList());
  }

  /// Whatever a workspace calls its facts: `F12` may be an item of evidence.
  private static Set<String> facts(DraftRequest request) {
    return request.materials().stream()
        .flatMap(m -> m.approvedFacts().stream())
        .map(ProductFact::id)
        .collect(Collectors.toSet());
  }
}
