package io.personaassistant.evidence.segment;

import java.util.List;
import java.util.Set;

/// One participant as grouping hears them: what they said, an item each, and the title they go by.
/// Nobody changes the vectors.
public final class ParticipantVoice {
  private final List<float[]> items;
  private final float[] role;
  private final Set<String> trades;

  /// @param items a vector for each item, all of the same length; at least one
  /// @param role the vector of the title, of length 0 where none is known
  /// @param trades words of the title that say what somebody does
  public ParticipantVoice(List<float[]> items, float[] role, Set<String> trades) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a voice needs an item");
    }
    this.items = List.copyOf(items);
    this.role = role;
    this.trades = Set.copyOf(trades);
  }

  List<float[]> items() {
    return items;
  }

  float[] role() {
    return role;
  }

  Set<String> trades() {
    return trades;
  }

  boolean hasRole() {
    return role.length > 0;
  }
}
