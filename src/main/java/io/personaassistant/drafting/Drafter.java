package io.personaassistant.drafting;

import io.personaassistant.checking.Check;
import io.personaassistant.checking.CheckContext;
import io.personaassistant.checking.Checks;
import io.personaassistant.checking.Line;
import io.personaassistant.checking.LineRules;
import io.personaassistant.checking.Panel;
import io.personaassistant.checking.Verdict;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LanguageModel.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Makes a draft: prompt, stream, checks line by line, one repair round for what failed. A line
/// reaches the listener only after its checks. Blocks while the model writes; safe for many drafts
/// at once.
public final class Drafter {
  /// Roughly, in English; for the budget alone, where an endpoint counts nothing.
  private static final int CHARACTERS_A_TOKEN = 4;

  /// A repair round shorter than this is not worth starting.
  private static final Duration LEAST_REPAIR = Duration.ofSeconds(3);

  private final Prompts prompts;
  private final LanguageModel model;
  private final Check checks;
  private final Check foreign = Checks.inOtherLanguages();
  private final Set<String> allowedHosts;
  private final Clock clock;
  private final Supplier<String> refs;

  /// @param allowedHosts hosts that links in a draft may point to
  /// @param refs gives each draft its name
  public Drafter(
      Prompts prompts,
      LanguageModel model,
      Check checks,
      Set<String> allowedHosts,
      Clock clock,
      Supplier<String> refs) {
    this.prompts = prompts;
    this.model = model;
    this.checks = checks;
    this.allowedHosts = Set.copyOf(allowedHosts);
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
    var option = request.type().option(request.option());
    var kinds = option.linesFor(request.brief());
    if (request.isForSeveral()) {
      kinds = PanelFields.bind(kinds, request.materials());
    }
    var run = new Run(request, kinds, listener, stop);
    var prompt = prompts.render(request, run.asked);
    var outcome = run.stream(prompt, request.type().limits().total(), 0);
    var usage = outcome.usage();
    var failed = run.failed();
    if (outcome instanceof ModelOutcome.Completed && !failed.isEmpty()) {
      var left = request.type().limits().total().minus(Duration.between(started, clock.instant()));
      if (left.compareTo(LEAST_REPAIR) > 0) {
        listener.repairing(failed.size());
        // its failure takes nothing away: the lines shown stand and the rest are gaps
        usage = sum(usage, run.stream(prompts.repair(prompt, failed), left, 1).usage());
      }
    }
    return finish(request, run, outcome, usage, started);
  }

  private Draft finish(
      DraftRequest request, Run run, ModelOutcome outcome, Usage usage, Instant started) {
    Optional<Reason> failure = Optional.empty();
    var retryAfter = Duration.ZERO;
    if (outcome instanceof ModelOutcome.Failed failed) {
      failure = Optional.of(failed.reason());
      retryAfter = failed.retryAfter();
    } else if (outcome instanceof ModelOutcome.Completed && !run.sawJson) {
      failure = Optional.of(Reason.NOT_UNDERSTOOD);
    }
    var judged = WholeDrafts.judge(run.whole(), run.kinds, request, run.context);
    return new Draft(
        refs.get(),
        request,
        model.name().orElse(""),
        request.ids(),
        started,
        Duration.between(started, clock.instant()),
        usage,
        run.estimated,
        judged.lines(),
        failure,
        retryAfter,
        outcome instanceof ModelOutcome.Stopped,
        judged.marks());
  }

  /// Whether the model has read the prompt, so that the call costs something.
  private static boolean isPaid(ModelOutcome outcome, long answered) {
    return answered > 0
        || switch (outcome) {
          case ModelOutcome.Completed _, ModelOutcome.Stopped _ -> true;
          case ModelOutcome.Failed(var reason, _, _) ->
              switch (reason) {
                case TIMED_OUT, CUT_OFF, ANSWER_TOO_LONG, REFUSED, NOT_UNDERSTOOD -> true;
                case NOT_CONFIGURED,
                    WRONG_KEY,
                    UNKNOWN_MODEL,
                    RATE_LIMITED,
                    OUT_OF_QUOTA,
                    SERVER_ERROR,
                    UNREACHABLE,
                    PROMPT_TOO_LONG,
                    REQUEST_REJECTED ->
                    false;
              };
        };
  }

  private static Usage sum(Usage a, Usage b) {
    return new Usage(
        a.input() + b.input(), a.output() + b.output(), a.cachedInput() + b.cachedInput());
  }

  /// One draft in the making; confined to its drafting thread.
  private final class Run {
    private final DraftRequest request;
    private final List<LineRules> kinds;
    private final List<LineRules> asked;
    private final Check rules;
    private final DraftListener listener;
    private final StopSignal stop;
    private final CheckContext context;
    private final Map<Panel, CheckContext> contexts = new HashMap<>();
    private final List<DraftedLine> lines = new ArrayList<>();
    private final HashMap<String, Integer> shown = new HashMap<>();
    private final Set<Line> seen = new HashSet<>();
    private final Set<Integer> replaced = new HashSet<>();
    private boolean sawJson;
    private long estimated;

    Run(DraftRequest request, List<LineRules> kinds, DraftListener listener, StopSignal stop) {
      this.request = request;
      this.kinds = kinds;
      this.asked = request.replacing().map(r -> RefinedLines.asked(r, kinds)).orElse(kinds);
      this.rules = request.language().isEmpty() ? checks : foreign;
      this.listener = listener;
      this.stop = stop;
      this.context = Grounds.of(request, allowedHosts);
    }

    ModelOutcome stream(Prompts.Prompt prompt, Duration total, int round) {
      var ids = request.ids();
      var limits = request.type().limits();
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
      var answered = new long[1];
      var outcome =
          model.stream(
              call,
              piece -> {
                answered[0] += piece.length();
                reader.read(piece).forEach(l -> take(l, round));
              },
              stop);
      sawJson |= reader.sawJson();
      if (outcome.usage().total() == 0 && isPaid(outcome, answered[0])) {
        long sent = (long) prompt.system().length() + prompt.user().length();
        estimated += (sent + answered[0]) / CHARACTERS_A_TOKEN;
      }
      return outcome;
    }

    private void take(Line arrived, int round) {
      int refines =
          request.replacing().map(r -> RefinedLines.number(r, arrived, replaced)).orElse(0);
      var bare = RefinedLines.bare(arrived);
      var line = QuotePointers.fill(bare, context(bare));
      boolean enough =
          shown.getOrDefault(line.kind(), 0) >= most(line.kind()) || replaced.contains(refines);
      // a model that repeats itself or does not stop is not shown twice or for ever
      if (stop.isStopped() || enough || !seen.add(line)) {
        return;
      }
      var drafted = checked(line, round).at(lines.size()).refining(refines);
      lines.add(drafted);
      if (drafted.verdict() != Verdict.FAIL) {
        shown.merge(line.kind(), 1, Integer::sum);
        if (refines > 0) {
          replaced.add(refines);
        }
        listener.line(drafted);
      }
    }

    private int most(String kind) {
      return asked.stream().filter(k -> k.kind().equals(kind)).findFirst().orElseThrow().maxLines();
    }

    private DraftedLine checked(Line line, int round) {
      return kinds.stream()
          .filter(k -> k.kind().equals(line.kind()))
          .findFirst()
          .map(kind -> new DraftedLine(0, line, rules.check(line, kind, context(line)), round))
          .orElseGet(() -> new DraftedLine(0, line, List.of(), round));
    }

    /// The lines of the draft: those that arrived, or with old ones in their places.
    List<DraftedLine> whole() {
      return request
          .replacing()
          .map(r -> RefinedLines.whole(r, lines, line -> checked(line, 0)))
          .orElse(lines);
    }

    private CheckContext context(Line line) {
      return request.isForSeveral()
          ? contexts.computeIfAbsent(
              PanelFields.of(line, kinds, request.materials()),
              panel -> Grounds.of(request.materials(), panel, request.brief(), allowedHosts))
          : context;
    }

    List<DraftedLine> failed() {
      return lines.stream()
          .filter(l -> l.verdict() == Verdict.FAIL && !replaced.contains(l.refines()))
          .toList();
    }
  }
}
