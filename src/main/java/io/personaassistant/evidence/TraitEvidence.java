package io.personaassistant.evidence;

import io.personaassistant.persona.Trait;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A trait with what supports and contradicts it on the day it was computed for.
///
/// @param supports ids of every supporting item outside quarantine, effective ones first, then
///   newest first
/// @param contradicts ids of every contradicting item, in the same order
/// @param effectiveSupports how many of the supports count
/// @param supportSourceTypes how many source types these come from
/// @param effectiveContradicts how many of the contradictions count
/// @param heldSupports ids of supporting items in quarantine: they support nothing
/// @param heldContradicts ids of contradicting items in quarantine
public record TraitEvidence(
    Trait trait,
    List<String> supports,
    List<String> contradicts,
    int effectiveSupports,
    int supportSourceTypes,
    int effectiveContradicts,
    List<String> heldSupports,
    List<String> heldContradicts) {
  public TraitEvidence {
    supports = List.copyOf(supports);
    contradicts = List.copyOf(contradicts);
    heldSupports = List.copyOf(heldSupports);
    heldContradicts = List.copyOf(heldContradicts);
  }

  /// Ids of what supports and contradicts these traits, in order, without doubles.
  public static Set<String> itemsOf(Collection<TraitEvidence> traits) {
    var ids = new LinkedHashSet<String>();
    traits.forEach(t -> {
      ids.addAll(t.supports());
      ids.addAll(t.contradicts());
    });
    return ids;
  }

  /// A trait of whose items none is in quarantine.
  public TraitEvidence(
      Trait trait,
      List<String> supports,
      List<String> contradicts,
      int effectiveSupports,
      int supportSourceTypes,
      int effectiveContradicts) {
    this(
        trait,
        supports,
        contradicts,
        effectiveSupports,
        supportSourceTypes,
        effectiveContradicts,
        List.of(),
        List.of());
  }

  /// The status that follows from the counts.
  public TraitStatus status() {
    return TraitStatus.of(effectiveSupports, supportSourceTypes, effectiveContradicts);
  }
}
