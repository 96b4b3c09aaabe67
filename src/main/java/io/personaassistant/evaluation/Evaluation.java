package io.personaassistant.evaluation;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.evaluation.CaseResult.Outcome;
import io.personaassistant.evaluation.CaseResult.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/// Asks every golden request the way a person would and judges what came back.
public final class Evaluation {
  /// Reasons that lie with the endpoint, so that the next request would meet them too.
  private static final Set<Reason> ENDPOINT =
      EnumSet.of(
          Reason.NOT_CONFIGURED,
          Reason.WRONG_KEY,
          Reason.UNKNOWN_MODEL,
          Reason.RATE_LIMITED,
          Reason.OUT_OF_QUOTA,
          Reason.SERVER_ERROR,
          Reason.UNREACHABLE,
          Reason.WRONG_ADDRESS,
          Reason.TIMED_OUT,
          Reason.REQUEST_REJECTED);

  private static final int ENDURED = 3;
  private static final int ENDURED_OF_A_MODEL = 8;

  private final Program program;
  private final CaseModel model;
  private final CaseJudge judge;

  /// An evaluation of one model.
  ///
  /// @param program over the golden records, drafting with this model
  public Evaluation(Program program, CaseModel model) {
    this.program = program;
    this.model = model;
    this.judge = new CaseJudge(program.records(), GoldenRecords.DAY);
  }

  /// Told of each request as it is done, never two at a time.
  public interface Progress {
    /// A request is done.
    ///
    /// @param done how many are, this one included
    void done(CaseResult result, int done, int of);
  }

  /// What was done until the end, or until it was stopped or given up.
  ///
  /// @param results in the order of the cases
  /// @param gaveUp why it ended early: call after call failed like this
  public record Run(List<CaseResult> results, Optional<Reason> gaveUp) {
    public Run {
      results = List.copyOf(results);
    }
  }

  /// Asks these requests; what a stop interrupts is no part of the results. Gives up when several
  /// calls in a row fail in the same way.
  ///
  /// @param parallel how many at once, at least 1
  public Run run(List<GoldenCase> cases, int parallel, Progress progress, StopSignal stop) {
    var course = new Course(cases.size(), progress, stop);
    try (var threads =
        Executors.newFixedThreadPool(parallel, Thread.ofVirtual().name("case-", 0).factory())) {
      var futures = new ArrayList<Future<?>>();
      for (int i = 0; i < cases.size(); i++) {
        int place = i;
        futures.add(
            threads.submit(() -> {
              if (!stop.isStopped()) {
                ask(cases.get(place), stop).ifPresent(r -> course.done(place, r));
              }
            }));
      }
      for (var future : futures) {
        join(future);
      }
    }
    var results = List.copyOf(course.results.values());
    model.answers().finished(results);
    return new Run(results, course.gaveUp());
  }

  private static void join(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a golden request broke", e);
    }
  }

  /// Empty when it was stopped.
  private Optional<CaseResult> ask(GoldenCase golden, StopSignal stop) {
    var prepared = program.answering().prepare(golden.words(), "");
    if (prepared.plan().isEmpty()) {
      boolean stored = golden.type().equals(GoldenCases.BRIEF);
      return Optional.of(judge.stored(golden, prepared.answer(), stored));
    }
    if (!model.answers().has(golden)) {
      return Optional.of(CaseResult.empty(golden, Outcome.NO_ANSWER));
    }
    return draft(golden, prepared.plan().get(), stop);
  }

  private Optional<CaseResult> draft(GoldenCase golden, DraftRequest plan, StopSignal stop) {
    var clock = program.clock();
    var started = clock.instant();
    var first = new AtomicReference<Optional<Instant>>(Optional.empty());
    Optional<Draft> draft =
        model.during(
            golden,
            () ->
                program
                    .answering()
                    .draft(
                        plan,
                        _ -> first.updateAndGet(f -> f.or(() -> Optional.of(clock.instant()))),
                        _ -> {},
                        stop));
    if (draft.isEmpty() || draft.get().stopped()) {
      return Optional.empty();
    }
    var answers = model.answers();
    var times =
        answers.isTimed()
            ? Optional.of(
                new Times(first.get().map(f -> Duration.between(started, f)), draft.get().took()))
            : answers.recorded(golden);
    return Optional.of(judge.drafted(golden, plan, draft.get(), times));
  }

  /// How the run goes.
  private static final class Course {
    private final ConcurrentSkipListMap<Integer, CaseResult> results =
        new ConcurrentSkipListMap<>();
    private final int of;
    private final Progress progress;
    private final StopSignal stop;
    private Optional<Reason> gaveUp = Optional.empty();
    private Optional<Reason> last = Optional.empty();
    private int inARow;

    Course(int of, Progress progress, StopSignal stop) {
      this.of = of;
      this.progress = progress;
      this.stop = stop;
    }

    synchronized Optional<Reason> gaveUp() {
      return gaveUp;
    }

    synchronized void done(int place, CaseResult result) {
      results.put(place, result);
      progress.done(result, results.size(), of);
      if (!result.isAnswered() && result.outcome() != Outcome.FAILED) {
        return;
      }
      var failure =
          result.outcome() == Outcome.FAILED ? result.failure() : Optional.<Reason>empty();
      inARow = failure.isEmpty() ? 0 : failure.equals(last) ? inARow + 1 : 1;
      last = failure;
      failure
          .filter(r -> inARow >= (ENDPOINT.contains(r) ? ENDURED : ENDURED_OF_A_MODEL))
          .ifPresent(reason -> {
            gaveUp = gaveUp.or(() -> Optional.of(reason));
            stop.stop();
          });
    }
  }
}
