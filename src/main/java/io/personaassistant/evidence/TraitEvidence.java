package io.personaassistant.evidence;

import io.personaassistant.persona.Trait;
import java.util.List;

/// A trait with what supports and contradicts it on the day it was computed for.
///
/// @param supports ids of every supporting item, effective ones first, then newest first
/// @param contradicts ids of every contradicting item, in the same order
/// @param effectiveSupports how many of the supports count
/// @param supportSourceTypes how many source types these come from
/// @param effectiveContradicts how many of the contradictions count
public record TraitEvidence(
    Trait trait,
    List<String> supports,
    List<String> contradicts,
    int effectiveSupports,
    int supportSourceTypes,
    int effectiveContradicts) {
  public TraitEvidence {
    supports = List.copyOf(supports);
    contradicts = List.copyOf(contradicts);
  }

  /// The status that follows from the counts.
  public TraitStatus status() {
    return TraitStatus.of(effectiveSupports, supportSourceTypes, effectiveContradicts);
  }
}
