package io.personaassistant.evidence.meaning;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What a text must reach to count as near enough, looked at anew when the records have changed and
/// beside those who search: one thread looks, the others go by the number before. Only for the
/// first number all wait. Safe for any number of threads.
final class NearEnough {
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Known known = new Known(-1, 0);

  private record Known(long round, double least) {}

  /// The records as they were at a time.
  ///
  /// @param round goes up when they change
  /// @param closeness nothing of it changes any more
  record Seen(long round, NearestOnRecord closeness) {}

  /// The number that was found last.
  double least() {
    return known.least();
  }

  /// Looks anew unless it is known for this round.
  void look(long round, Supplier<Seen> records) {
    if (known.round() >= round) {
      return;
    }
    if (known.round() < 0) {
      looking.lock();
    } else if (!looking.tryLock()) {
      return;
    }
    try {
      if (known.round() < round) {
        var seen = records.get();
        known = new Known(seen.round(), seen.closeness().least());
      }
    } finally {
      looking.unlock();
    }
  }
}
