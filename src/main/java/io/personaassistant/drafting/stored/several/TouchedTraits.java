package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness.Near;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The traits of each persona that a plan touches, nearest first.
///
/// @param plan what it says
/// @param bySlug in the order of the personas
record TouchedTraits(String plan, Map<String, List<Near>> bySlug) {
  private static final Set<TraitKind> AGAINST = EnumSet.of(TraitKind.OBJECTION);
  private static final Set<TraitKind> SILENT =
      EnumSet.of(TraitKind.CHANNEL, TraitKind.VOCABULARY, TraitKind.DEMOGRAPHIC);

  /// Traits further down share words with a long plan by chance.
  private static final int MOST_TOUCHED = 4;

  static TouchedTraits of(PanelRequest request) {
    var nearness = request.nearness();
    var near = new LinkedHashMap<String, List<Near>>();
    for (var material : request.materials()) {
      near.put(
          material.persona().slug(),
          nearness.of(material, request.said()).stream()
              .filter(n -> !SILENT.contains(n.trait().trait().kind()) && !n.isByOneCount())
              .toList());
    }
    return new TouchedTraits(request.said(), near);
  }

  /// All of one persona.
  List<Near> of(Material material) {
    return bySlug.getOrDefault(material.persona().slug(), List.of());
  }

  /// Those of one persona that the plan is about.
  List<Near> most(Material material) {
    return of(material).stream().limit(MOST_TOUCHED).toList();
  }

  /// Those of every persona that the plan is about.
  List<TraitEvidence> most() {
    return bySlug.values().stream()
        .flatMap(l -> l.stream().limit(MOST_TOUCHED))
        .map(Near::trait)
        .toList();
  }

  /// What is at stake for a persona, as far as evidence speaks of it.
  Optional<Near> wants(Material material) {
    return first(material, false);
  }

  /// What a persona objects to, as far as evidence speaks of it.
  Optional<Near> objects(Material material) {
    return first(material, true);
  }

  private Optional<Near> first(Material material, boolean against) {
    return of(material).stream()
        .filter(n -> AGAINST.contains(n.trait().trait().kind()) == against)
        .filter(n -> n.trait().status() != TraitStatus.ASSUMPTION)
        .filter(n -> !n.evidence().isEmpty() || !n.contradicts().isEmpty())
        // what the plan does all the same matters more than what it speaks of most
        .min(Comparator.comparing(n -> !isDefied(n)));
  }

  /// Whether the plan does what an objection says must not be.
  boolean isDefied(Near near) {
    return AGAINST.contains(near.trait().trait().kind()) && PlanBreaks.defies(plan, near.text());
  }
}
