package io.personaassistant.checking.line;

/// Where the numbers of a field may come from.
public enum NumberSource {
  /// Each must be found in cited evidence or facts, the persona's record or the brief.
  SOURCED,
  /// They plan our own work (schedule, scale, duration, count): checked for range, no source
  /// needed.
  PLAN
}
