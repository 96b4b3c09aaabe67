package io.personaassistant.drafting;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Turns at the processor for the long steps of answers, a few at once. An answer that is under way
/// goes on before a new one begins, so that few hold their texts in memory at a time; no step
/// begins in the first moments after something short, such as an acknowledgement, began while
/// nothing else short was under way. A step waits for the database at most, never for Slack or a
/// model, and asks for no other turn. Thread-safe; waits are meant for virtual threads.
public final class Turns {
  /// Longest that steps stand back for what is short and overlaps: people wait for them, too. What
  /// is short and comes after it has its own.
  private static final Duration LONGEST_COURTESY = Duration.ofMillis(60);

  private final long courtesy;
  private final ReentrantLock lock;
  private final Condition goesOn;
  private final Condition begins;
  private int free;
  private int goingOn;
  private int shortWork;
  private long courtesyEnds;

  /// @param atOnce how many steps run at once
  public Turns(int atOnce) {
    this(atOnce, new ReentrantLock(), LONGEST_COURTESY);
  }

  /// @param lock guards the turns; while it is held, none is taken or given back elsewhere
  /// @param courtesy longest that steps stand back for what is short
  Turns(int atOnce, ReentrantLock lock, Duration courtesy) {
    this.free = atOnce;
    this.courtesy = courtesy.toNanos();
    this.lock = lock;
    this.goesOn = lock.newCondition();
    this.begins = lock.newCondition();
  }

  /// Runs the first step of an answer, behind the steps of those under way.
  public <T> T begin(Supplier<T> step) {
    locked(() -> {
      await(begins, () -> free == 0 || goingOn > 0);
      free--;
      wakeNext();
    });
    return run(step);
  }

  /// Runs a later step of an answer.
  <T> T goOn(Supplier<T> step) {
    locked(() -> {
      goingOn++;
      await(goesOn, () -> free == 0);
      goingOn--;
      free--;
      wakeNext();
    });
    return run(step);
  }

  /// Something short begins; until [#shortEnds] no step does, for a moment at most.
  public void shortBegins() {
    locked(() -> {
      if (shortWork++ == 0) {
        courtesyEnds = System.nanoTime() + courtesy;
      }
    });
  }

  /// Something short is done.
  public void shortEnds() {
    locked(() -> {
      shortWork--;
      wakeNext();
    });
  }

  /// Waits while something short is under way or something else stands in the way; not only to be
  /// woken, for what should be short may be stuck. One look at the clock decides both whether to
  /// wait and how long: between two looks the time may run out, and nobody wakes for that. An
  /// interruption does not end the wait.
  private void await(Condition turn, BooleanSupplier isBlocked) {
    boolean interrupted = false;
    while (true) {
      long left = shortWork > 0 ? courtesyEnds - System.nanoTime() : 0;
      if (left > 0) {
        try {
          var _ = turn.awaitNanos(left);
        } catch (InterruptedException _) {
          interrupted = true;
        }
      } else if (isBlocked.getAsBoolean()) {
        turn.awaitUninterruptibly();
      } else {
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Wakes whoever is next while a turn is free. Called after every change, also after a turn was
  /// taken: of two turns given back before the one that goes on woke, it leaves one to a beginning.
  private void wakeNext() {
    if (free > 0) {
      (goingOn > 0 ? goesOn : begins).signal();
    }
  }

  private <T> T run(Supplier<T> step) {
    try {
      return step.get();
    } finally {
      locked(() -> {
        free++;
        wakeNext();
      });
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }
}
