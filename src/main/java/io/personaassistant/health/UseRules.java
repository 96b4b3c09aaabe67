package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.persona.Persona;
import java.util.Optional;

/// Mistake 5, made once and forgotten (PH12): in 90 days fewer than two people asked for it, in 180
/// days nobody. A persona that came in later than that is not judged, nor a draft, nor days that
/// are no longer remembered. Where only one person asks for anything at all, one is enough.
final class UseRules {
  private static final int QUARTER = 90;
  private static final int HALF_A_YEAR = 180;
  private static final int PEOPLE = 2;

  private UseRules() {}

  static Optional<HealthFinding> of(Judged judged, Persona persona) {
    if (!persona.isActive() || persona.sample()) {
      return Optional.empty();
    }
    if (isKnown(judged, persona, HALF_A_YEAR) && people(judged, persona, HALF_A_YEAR) == 0) {
      return Optional.of(finding(Level.ERROR, persona, "Nobody has", "not used", HALF_A_YEAR));
    }
    long people = people(judged, persona, QUARTER);
    long wanted = Math.clamp(judged.usage().people(judged.today().minusDays(QUARTER)), 1, PEOPLE);
    if (!isKnown(judged, persona, QUARTER) || people >= wanted) {
      return Optional.empty();
    }
    var who = people == 0 ? "Nobody has" : "Only one person has";
    var used = people == 0 ? "not used" : "used by one person";
    return Optional.of(finding(Level.WARNING, persona, who, used, QUARTER));
  }

  private static long people(Judged judged, Persona persona, int days) {
    return judged.usage().people(persona.slug(), judged.today().minusDays(days));
  }

  private static boolean isKnown(Judged judged, Persona persona, int days) {
    var usage = judged.usage();
    return usage.keptDays() >= days
        && usage
            .since(persona.slug())
            .filter(day -> !day.isAfter(judged.today().minusDays(days)))
            .isPresent();
  }

  private static HealthFinding finding(
      Level level, Persona persona, String who, String used, int days) {
    return HealthRule.PH12.found(
        "unused",
        level,
        persona,
        "%s asked for it in %d days.".formatted(who, days),
        "%s in %d days".formatted(used, days),
        ("Bring it into the next campaign, survey or roadmap talk (`%s deepdive` prepares"
                + " a session), or archive it.")
            .formatted(persona.slug()));
  }
}
