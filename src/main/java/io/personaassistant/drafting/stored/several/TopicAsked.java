package io.personaassistant.drafting.stored.several;

import io.personaassistant.evidence.SourceType;
import java.util.Set;

/// What is asked of the records.
///
/// @param topic what it is about, `""` for all
/// @param sources the kinds of source that it is to come from; empty for any
public record TopicAsked(String topic, Set<SourceType> sources) {
  public TopicAsked {
    sources = Set.copyOf(sources);
  }
}
