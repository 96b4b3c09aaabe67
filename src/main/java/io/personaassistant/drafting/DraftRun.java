package io.personaassistant.drafting;

import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.prompt.LineReader;
import io.personaassistant.drafting.prompt.LineSchema;
import io.personaassistant.drafting.prompt.Prompts;
import io.personaassistant.drafting.prompt.QuotePointers;
import io.personaassistant.drafting.prompt.RefinedLines;
import io.personaassistant.drafting.type.DraftType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One draft in the making; confined to its drafting thread.
final class DraftRun {
  private final LanguageModel model;
  private final DraftRequest request;
  private final List<LineRules> kinds;
  private final List<LineRules> asked;
  private final LineJudge judge;
  private final Turns turns;
  private final DraftListener listener;
  private final StopSignal stop;
  private final List<DraftedLine> lines = new ArrayList<>();
  private final HashMap<String, Integer> shown = new HashMap<>();
  private final Set<Line> seen = new HashSet<>();
  private final Set<Integer> replaced = new HashSet<>();
  private final CallsOfDraft calls = new CallsOfDraft();

  /// @param kinds the kinds of line of the draft
  /// @param judge of lines of these kinds
  DraftRun(
      LanguageModel model,
      DraftRequest request,
      List<LineRules> kinds,
      LineJudge judge,
      Turns turns,
      DraftListener listener,
      StopSignal stop) {
    this.model = model;
    this.request = request;
    this.kinds = kinds;
    this.asked = request.replacing().map(r -> RefinedLines.asked(r, kinds)).orElse(kinds);
    this.judge = judge;
    this.turns = turns;
    this.listener = listener;
    this.stop = stop;
  }

  List<LineRules> kinds() {
    return kinds;
  }

  /// The kinds of line that the model is to write.
  List<LineRules> asked() {
    return asked;
  }

  /// What came of the calls to the model.
  CallsOfDraft calls() {
    return calls;
  }

  /// Whether what came was an answer: lines, or none where the model has none to write.
  boolean isUnderstood() {
    return calls.sawJson() && (!lines.isEmpty() || calls.unread() == 0);
  }

  /// Asks the model and checks each line as it closes.
  ///
  /// @param round 0 for the first answer, 1 for the repair round
  ModelOutcome stream(
      Prompts.Prompt prompt, DraftType.TimeLimits limits, Duration total, int round) {
    var ids = request.ids();
    var reader = new LineReader(asked, ids);
    var call =
        new ModelRequest(
            prompt.system(),
            prompt.user(),
            LineSchema.of(asked, ids),
            request.type().command().replace('-', '_'),
            limits.firstToken(),
            limits.idle(),
            total);
    var outcome =
        model.stream(
            call,
            piece -> {
              calls.arrived(piece);
              reader
                  .read(piece)
                  .forEach(l -> turns.goOn(() -> judged(l, round)).ifPresent(listener::line));
            },
            stop);
    calls.ended(prompt, reader, outcome);
    return outcome;
  }

  /// Checks a line; empty for one that is not to be shown.
  private Optional<DraftedLine> judged(Line arrived, int round) {
    int refines = request.replacing().map(r -> RefinedLines.number(r, arrived, replaced)).orElse(0);
    var bare = RefinedLines.bare(arrived);
    var filled = QuotePointers.fill(bare, judge.context(bare));
    var line = judge.fitted(filled);
    boolean enough =
        shown.getOrDefault(line.kind(), 0) >= most(line.kind()) || replaced.contains(refines);
    // a model that repeats itself or does not stop is not shown twice or for ever
    if (stop.isStopped() || enough || !seen.add(line)) {
      return Optional.empty();
    }
    var drafted = judge.judged(filled, line, refines, round).at(lines.size()).refining(refines);
    lines.add(drafted);
    if (drafted.verdict() == Verdict.FAIL) {
      return Optional.empty();
    }
    shown.merge(line.kind(), 1, Integer::sum);
    if (refines > 0) {
      replaced.add(refines);
    }
    return Optional.of(drafted);
  }

  /// Shows lines that failed for a sentence or two, with a gap where these stood. They come last,
  /// and are kept so: people name a line by the number under which they saw it.
  void showWithGaps() {
    if (request.replacing().isPresent()) {
      return;
    }
    var gapped = new ArrayList<DraftedLine>();
    for (var kind : kinds) {
      for (var failed : Gapped.lost(lines, failed(), kind.kind())) {
        withGaps(failed, kind)
            .ifPresent(mended -> {
              lines.remove(failed);
              gapped.add(mended);
              shown.merge(kind.kind(), 1, Integer::sum);
              listener.line(mended);
            });
      }
    }
    lines.addAll(gapped);
    for (int place = 0; place < lines.size(); place++) {
      lines.set(place, lines.get(place).at(place));
    }
  }

  private Optional<DraftedLine> withGaps(DraftedLine failed, LineRules kind) {
    if (stop.isStopped() || shown.getOrDefault(kind.kind(), 0) >= most(kind.kind())) {
      return Optional.empty();
    }
    return turns.goOn(() -> judge.withGaps(failed, kind));
  }

  private int most(String kind) {
    return asked.stream().filter(k -> k.kind().equals(kind)).findFirst().orElseThrow().maxLines();
  }

  /// The lines of the draft: those that arrived, or with old ones in their places.
  List<DraftedLine> whole() {
    return request
        .replacing()
        .map(r -> RefinedLines.whole(r, lines, line -> judge.checked(line, 0)))
        .orElse(lines);
  }

  /// The lines that did not pass and that none has replaced since.
  List<DraftedLine> failed() {
    return lines.stream()
        .filter(l -> l.verdict() == Verdict.FAIL && !replaced.contains(l.refines()))
        .toList();
  }

  /// What the draft lacks, kind by kind: how many more lines it needs than came, those that failed
  /// counted as come. Nothing for a draft of which nothing came, as the model found nothing to
  /// write from, and for one that refines another, whose old lines stand.
  Map<String, Integer> missing() {
    var missing = new LinkedHashMap<String, Integer>();
    if (lines.isEmpty() || request.replacing().isPresent()) {
      return missing;
    }
    for (var kind : kinds) {
      int came = (int) lines.stream().filter(l -> l.line().kind().equals(kind.kind())).count();
      if (came < kind.minLines()) {
        missing.put(kind.kind(), kind.minLines() - came);
      }
    }
    return missing;
  }

  /// Whether nothing at all came of some kind that belongs to a whole draft, an e-mail without a
  /// subject for instance. A few lines too few are no reason to ask again: a model is told that
  /// fewer lines that hold are better.
  boolean lacksKind() {
    return missing().keySet().stream()
        .anyMatch(kind -> lines.stream().noneMatch(l -> l.line().kind().equals(kind)));
  }
}
