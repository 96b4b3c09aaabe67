package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.search.SearchStore.Linked;
import java.util.LinkedHashSet;
import java.util.Set;

/// One item that a draft may be written from, with what it says about the persona's traits.
final class Candidate {
  final String id;
  final String date;
  final String participant;
  final boolean effective;
  final Set<String> supports = new LinkedHashSet<>();
  final Set<String> contradicts = new LinkedHashSet<>();
  private final double words;
  private final Set<String> traits = new LinkedHashSet<>();
  private double trait;

  Candidate(String id, String date, String participant, boolean effective, double words) {
    this.id = id;
    this.date = date;
    this.participant = participant;
    this.effective = effective;
    this.words = words;
  }

  /// Adds what the item says about one trait, and how close the brief is to that trait.
  void link(Linked link, double close) {
    (link.stance() == Stance.SUPPORTS ? supports : contradicts).add(link.trait());
    traits.add(link.trait());
    trait = Math.max(trait, close);
  }

  /// How close the item is to the brief, by itself and by its traits; higher is closer.
  double closeness() {
    return words + trait;
  }

  Set<String> traits() {
    return traits;
  }
}
