package io.personaassistant.drafting;

import java.util.ArrayList;
import java.util.List;

/// Lets an asker stop a running draft. Thread-safe; stopping twice is the same as once. One for
/// each request: it keeps what was registered as long as it lives.
public final class StopSignal {
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean stopped;

  /// Stops: runs what was registered, in order, on this thread.
  public void stop() {
    List<Runnable> toRun;
    synchronized (this) {
      if (stopped) {
        return;
      }
      stopped = true;
      toRun = List.copyOf(listeners);
    }
    toRun.forEach(Runnable::run);
  }

  /// Whether [#stop] was called.
  public synchronized boolean isStopped() {
    return stopped;
  }

  /// Runs `action` when stopped, at once if that already happened.
  public void onStop(Runnable action) {
    synchronized (this) {
      if (!stopped) {
        listeners.add(action);
        return;
      }
    }
    action.run();
  }
}
