package io.personaassistant.drafting.answer;

import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What sets a persona apart: traits that rest on evidence and that no other active persona has,
/// best researched first. Two traits are alike when they share half of the shorter one's words.
/// English.
public final class Apart {
  private static final Set<TraitKind> TELLING =
      EnumSet.of(
          TraitKind.GOAL,
          TraitKind.PAIN,
          TraitKind.DECISION,
          TraitKind.MOTIVATION,
          TraitKind.OBJECTION,
          TraitKind.BEHAVIOUR);

  private static final double ALIKE = 0.5;

  private Apart() {}

  /// At most `most` traits, one of a kind before a second of the same.
  public static List<TraitEvidence> of(Material material, int most) {
    var own =
        material.traits().stream()
            .filter(t -> TELLING.contains(t.trait().kind()))
            .filter(t -> t.status() == TraitStatus.VALIDATED || t.status() == TraitStatus.WEAK)
            .filter(t -> isOwn(t, material.others()))
            .sorted(Comparator.comparing(TraitEvidence::status))
            .toList();
    var kinds = EnumSet.noneOf(TraitKind.class);
    var chosen = new ArrayList<TraitEvidence>();
    own.stream().filter(t -> kinds.add(t.trait().kind())).forEach(chosen::add);
    own.stream().filter(t -> !chosen.contains(t)).forEach(chosen::add);
    return chosen.subList(0, Math.min(most, chosen.size()));
  }

  private static boolean isOwn(TraitEvidence trait, List<ContrastPersona> others) {
    var stems = Set.copyOf(Words.content(trait.trait().text()));
    return others.stream()
        .flatMap(o -> o.traits().stream())
        .map(t -> Set.copyOf(Words.content(t.trait().text())))
        .noneMatch(theirs -> Similarity.containment(stems, theirs) >= ALIKE);
  }
}
