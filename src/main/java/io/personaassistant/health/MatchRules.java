package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.persona.Persona;
import java.util.Optional;

/// Whether colleagues find their customers in a persona (PH21): two or more who said of it as it is
/// now, within 90 days, that they do not, and nobody decided on it. It is a reason to look at the
/// evidence and none to change anything.
final class MatchRules {
  private static final int QUARTER = 90;
  private static final int SEVERAL = 2;

  private MatchRules() {}

  static Optional<HealthFinding> of(Judged judged, Persona persona) {
    var days = judged.usage().doubts(persona.slug(), judged.today().minusDays(QUARTER));
    if (days.size() < SEVERAL) {
      return Optional.empty();
    }
    return Optional.of(
        HealthRule.PH21.found(
            "does_not_match",
            Level.WARNING,
            persona,
            ("%d colleagues said within %d days that it does not match their customers,"
                    + " the last on %s.")
                .formatted(days.size(), QUARTER, days.getLast()),
            days.size() + " colleagues say it does not match",
            ("Read why (`persona feedback %s`, or “Waits for me” in the app's home tab)"
                    + " and look for evidence of it; their word alone changes nothing.")
                .formatted(persona.slug())));
  }
}
