package io.personaassistant.evaluation;

import io.personaassistant.answering.request.Records;
import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.Grounds;
import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.evaluation.CaseResult.Lines;
import io.personaassistant.evaluation.CaseResult.Outcome;
import io.personaassistant.evaluation.CaseResult.Times;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.text.Normal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Turns a draft, or an answer from the records alone, into the result of its golden request.
final class CaseJudge {
  private final Records records;
  private final LocalDate day;

  CaseJudge(Records records, LocalDate day) {
    this.records = records;
    this.day = day;
  }

  CaseResult drafted(GoldenCase golden, DraftRequest plan, Draft draft, Optional<Times> times) {
    var kinds = plan.type().option(plan.option()).linesFor(plan.brief());
    var written = draft.lines().stream().filter(l -> l.round() == 0).toList();
    var shown = draft.shown();
    var ids = new HashSet<String>();
    draft.lines().forEach(l -> ids.addAll(l.line().cites()));
    var ruler = new Ruler(Grounds.of(plan, Set.of()), onRecord(ids));
    var stopped = new ArrayList<String>();
    draft.lines().forEach(l -> stopped.addAll(Ruler.stopped(l)));
    return new CaseResult(
        golden,
        outcome(draft, shown),
        draft.failure(),
        measure(written, kinds, ruler),
        Tally.sum(List.of(measure(shown, kinds, ruler), generic(draft, kinds))),
        lines(draft, written, shown),
        draft.usage(),
        times,
        stopped);
  }

  private static Outcome outcome(Draft draft, List<DraftedLine> shown) {
    if (!shown.isEmpty()) {
      return Outcome.SHOWN;
    }
    if (draft.failure().isPresent()) {
      return Outcome.FAILED;
    }
    return draft.lines().isEmpty() ? Outcome.ABSTAINED : Outcome.WITHHELD;
  }

  private static Lines lines(Draft draft, List<DraftedLine> written, List<DraftedLine> shown) {
    long failed = written.stream().filter(l -> l.verdict() == Verdict.FAIL).count();
    long mended =
        draft.lines().stream().filter(l -> l.round() > 0 && l.verdict() != Verdict.FAIL).count();
    return new Lines(written.size(), (int) failed, (int) mended, shown.size());
  }

  private static Tally measure(List<DraftedLine> lines, List<LineRules> kinds, Ruler ruler) {
    return Tally.sum(
        lines.stream()
            .flatMap(line ->
                kinds.stream()
                    .filter(k -> k.kind().equals(line.line().kind()))
                    .map(rules -> ruler.measure(line, rules)))
            .toList());
  }

  /// Whether a line sets its reader apart is judged when all lines are there, and only where other
  /// personas are to compare with; the draft then says so.
  private static Tally generic(Draft draft, List<LineRules> kinds) {
    if (draft.marks().stream().noneMatch(m -> m.rule().equals("set_apart"))) {
      return Tally.NONE;
    }
    var judged = kinds.stream().filter(k -> k.whole().judged()).map(LineRules::kind).toList();
    var lines = draft.shown().stream().filter(l -> judged.contains(l.line().kind())).toList();
    long generic =
        lines.stream()
            .filter(l -> l.marks().stream().anyMatch(m -> m.rule().equals("generic")))
            .count();
    return Tally.NONE.with(Measure.GENERIC_LINES, generic, lines.size());
  }

  /// @param stored it is meant to be answered from the records; else the program declined
  CaseResult stored(GoldenCase golden, Answer answer, boolean stored) {
    var tally =
        Tally.sum(
            answer.sections().stream()
                .flatMap(section -> section.entries().stream())
                .map(this::measure)
                .toList());
    return new CaseResult(
        golden,
        stored ? Outcome.STORED : Outcome.DECLINED,
        Optional.empty(),
        Tally.NONE,
        tally,
        Lines.NONE,
        Usage.NONE,
        Optional.empty(),
        List.of());
  }

  private Tally measure(Answer.Entry entry) {
    var known = onRecord(entry.cites());
    var items = records.byIds(entry.cites());
    var quotes =
        entry.parts().stream()
            .filter(p -> p.role() == Answer.Role.QUOTE)
            .map(Answer.Part::text)
            .toList();
    long verbatim = quotes.stream().filter(q -> isSaid(q, items)).count();
    return Tally.NONE
        .with(
            Measure.VALID_CITATIONS,
            entry.cites().stream().filter(known).count(),
            entry.cites().size())
        .with(Measure.VERBATIM_QUOTES, verbatim, quotes.size());
  }

  private static boolean isSaid(String quote, List<Evidence> items) {
    var normal = Normal.of(quote);
    return items.stream().anyMatch(i -> Normal.holds(Normal.of(i.text()), normal));
  }

  private Predicate<String> onRecord(Collection<String> ids) {
    var known = new HashSet<String>();
    records.byIds(ids).stream()
        .filter(item -> !item.quarantined())
        .forEach(item -> known.add(item.id()));
    records.library(day).facts().forEach(fact -> known.add(fact.id()));
    return known::contains;
  }
}
