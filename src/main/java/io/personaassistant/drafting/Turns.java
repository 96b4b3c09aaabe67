package io.personaassistant.drafting;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Turns at the processor for the long steps of answers, a few at once. An answer that is under way
/// goes on before a new one begins, so that few hold their texts in memory at a time and whatever
/// is short, such as an acknowledgement, finds a core. A step waits for the database at most, never
/// for Slack or a model, and asks for no other turn. Thread-safe; waits are meant for virtual
/// threads.
public final class Turns {
  private final ReentrantLock lock;
  private final Condition goesOn;
  private final Condition begins;
  private int free;
  private int goingOn;

  /// @param atOnce how many steps run at once
  public Turns(int atOnce) {
    this(atOnce, new ReentrantLock());
  }

  /// @param lock guards the turns; while it is held, none is taken or given back elsewhere
  Turns(int atOnce, ReentrantLock lock) {
    this.free = atOnce;
    this.lock = lock;
    this.goesOn = lock.newCondition();
    this.begins = lock.newCondition();
  }

  /// Runs the first step of an answer, behind the steps of those under way.
  public <T> T begin(Supplier<T> step) {
    lock.lock();
    try {
      while (free == 0 || goingOn > 0) {
        begins.awaitUninterruptibly();
      }
      free--;
      wakeNext();
    } finally {
      lock.unlock();
    }
    return run(step);
  }

  /// Runs a later step of an answer.
  public <T> T goOn(Supplier<T> step) {
    lock.lock();
    try {
      goingOn++;
      while (free == 0) {
        goesOn.awaitUninterruptibly();
      }
      goingOn--;
      free--;
      wakeNext();
    } finally {
      lock.unlock();
    }
    return run(step);
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
      lock.lock();
      try {
        free++;
        wakeNext();
      } finally {
        lock.unlock();
      }
    }
  }
}
