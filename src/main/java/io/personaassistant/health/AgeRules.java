package io.personaassistant.health;

import static java.time.temporal.ChronoUnit.DAYS;

import io.personaassistant.checking.line.Level;
import io.personaassistant.persona.Persona;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Mistake 4, out of date (PH09): no review for half a year or a year, evidence that is mostly more
/// than a year old, nothing new for half a year.
final class AgeRules {
  private static final int HALF_A_YEAR = 180;
  private static final int A_YEAR = 365;

  private AgeRules() {}

  static List<HealthFinding> of(Judged judged, Persona persona) {
    var counts = judged.library().counts(persona.slug());
    return Stream.of(
            review(judged, persona),
            counts.median().flatMap(day -> old(judged, persona, day)),
            counts.newest().flatMap(day -> nothingNew(judged, persona, day)))
        .flatMap(Optional::stream)
        .toList();
  }

  /// A persona that was never reviewed is as old as it is here.
  private static Optional<HealthFinding> review(Judged judged, Persona persona) {
    var last = persona.lastReview().or(() -> judged.usage().since(persona.slug()));
    if (last.isEmpty()) {
      return Optional.empty();
    }
    long days = DAYS.between(last.get(), judged.today());
    int due = persona.reviewIntervalDays() > 0 ? persona.reviewIntervalDays() : HALF_A_YEAR;
    if (days <= Math.min(due, A_YEAR)) {
      return Optional.empty();
    }
    boolean never = persona.lastReview().isEmpty();
    return Optional.of(
        HealthRule.PH09.found(
            "review",
            days > A_YEAR ? Level.ERROR : Level.INFO,
            persona,
            "%s on %s, %d days ago."
                .formatted(
                    never ? "Never reviewed since it came in" : "Last reviewed", last.get(), days),
            (never ? "never reviewed in " : "not reviewed for ") + days + " days",
            "Go through it with people from sales, support and product, change what no longer holds,"
                + " and note the day of the review."));
  }

  private static Optional<HealthFinding> old(Judged judged, Persona persona, LocalDate median) {
    long days = DAYS.between(median, judged.today());
    return days <= A_YEAR
        ? Optional.empty()
        : Optional.of(
            HealthRule.PH09.found(
                "evidence_age",
                Level.WARNING,
                persona,
                "Half of its evidence is older than " + days + " days.",
                "half of the evidence is older than " + days + " days",
                "Ask customers again about the traits that matter most for your next decision."));
  }

  private static Optional<HealthFinding> nothingNew(
      Judged judged, Persona persona, LocalDate newest) {
    long days = DAYS.between(newest, judged.today());
    return days <= HALF_A_YEAR
        ? Optional.empty()
        : Optional.of(
            HealthRule.PH09.found(
                "nothing_new",
                Level.WARNING,
                persona,
                "Nothing new came in since " + newest + ", " + days + " days ago.",
                "no new evidence for " + days + " days",
                "Bring in recent tickets, call notes or survey answers (`persona import table`)."));
  }
}
