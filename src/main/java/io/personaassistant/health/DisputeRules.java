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
    return Optional.of(
        new HealthFinding(
            HealthRule.PH10,
            word,
            level,
            List.of(persona.slug()),
            Wording.ids(disputed),
            (status == TraitStatus.CONTRADICTED ? "More evidence" : "Evidence")
                + " stands against "
                + share
                + (status == TraitStatus.CONTRADICTED
                    ? " than for " + (disputed.size() == 1 ? "it" : "them")
                    : "")
                + ": "
                + Wording.quoted(disputed)
                + ".",
            share + (disputed.size() == 1 ? " is " : " are ") + word,
            "Read what stands against "
                + (disputed.size() == 1 ? "it" : "them")
                + " (`evidence "
                + persona.slug()
                + "`). Where customers have changed, propose other words or take it out; where two"
                + " kinds of customer speak, make two personas."));
  }
}
