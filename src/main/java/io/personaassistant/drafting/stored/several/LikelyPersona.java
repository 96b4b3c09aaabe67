package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness.Near;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The persona that a customer's message most likely fits, by the words it shares with what is on
/// record about each. It finds, it does not know: the reason is told with it. English.
///
/// @param reason why, as a sentence
/// @param near the traits that the message touches, nearest first; of other personas too
public record LikelyPersona(Persona persona, String reason, List<NearTrait> near) {
  /// A persona is judged by so many of its traits: one that has more is not nearer for it.
  private static final int BEST = 3;

  /// One that comes this near to the first is named with it.
  private static final double AS_NEAR = 0.85;

  /// What stands for personal data, such as `[name removed]`.
  private static final Pattern REPLACED = Pattern.compile("\\[[^\\[\\]\\n]{1,40}]");

  /// Who writes only these speaks of nothing.
  private static final Set<String> COURTESY =
      Topics.of(
          "thank thanks please hello hi hey dear regards sorry great perfect welcome morning evening");

  /// How much of what a message speaks of one record must speak of, too: a third. With less, every
  /// second message about something else is near to somebody.
  private static final double LEAST = 0.33;

  /// One word that only an item has, such as "thanks", may be chance.
  private static final int OF_ITEM = 2;

  private static final int MOST_TRAITS = 10;
  private static final int LONGEST = 90;

  public LikelyPersona {
    near = List.copyOf(near);
  }

  /// A trait that the message touches, and whose it is.
  public record NearTrait(Persona persona, TraitEvidence trait) {}

  /// The same with the traits of this persona alone.
  public LikelyPersona withOwnTraits() {
    return new LikelyPersona(
        persona,
        reason,
        near.stream().filter(n -> n.persona().slug().equals(persona.slug())).toList());
  }

  private record Scored(Material material, List<Near> near) {
    double score() {
      return near.stream().limit(BEST).mapToDouble(Near::score).sum();
    }
  }

  /// The nearest of some personas; empty when the message shares too little with any.
  ///
  /// @param materials of the personas that may be meant; their evidence is not looked at
  public static Optional<LikelyPersona> of(String message, List<Material> materials, Items items) {
    var nearness = new Panel(materials, items).nearness();
    var scored =
        materials.stream()
            .map(m -> new Scored(m, nearness.of(m, message)))
            .filter(s -> s.near().stream().limit(BEST).anyMatch(n -> speaksOf(n, message)))
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .toList();
    if (scored.isEmpty()) {
      return Optional.empty();
    }
    var first = scored.getFirst();
    var traits = new ArrayList<Near>();
    scored.forEach(s -> traits.addAll(s.near()));
    return Optional.of(
        new LikelyPersona(first.material().persona(), reason(scored), nearest(traits)));
  }

  /// The traits of one persona that a message touches, nearest first.
  ///
  /// @param materials as above; it is one of them
  public static List<NearTrait> near(
      String message, Persona persona, List<Material> materials, Items items) {
    var nearness = new Panel(materials, items).nearness();
    return nearest(
        materials.stream()
            .filter(m -> m.persona().slug().equals(persona.slug()))
            .flatMap(m -> nearness.of(m, message).stream())
            .toList());
  }

  private static List<NearTrait> nearest(List<Near> traits) {
    return traits.stream()
        .limit(MOST_TRAITS)
        .map(n -> new NearTrait(n.material().persona(), n.trait()))
        .toList();
  }

  /// Whether a trait, or an item for or against it, speaks of enough of the message.
  private static boolean speaksOf(Near near, String message) {
    var topics = new HashSet<>(Topics.of(REPLACED.matcher(message).replaceAll(" ")));
    topics.removeAll(COURTESY);
    int own = near.direct() ? Topics.signals(near.text(), topics) : 0;
    int items =
        Stream.concat(near.supports().stream(), near.contradicts().stream())
            .mapToInt(e -> Topics.signals(e.text(), topics))
            .max()
            .orElse(0);
    return Math.max(own, items >= OF_ITEM ? items : 0) >= LEAST * Math.max(1, topics.size());
  }

  private static String reason(List<Scored> scored) {
    var first = scored.getFirst();
    var trait = first.near().getFirst().trait().trait();
    var reason =
        "It is nearest to "
            + first.material().persona().name()
            + "’s "
            + trait.kind().one()
            + " “"
            + Graphemes.cut(trait.text().strip().replaceFirst("\\.$", ""), LONGEST)
            + "”.";
    boolean tied =
        scored.size() > 1 && scored.get(1).score() >= AS_NEAR * Math.max(first.score(), 0.01);
    return tied
        ? reason + " " + scored.get(1).material().persona().name() + " is about as near."
        : reason;
  }
}
