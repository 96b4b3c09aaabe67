package io.personaassistant.slack;

import java.util.ArrayList;
import java.util.List;

/// What comes below a message that is on its way to Slack: kept until that message stands there, so
/// that nobody waits for it meanwhile, then sent in the order it came. Thread-safe; one thing is
/// sent at a time.
final class Below {
  private final List<Runnable> kept = new ArrayList<>();
  private boolean stands;
  private boolean never;

  /// Sends this now, or as soon as the message above stands; never where it never will.
  synchronized void send(Runnable what) {
    if (stands) {
      what.run();
    } else if (!never) {
      kept.add(what);
    }
  }

  /// The message above stands: sends what was kept.
  synchronized void stands() {
    kept.forEach(Runnable::run);
    kept.clear();
    stands = true;
  }

  /// The message above will never stand, and nothing below it.
  synchronized void never() {
    kept.clear();
    never = true;
  }
}
