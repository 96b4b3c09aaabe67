package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Persona;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Mistake 4 as evidence shows it (PH10): what customers say now stands against a trait, as much as
/// for it (contested) or more (contradicted).
final class DisputeRules {
  private DisputeRules() {}

  static List<HealthFinding> of(Judged judged, Persona persona) {
    return Stream.of(
            finding(judged, persona, TraitStatus.CONTRADICTED, Level.ERROR),
            finding(judged, persona, TraitStatus.CONTESTED, Level.WARNING))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<HealthFinding> finding(
      Judged judged, Persona persona, TraitStatus status, Level level) {
    var traits = judged.traits(persona);
    var disputed = traits.stream().filter(t -> t.status() == status).toList();
    if (disputed.isEmpty()) {
      return Optional.empty();
    }
    var word = status.name().toLowerCase(Locale.ROOT);
    var share = disputed.size() + " of " + traits.size() + " traits";
    var it = HealthWords.it(disputed.size());
    var against =
        status == TraitStatus.CONTRADICTED
            ? "More evidence stands against " + share + " than for " + it
            : "Evidence stands against " + share;
    return Optional.of(
        HealthRule.PH10.found(
            word,
            level,
            persona,
            disputed,
            against + ": " + HealthWords.quoted(disputed) + ".",
            share + (disputed.size() == 1 ? " is " : " are ") + word,
            ("Read what stands against %s (`evidence %s`). Where customers have changed,"
                    + " propose other words or take it out; where two kinds of customer speak,"
                    + " make two personas.")
                .formatted(it, persona.slug())));
  }
}
