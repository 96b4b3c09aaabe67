package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.EvidenceSummary.Confidence;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.answer.Nearness.Near;
import io.personaassistant.drafting.stored.record.NearestInMeaning;
import io.personaassistant.drafting.stored.record.OurPlan;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.ranking.Certainty;
import io.personaassistant.ranking.Feature;
import io.personaassistant.ranking.Impact;
import io.personaassistant.ranking.Rated;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the records say of one feature: which traits it touches and, by the rules of [#RULE], the
/// impact and confidence that follow. Nothing here is an opinion.
///
/// @param near the trait that it touches most of each persona, nearest first; empty when nothing on
///   record is about it
/// @param unlinked items that speak of it and that no trait rests on, the best first
/// @param meant where nothing is about it by words, the trait that comes nearest in meaning
record FeatureView(
    Rated rated, List<Near> near, List<Evidence> unlinked, Optional<NearestInMeaning> meant) {
  /// How impact and confidence follow from the evidence, for people.
  static final String RULE =
      "RICE = reach x impact x confidence / effort. Impact by the trait it touches: 3 a validated"
          + " goal, pain or objection with 5 or more items, 2 another validated trait, 1 a weak one,"
          + " 0.5 a contested one, 0.25 an assumption; one step less where only items speak of it; no"
          + " score where the evidence is against it."
          + " Confidence: 100 % for 3 or more people of 2 or more types, 80 % for 2, 50 % for 1. Build is"
          + " said only of a validated trait that two people or more speak for. Reach"
          + " and effort are yours. A tie: the order changes when one input moves a step, or reach or"
          + " effort a fifth.";

  private static final int MANY = 5;

  /// How near a feature must be to another persona, by how near it is to the nearest.
  private static final double STAKE = 0.5;

  private static final Set<TraitKind> STRONG =
      EnumSet.of(TraitKind.GOAL, TraitKind.PAIN, TraitKind.OBJECTION);
  private static final Set<TraitKind> SILENT =
      EnumSet.of(TraitKind.VOCABULARY, TraitKind.DEMOGRAPHIC);

  /// What to do with a feature.
  enum Verdict {
    BUILD("build", ""),
    TEST("test first", ""),
    /// Nothing on record is about it.
    RESEARCH("test first", ", nothing on record says they need it"),
    /// The evidence would do, but nobody gave reach or effort.
    NUMBERS("test first", ", reach or effort is missing"),
    NOT("not for this persona", "");

    private final String word;
    private final String reason;

    Verdict(String word, String reason) {
      this.word = word;
      this.reason = reason;
    }

    String word() {
      return word;
    }
  }

  static FeatureView of(Feature feature, Panel panel, Nearness nearness, boolean isTold) {
    var materials = panel.materials();
    var unlinked = isTold ? panel.unlinked(feature.name()) : List.<Evidence>of();
    var near = new ArrayList<Near>();
    for (var material : materials) {
      nearness.of(material, feature.name()).stream()
          .filter(n -> !SILENT.contains(n.trait().trait().kind()))
          .findFirst()
          .ifPresent(near::add);
    }
    near.sort(Comparator.comparingDouble(Near::score).reversed());
    // a persona that only shares a word in passing has no stake in it
    double least = near.isEmpty() ? 0 : STAKE * near.getFirst().score();
    near.removeIf(n -> n.score() < least);
    var first = near.stream().findFirst();
    var certainty = first.filter(n -> !isAgainst(n)).flatMap(FeatureView::certainty);
    var impact =
        certainty.isEmpty() ? Optional.<Impact>empty() : first.flatMap(FeatureView::impact);
    var meant =
        near.isEmpty() && isTold
            ? NearestInMeaning.to(OurPlan.core(feature.name()), materials, panel.items())
            : Optional.<NearestInMeaning>empty();
    return new FeatureView(new Rated(feature, impact, certainty), near, unlinked, meant);
  }

  /// What speaks for a trait that the evidence is against gives no score.
  private static boolean isAgainst(Near near) {
    return near.trait().status() == TraitStatus.CONTRADICTED;
  }

  private static Optional<Impact> impact(Near near) {
    var trait = near.trait();
    Optional<Impact> impact =
        switch (trait.status()) {
          case VALIDATED ->
              STRONG.contains(trait.trait().kind()) && trait.effectiveSupports() >= MANY
                  ? Optional.of(Impact.MASSIVE)
                  : Optional.of(Impact.HIGH);
          case WEAK -> Optional.of(Impact.MEDIUM);
          case CONTESTED -> Optional.of(Impact.LOW);
          case ASSUMPTION -> Optional.of(Impact.MINIMAL);
          case CONTRADICTED -> Optional.empty();
        };
    return near.direct() ? impact : impact.map(i -> i.step(-1).orElse(i));
  }

  private static Optional<Certainty> certainty(Near near) {
    return switch (Confidence.of(near.evidence(), List.of(near.trait()))) {
      case HIGH -> Optional.of(Certainty.HIGH);
      case MEDIUM -> Optional.of(Certainty.MEDIUM);
      case LOW -> Optional.of(Certainty.LOW);
      case NONE -> Optional.empty();
    };
  }

  String name() {
    return rated.feature().name();
  }

  /// The trait that it touches most.
  Optional<Near> best() {
    return near.stream().findFirst();
  }

  Verdict verdict() {
    if (best().filter(FeatureView::isAgainst).isPresent()) {
      return Verdict.NOT;
    }
    if (best().isEmpty() || rated.certainty().isEmpty()) {
      return Verdict.RESEARCH;
    }
    if (!doubt().isEmpty()) {
      return Verdict.TEST;
    }
    return rated.score().isPresent() ? Verdict.BUILD : Verdict.NUMBERS;
  }

  /// The verdict with its reason, where it has one.
  String advice() {
    var verdict = verdict();
    return switch (verdict) {
      case TEST -> verdict.word() + ", " + doubt();
      case RESEARCH ->
          unlinked.isEmpty()
              ? verdict.word()
                  + (meant.isEmpty() ? verdict.reason : ", nobody speaks of it in these words")
              : verdict.word() + ", only items that are not linked to a persona speak of it";
      default -> verdict.word() + verdict.reason;
    };
  }

  /// What keeps the evidence from bearing a decision; `""` when nothing does.
  private String doubt() {
    var first = best().orElseThrow();
    return switch (first.trait().status()) {
      case CONTESTED -> "the trait it serves is contested";
      case ASSUMPTION -> "the trait it serves is an assumption";
      case WEAK -> "the trait it serves is weak";
      default -> {
        if (rated.certainty().filter(c -> c == Certainty.LOW).isPresent()) {
          yield first.evidence().size() == 1 ? "one item speaks of it" : "one person speaks of it";
        }
        yield first.isArguedAgainst()
            ? first.contradicts().getFirst().id() + " speaks of it and against it"
            : "";
      }
    };
  }

  /// The ids that speak for it, at most three.
  List<String> cites() {
    return best().stream().flatMap(n -> n.evidence().stream()).map(Evidence::id).limit(3).toList();
  }

  /// The ids that stand against the trait it touches most, at most three.
  List<String> against() {
    return best().stream()
        .flatMap(n -> n.contradicts().stream())
        .map(Evidence::id)
        .distinct()
        .limit(3)
        .toList();
  }

  /// What must be true for it to be worth building, and is least sure.
  String assumption() {
    if (best().isEmpty()) {
      return meant
          .map(m ->
              "that it is about “"
                  + Sentence.withoutStop(m.trait().trait().text())
                  + "”, as far as "
                  + m.material().persona().name()
                  + " goes: it is near by meaning alone")
          .orElse("that any persona has the problem it solves: nothing on record is about it");
    }
    var trait = best().get().trait();
    var who = best().get().who();
    var text = "“" + trait.trait().text() + "”";
    return switch (trait.status()) {
      case VALIDATED ->
          "that it solves " + text + " for " + who + ": the evidence holds the need, not this";
      case WEAK ->
          "that "
              + text
              + " holds beyond the "
              + Sentence.counted(trait.effectiveSupports(), "item", "items")
              + " for it";
      case CONTESTED ->
          "that " + text + " holds, though " + String.join(" ", against()) + " says otherwise";
      case CONTRADICTED -> "that the evidence against " + text + " is out of date";
      case ASSUMPTION -> "that " + text + " is so at all: no current item supports it";
    };
  }

  /// The cheapest way to find out.
  String test() {
    if (best().isEmpty()) {
      return meant
          .map(m -> "five interviews: `" + m.material().persona().slug() + " interview`")
          .orElse("five interviews about the last time they needed it");
    }
    var slug = best().get().material().persona().slug();
    return switch (best().get().trait().status()) {
      case VALIDATED -> "a sketch with five people: `" + slug + " usability`";
      case WEAK, CONTESTED -> "one closed question in the next survey: `" + slug + " survey`";
      case CONTRADICTED, ASSUMPTION -> "five interviews: `" + slug + " interview`";
    };
  }
}
