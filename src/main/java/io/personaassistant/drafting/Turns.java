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
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition goesOn = lock.newCondition();
  private final Condition begins = lock.newCondition();
  private int free;
  private int goingOn;

  /// @param atOnce how many steps run at once
  public Turns(int atOnce) {
    this.free = atOnce;
  }

  /// Runs the first step of an answer, behind the steps of those under way.
  public <T> T begin(Supplier<T> step) {
    lock.lock();
    try {
      while (free == 0 || goingOn > 0) {
        begins.awaitUninterruptibly();
      }
      free--;
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
    } finally {
      lock.unlock();
    }
    return run(step);
  }

  private <T> T run(Supplier<T> step) {
    try {
      return step.get();
    } finally {
      lock.lock();
      try {
        free++;
        (goingOn > 0 ? goesOn : begins).signal();
      } finally {
        lock.unlock();
      }
    }
  }
}
