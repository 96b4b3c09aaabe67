package io.personaassistant.drafting;

import io.personaassistant.checking.Checks;
import io.personaassistant.checking.line.Check;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.Prompts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Makes a draft: prompt, stream, checks line by line, one repair round for what failed or is
/// missing. A line reaches the listener only after its checks. Blocks while the model writes; safe
/// for many drafts at once.
public final class Drafter {
  /// A repair round shorter than this is not worth starting.
  private static final Duration LEAST_REPAIR = Duration.ofSeconds(3);

  private final Prompts prompts;
  private final LanguageModel model;
  private final Check checks;
  private final Check foreign = Checks.inOtherLanguages();
  private final Set<String> allowedHosts;
  private final int patience;
  private final Turns turns;
  private final Clock clock;
  private final Supplier<String> refs;

  /// @param allowedHosts hosts that links in a draft may point to
  /// @param patience how many times as long as a type says a model may take
  /// @param turns for the steps that take long without the model
  /// @param refs gives each draft its name
  public Drafter(
      Prompts prompts,
      LanguageModel model,
      Check checks,
      Set<String> allowedHosts,
      int patience,
      Turns turns,
      Clock clock,
      Supplier<String> refs) {
    this.prompts = prompts;
    this.model = model;
    this.checks = checks;
    this.allowedHosts = Set.copyOf(allowedHosts);
    this.patience = patience;
    this.turns = turns;
    this.clock = clock;
    this.refs = refs;
  }

  /// Whether there is a model to draft with.
  public boolean hasModel() {
    return model.name().isPresent();
  }

  /// Makes the draft and tells the listener of each line as it passes.
  public Draft draft(DraftRequest request, DraftListener listener, StopSignal stop) {
    var started = clock.instant();
    var limits = request.type().limits().times(patience);
    var option = request.type().option(request.option());
    var kinds = option.linesFor(request.brief());
    if (request.isForSeveral()) {
      kinds = PanelFields.bind(kinds, request.materials());
    }
    var rules = request.language().isEmpty() ? checks : foreign;
    var judge = new LineJudge(request, kinds, rules, allowedHosts);
    var run = new DraftRun(model, request, kinds, judge, turns, listener, stop);
    var prompt = turns.goOn(() -> prompts.render(request, run.asked()));
    var outcome = run.stream(prompt, limits, limits.total(), 0);
    var usage = outcome.usage();
    var failed = run.failed();
    if (outcome instanceof ModelOutcome.Completed && (!failed.isEmpty() || run.lacksKind())) {
      var left = limits.total().minus(Duration.between(started, clock.instant()));
      if (left.compareTo(LEAST_REPAIR) > 0) {
        var missing = run.missing();
        listener.repairing(
            failed.size() + missing.values().stream().mapToInt(Integer::intValue).sum());
        // its failure takes nothing away: the lines shown stand and the rest are gaps
        usage =
            sum(
                usage,
                run.stream(prompts.repair(prompt, run.kinds(), failed, missing), limits, left, 1)
                    .usage());
      }
    }
    run.showWithGaps();
    var spent = usage;
    return turns.goOn(() -> finish(request, run, judge, outcome, spent, started));
  }

  private Draft finish(
      DraftRequest request,
      DraftRun run,
      LineJudge judge,
      ModelOutcome outcome,
      Usage usage,
      Instant started) {
    Optional<Reason> failure = Optional.empty();
    var retryAfter = Duration.ZERO;
    if (outcome instanceof ModelOutcome.Failed failed) {
      failure = Optional.of(failed.reason());
      retryAfter = failed.retryAfter();
    } else if (outcome instanceof ModelOutcome.Completed && !run.isUnderstood()) {
      failure = Optional.of(run.calls().isDeclined() ? Reason.REFUSED : Reason.NOT_UNDERSTOOD);
    }
    var judged = judge.together(run.whole());
    return new Draft(
        refs.get(),
        request,
        model.name().orElse(""),
        request.ids(),
        started,
        Duration.between(started, clock.instant()),
        usage,
        run.calls().estimated(),
        judged.lines(),
        run.calls().unread(),
        failure,
        retryAfter,
        outcome instanceof ModelOutcome.Stopped,
        judged.marks());
  }

  private static Usage sum(Usage a, Usage b) {
    return new Usage(
        a.input() + b.input(), a.output() + b.output(), a.cachedInput() + b.cachedInput());
  }
}
