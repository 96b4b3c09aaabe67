package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.answer.PersonaLikeness;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds where personas pull apart: one wants what the records say another rejects, or their traits
/// have words for two sides of something that often parts people (`conflicts.txt`). Both sides have
/// evidence; a trait that nobody has researched is no side. English. Immutable.
final class Conflicts {
  private static final Set<TraitKind> WANTS =
      EnumSet.of(
          TraitKind.GOAL,
          TraitKind.MOTIVATION,
          TraitKind.DECISION,
          TraitKind.PREFERENCE,
          TraitKind.BEHAVIOUR,
          TraitKind.OBJECTION);

  /// @param about what it is about
  /// @param one a trait with evidence, and whose
  /// @param other the trait that stands against it
  record Conflict(String about, Side one, Side other) {}

  /// @param cites what it rests on, at most two
  record Side(Material material, TraitEvidence trait, List<String> cites, boolean rejects) {}

  private record Pole(List<List<String>> cues) {}

  private record Axis(String about, Pole left, Pole right) {}

  private static final Conflicts BUILT_IN =
      new Conflicts(
          ResourceLines.of(Conflicts.class, "conflicts.txt").stream()
              .map(Conflicts::axis)
              .toList());

  private final List<Axis> axes;

  private Conflicts(List<Axis> axes) {
    this.axes = axes;
  }

  /// Those of the axes that ship with the program.
  static Conflicts builtIn() {
    return BUILT_IN;
  }

  /// Conflicts between any two of these personas, those that the records state first, one of a kind
  /// between the same two.
  List<Conflict> of(List<Material> materials) {
    var found = new ArrayList<Conflict>();
    Panel.eachPair(
        materials,
        (one, other) -> {
          found.addAll(rejected(one, other));
          found.addAll(rejected(other, one));
        });
    for (var axis : axes) {
      Panel.eachPair(materials, (one, other) -> apart(axis, one, other).ifPresent(found::add));
    }
    return found;
  }

  /// One has evidence for a trait, of the other there is more evidence against the same.
  private static List<Conflict> rejected(Material one, Material other) {
    var found = new ArrayList<Conflict>();
    for (var wants : one.traits()) {
      if (!Nearness.holds(wants)) {
        continue;
      }
      for (var rejects : other.traits()) {
        boolean against = rejects.status() == TraitStatus.CONTRADICTED;
        if (against && sharesItemOrWords(wants, rejects)) {
          found.add(
              new Conflict(
                  wants.trait().kind().heading(),
                  side(one, wants),
                  new Side(other, rejects, RecordWords.first(rejects.contradicts(), 2), true)));
        }
      }
    }
    return found;
  }

  private static boolean sharesItemOrWords(TraitEvidence wants, TraitEvidence rejects) {
    return PersonaLikeness.alike(wants, rejects)
        || wants.supports().stream().anyMatch(rejects.contradicts()::contains);
  }

  private static Optional<Conflict> apart(Axis axis, Material one, Material other) {
    return apart(axis.about(), axis.left(), axis.right(), one, other)
        .or(() -> apart(axis.about(), axis.right(), axis.left(), one, other));
  }

  private static Optional<Conflict> apart(
      String about, Pole pole, Pole opposite, Material one, Material other) {
    return best(pole, opposite, one)
        .flatMap(a ->
            best(opposite, pole, other)
                .map(b -> new Conflict(about, side(one, a), side(other, b))));
  }

  private static Side side(Material material, TraitEvidence trait) {
    return new Side(material, trait, RecordWords.first(trait.supports(), 2), false);
  }

  private static Optional<TraitEvidence> best(Pole pole, Pole opposite, Material material) {
    return material.traits().stream()
        .filter(t -> WANTS.contains(t.trait().kind()))
        .filter(t -> Nearness.holds(t) || t.status() == TraitStatus.CONTESTED)
        .filter(t -> !t.supports().isEmpty())
        .filter(t -> has(pole, t) && !has(opposite, t))
        // how somebody decides says more than what they hope for
        .min(
            Comparator.comparing((TraitEvidence t) -> t.trait().kind() != TraitKind.DECISION)
                .thenComparing(TraitEvidence::status));
  }

  private static boolean has(Pole pole, TraitEvidence trait) {
    var stems = Words.stems(trait.trait().text());
    return pole.cues().stream().anyMatch(cue -> Collections.indexOfSubList(stems, cue) >= 0);
  }

  private static Axis axis(String line) {
    var named = line.split("=", 2);
    var poles = named[1].split("\\|", 2);
    return new Axis(named[0].strip(), pole(poles[0]), pole(poles[1]));
  }

  private static Pole pole(String text) {
    var parts = text.split(":", 2);
    return new Pole(Arrays.stream(parts[1].split(",", -1)).map(Words::stems).toList());
  }
}
