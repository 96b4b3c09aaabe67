package io.personaassistant.drafting;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LinePersonas;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what stands for and against lines of one draft; confined to its drafting thread.
final class LineJudge {
  private final DraftRequest request;
  private final List<LineRules> kinds;
  private final Check rules;
  private final Set<String> allowedHosts;
  private final CheckContext context;
  private final Map<LinePersonas, CheckContext> contexts = new HashMap<>();

  /// @param rules for lines in the language of the draft
  /// @param allowedHosts hosts that links in a draft may point to
  LineJudge(DraftRequest request, List<LineRules> kinds, Check rules, Set<String> allowedHosts) {
    this.request = request;
    this.kinds = kinds;
    this.rules = rules;
    this.allowedHosts = allowedHosts;
    this.context = Grounds.of(request, allowedHosts);
  }

  /// What this line is checked against.
  CheckContext context(Line line) {
    return request.isForSeveral()
        ? contexts.computeIfAbsent(
            PanelFields.of(line, kinds, request.materials()),
            panel -> Grounds.of(request.materials(), panel, request.brief(), allowedHosts))
        : context;
  }

  /// The line as its kind wants it.
  Line fitted(Line line) {
    return kind(line).map(kind -> Fitting.fit(line, kind)).orElse(line);
  }

  /// A line that has arrived.
  ///
  /// @param filled as it came, its quotations in place
  /// @param line the same, fitted
  /// @param refines the number of the line that it replaces, 0 for none
  /// @param round 0 for the first answer, 1 for the repair round
  DraftedLine judged(Line filled, Line line, int refines, int round) {
    var drafted = checked(line, round);
    return kind(line)
        .map(kind ->
            drafted
                .finding(AsAsked.check(request, line, kind, refines))
                .finding(Fitting.lost(filled, line, kind)))
        .orElse(drafted);
  }

  /// What the checks of lines say.
  DraftedLine checked(Line line, int round) {
    return kind(line)
        .map(kind -> {
          var judged = Sparing.judge(line, kind, context(line), rules);
          return new DraftedLine(0, judged.line(), judged.findings(), round);
        })
        .orElseGet(() -> new DraftedLine(0, line, List.of(), round));
  }

  /// A line that failed, with gaps where sentences stood; empty where gaps do not mend it.
  Optional<DraftedLine> withGaps(DraftedLine failed, LineRules kind) {
    return Gapped.of(
            failed.line(),
            kind,
            failed.errors(),
            line -> Sparing.judge(line, kind, context(line), rules).findings())
        .map(judged -> new DraftedLine(0, judged.line(), judged.findings(), failed.round()));
  }

  private Optional<LineRules> kind(Line line) {
    return kinds.stream().filter(k -> k.kind().equals(line.kind())).findFirst();
  }

  /// Lines with their marks, and what is said of the draft as a whole.
  record Judged(List<DraftedLine> lines, List<Finding> marks) {}

  /// The same lines in the same order, marked; lines that failed are no part of what is judged.
  Judged together(List<DraftedLine> lines) {
    var shown = lines.stream().filter(l -> l.verdict() != Verdict.FAIL).toList();
    var sources = new HashMap<String, String>();
    context.given().forEach((id, source) -> sources.put(id, source.text()));
    var marks =
        WholeDraftRules.marks(
            new WholeDraft(
                shown.stream().map(DraftedLine::line).toList(),
                kinds,
                sources,
                facts(),
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
  private Set<String> facts() {
    return request.materials().stream()
        .flatMap(m -> m.approvedFacts().stream())
        .map(ProductFact::id)
        .collect(Collectors.toSet());
  }
}
