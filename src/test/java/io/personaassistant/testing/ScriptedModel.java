package io.personaassistant.testing;

import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.StopSignal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/// A model without a network: answers as scripted and remembers what it was asked. Answers given
/// with [#next] are used first, one a call; then what [#always] says. Thread-safe.
public final class ScriptedModel implements LanguageModel {
  /// One answer.
  ///
  /// @param second opened where the second piece may come
  /// @param endless after the pieces it waits until it is stopped
  /// @param outcome how it ends, unless it is stopped
  public record Answer(
      List<String> pieces, CountDownLatch second, boolean endless, ModelOutcome outcome) {
    /// Keeps its own copy.
    public Answer {
      pieces = List.copyOf(pieces);
    }

    /// These pieces at once, and a good end.
    public static Answer of(String... pieces) {
      Usage usage = new Usage(100, pieces.length, 0);
      return new Answer(
          List.of(pieces), new CountDownLatch(0), false, new ModelOutcome.Completed(usage));
    }

    /// These pieces, then a failure.
    public static Answer failing(Reason reason, String... pieces) {
      return of(pieces).ending(new ModelOutcome.Failed(reason, Duration.ZERO, Usage.NONE));
    }

    /// The same, its second piece not before this is open.
    public Answer waiting(CountDownLatch forIt) {
      return new Answer(pieces, forIt, endless, outcome);
    }

    /// The same, with this end.
    public Answer ending(ModelOutcome end) {
      return new Answer(pieces, second, endless, end);
    }

    /// The same, and then silence until it is stopped.
    public Answer untilStopped() {
      return new Answer(pieces, second, true, outcome);
    }
  }

  private final Deque<Answer> queued = new ArrayDeque<>();
  private final List<ModelRequest> requests = new ArrayList<>();
  private final AtomicInteger answered = new AtomicInteger();
  private Function<ModelRequest, Answer> always = _ -> Answer.of("{}");

  /// Answers the next calls with these, in order.
  public synchronized ScriptedModel next(Answer... answers) {
    queued.addAll(List.of(answers));
    return this;
  }

  /// Answers each call that has no answer of its own with this.
  public ScriptedModel always(Answer answer) {
    return answering(_ -> answer);
  }

  /// Answers each call that has no answer of its own with what `answer` makes of it.
  public synchronized ScriptedModel answering(Function<ModelRequest, Answer> answer) {
    always = answer;
    return this;
  }

  /// What it was asked, oldest first.
  public synchronized List<ModelRequest> requests() {
    return List.copyOf(requests);
  }

  /// How many calls have ended.
  public int answered() {
    return answered.get();
  }

  @Override
  public Optional<String> name() {
    return Optional.of("scripted");
  }

  @Override
  public ModelOutcome stream(ModelRequest request, Consumer<String> onText, StopSignal stop) {
    try {
      return answer(request, onText, stop);
    } finally {
      answered.incrementAndGet();
    }
  }

  private ModelOutcome answer(ModelRequest request, Consumer<String> onText, StopSignal stop) {
    Answer answer = take(request);
    CountDownLatch stopped = new CountDownLatch(1);
    stop.onStop(stopped::countDown);
    for (int i = 0; i < answer.pieces().size(); i++) {
      if (i == 1 && answer.second().getCount() > 0) {
        await().until(() -> answer.second().getCount() == 0 || stopped.getCount() == 0);
      }
      if (stopped.getCount() == 0) {
        return new ModelOutcome.Stopped(Usage.NONE);
      }
      onText.accept(answer.pieces().get(i));
    }
    Duration rest = answer.endless() ? request.total() : Duration.ZERO;
    if (passes(rest, stopped)) {
      return new ModelOutcome.Stopped(Usage.NONE);
    }
    return answer.outcome();
  }

  /// What makes the answer may wait for what the test does meanwhile.
  private Answer take(ModelRequest request) {
    Answer own;
    Function<ModelRequest, Answer> otherwise;
    synchronized (this) {
      requests.add(request);
      own = queued.poll();
      otherwise = always;
    }
    return own == null ? otherwise.apply(request) : own;
  }

  /// Waits; whether the call was stopped meanwhile.
  private static boolean passes(Duration wait, CountDownLatch stopped) {
    try {
      return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
