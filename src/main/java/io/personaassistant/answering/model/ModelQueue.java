package io.personaassistant.answering.model;

import io.personaassistant.drafting.StopSignal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Lets a limited number of model calls run at once; the others wait in line, first come first
/// served, and are told their place. Thread-safe; waits are meant for virtual threads.
public final class ModelQueue {
  private final Deque<Turn> waiting = new ArrayDeque<>();
  private final int concurrency;
  private int free;

  /// @param concurrency how many calls may run at once
  public ModelQueue(int concurrency) {
    this.concurrency = concurrency;
    this.free = concurrency;
  }

  /// How many calls run now.
  synchronized int running() {
    return concurrency - free;
  }

  /// Runs `work` when it is its turn.
  ///
  /// @param place told how many are in front, counting from 1, when there is a wait
  /// @return empty when it was stopped before its turn came
  public <T> Optional<T> run(IntConsumer place, StopSignal stop, Supplier<T> work) {
    if (stop.isStopped() || !enter(place, stop)) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      leave();
    }
  }

  private boolean enter(IntConsumer place, StopSignal stop) {
    var turn = new Turn();
    int ahead;
    synchronized (this) {
      if (free > 0) {
        free--;
        return true;
      }
      waiting.add(turn);
      ahead = waiting.size();
    }
    try {
      place.accept(ahead);
    } catch (RuntimeException | Error e) {
      // a turn nobody comes for would keep its place at the model for ever
      giveUp(turn);
      if (turn.comes.join()) {
        leave();
      }
      throw e;
    }
    stop.onStop(() -> giveUp(turn));
    return turn.comes.join();
  }

  private void giveUp(Turn turn) {
    boolean waited;
    synchronized (this) {
      waited = waiting.remove(turn);
    }
    if (waited) {
      turn.comes.complete(false);
    }
  }

  private void leave() {
    Turn next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        free++;
        return;
      }
    }
    next.comes.complete(true);
  }

  /// One place in line; completed with true when its turn comes, with false when it is given up.
  private static final class Turn {
    private final CompletableFuture<Boolean> comes = new CompletableFuture<>();
  }
}
