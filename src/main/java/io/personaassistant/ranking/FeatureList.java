package io.personaassistant.ranking;

import java.util.List;

/// What a list of features held.
///
/// @param features in the order of the list, each name once, at most 100
/// @param notes what was not used and why, each a sentence
public record FeatureList(List<Feature> features, List<String> notes) {
  public FeatureList {
    features = List.copyOf(features);
    notes = List.copyOf(notes);
  }
}
