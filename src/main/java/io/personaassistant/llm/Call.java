package io.personaassistant.llm;

import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.StopSignal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One call from its start to its end: its limits, what was handed over and what became of it. The
/// port above langchain4j and the HTTP client below it both work on the caller's thread and share
/// this. The first end counts. Not thread-safe, except that a stop may come from anywhere.
final class Call {
  /// The call that the current thread works on.
  static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

  /// How long after a finish reason the token count and the end of the stream may take.
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final ModelRequest request;
  private final Consumer<String> onText;
  private final StopSignal stop;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final long deadline;
  private final ThoughtFilter filter = new ThoughtFilter();
  private long lastSign;
  private int retries;
  private boolean opened;
  private boolean textSeen;
  private boolean blank = true;
  private boolean refused;
  private boolean done;
  private boolean stopped;
  private String finishReason = "";
  private @Nullable Failure failure;
  private @Nullable RuntimeException thrown;

  Call(ModelRequest request, Consumer<String> onText, StopSignal stop) {
    this.request = request;
    this.onText = onText;
    this.stop = stop;
    this.lastSign = System.nanoTime();
    this.deadline = lastSign + request.total().toNanos();
    stop.onStop(stopping::countDown);
  }

  StopSignal stop() {
    return stop;
  }

  /// Starts the clock of the next attempt.
  void attempt() {
    lastSign = System.nanoTime();
  }

  /// What is left of the total limit; zero or less when it has passed.
  Duration remaining() {
    return Duration.ofNanos(deadline - System.nanoTime());
  }

  /// How long the next sign of life may take: the first one has its own limit, and none may pass
  /// the total limit.
  Duration patience() {
    long now = System.nanoTime();
    Duration limit = textSeen ? request.idle() : request.firstToken();
    long longest = isFinished() ? Math.min(limit.toNanos(), FAREWELL.toNanos()) : limit.toNanos();
    long silence = lastSign + longest - now;
    return Duration.ofNanos(Math.max(0, Math.min(silence, deadline - now)));
  }

  /// Waits before trying again; false when the call was stopped meanwhile.
  boolean pause(Duration wait) {
    retries++;
    try {
      if (stopping.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        stopped = true;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
    return !stopped;
  }

  /// How often it was tried again.
  int retries() {
    return retries;
  }

  /// The endpoint accepted the request.
  void open() {
    opened = true;
  }

  boolean isOpened() {
    return opened;
  }

  /// Hands over a piece of the answer; what a listener throws ends the call.
  void text(String piece) {
    hand(filter.answer(piece));
    lastSign = System.nanoTime();
  }

  /// The model thinks: a sign of life, and nothing to hand over.
  void thought() {
    lastSign = System.nanoTime();
  }

  private void hand(String text) {
    if (text.isEmpty() || isOver()) {
      return;
    }
    textSeen = true;
    blank = blank && text.isBlank();
    try {
      onText.accept(text);
    } catch (RuntimeException e) {
      thrown = e;
    }
  }

  /// The model said why it stopped writing.
  void finish(String reason) {
    finishReason = reason;
    lastSign = System.nanoTime();
  }

  /// The endpoint said that nothing follows.
  void done() {
    done = true;
  }

  /// The model declines.
  void refuse() {
    refused = true;
  }

  /// Whether the endpoint said in one way or another that the answer is whole.
  boolean isFinished() {
    return done || !finishReason.isEmpty();
  }

  /// Hands over what was held back when the stream has ended well.
  void close() {
    hand(filter.end());
  }

  String finishReason() {
    return finishReason;
  }

  boolean isRefused() {
    return refused;
  }

  /// Whether nothing but white space was handed over.
  boolean isBlank() {
    return blank;
  }

  /// Ends the call, unless it has ended.
  void fail(Failure why) {
    if (!isOver()) {
      failure = why;
    }
  }

  /// Ends the call because the asker wants that, unless it has ended.
  void halt() {
    if (!isOver()) {
      stopped = true;
    }
  }

  /// Takes a failure back, so that the request can be made in another way.
  void reopen() {
    failure = null;
  }

  /// Ends the call if it was stopped or its time is up, however much is still there to be read.
  void keepLimits() {
    if (stop.isStopped()) {
      halt();
    } else if (!remaining().isPositive()) {
      fail(Failure.of(Reason.TIMED_OUT));
    }
  }

  boolean isOver() {
    return stopped || failure != null || thrown != null;
  }

  boolean isStopped() {
    return stopped;
  }

  Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /// What the listener threw.
  Optional<RuntimeException> thrown() {
    return Optional.ofNullable(thrown);
  }
}
