package io.personaassistant.drafting.stored.several;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.number.TimeLimit;
import java.util.Optional;
import java.util.Set;

/// What is asked of the records.
///
/// @param topic what it is about, `""` for all
/// @param sources the kinds of source that it is to come from; empty for any
/// @param only what alone of that is wanted; empty for all
/// @param when from when it is to be; empty for any time
public record TopicAsked(
    String topic, Set<SourceType> sources, Set<Only> only, Optional<When> when) {
  public TopicAsked {
    sources = Set.copyOf(sources);
    only = Set.copyOf(only);
  }

  /// What alone is wanted of what is found.
  public enum Only {
    /// What may be quoted outside.
    OUTSIDE,
    /// What supports a pain point or an objection.
    COMPLAINTS,
    /// What supports an objection.
    OBJECTIONS
  }

  /// A time.
  ///
  /// @param words as it was asked for, such as "last month"
  public record When(String words, TimeLimit.Days days) {}
}
