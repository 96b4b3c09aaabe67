package io.personaassistant.drafting;

import io.personaassistant.drafting.prompt.DraftedLine;

/// Told what happens to a draft while it is made, on the drafting thread, in order.
public interface DraftListener {
  /// A line has passed its checks and may be shown; it will never be moved or withdrawn.
  void line(DraftedLine line);

  /// The stream is over and so many lines are asked for once more: they failed, or are missing.
  default void repairing(int lines) {}

  /// Whether what it was told is seen by anybody. Asked once, at the end, when it may wait until
  /// that is known.
  default boolean isSeen() {
    return true;
  }
}
