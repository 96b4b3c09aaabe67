package io.personaassistant.drafting.stored.several;

import io.personaassistant.evidence.SourceType;
import java.util.Set;

/// What is asked of the records.
///
/// @param topic what it is about, `""` for all
/// @param sources the kinds of source that it is to come from; empty for any
/// @param only what alone of that is wanted; empty for all
public record TopicAsked(String topic, Set<SourceType> sources, Set<Only> only) {
  public TopicAsked {
    sources = Set.copyOf(sources);
    only = Set.copyOf(only);
  }

  /// What alone is wanted of what is found.
  public enum Only {
    /// What may be quoted outside.
    OUTSIDE,
    /// What supports a pain point or an objection.
    COMPLAINTS
  }
}
