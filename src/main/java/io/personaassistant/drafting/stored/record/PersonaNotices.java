package io.personaassistant.drafting.stored.record;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What must be said of a persona whatever rests on it.
public final class PersonaNotices {
  private PersonaNotices() {}

  /// What must be said of a persona whatever rests on it: that it is in the archive, invented, or
  /// due for a review.
  public static List<String> warnings(Persona persona, LocalDate today) {
    var warnings = new ArrayList<String>();
    if (persona.state() == PersonaState.ARCHIVED) {
      warnings.add(inArchive(persona));
    }
    SampleNotice.about(persona).ifPresent(warnings::add);
    var overdue = overdue(persona, today);
    if (!overdue.isEmpty()) {
      warnings.add(overdue);
    }
    return warnings;
  }

  /// An answer about several personas with what must be said of each.
  public static Answer on(Answer answer, List<Material> materials) {
    var noticed = answer;
    for (var material : materials.reversed()) {
      var overdue = overdue(material.persona(), material.today());
      if (!overdue.isEmpty()) {
        noticed = noticed.withNotice(overdue);
      }
    }
    var personas = materials.stream().map(Material::persona).toList();
    noticed = SampleNotice.about(personas).map(noticed::withNotice).orElse(noticed);
    for (var material : materials.reversed()) {
      noticed = withArchive(noticed, material.persona());
    }
    return noticed;
  }

  /// An answer with what must be said of its persona.
  public static Answer on(Answer answer, Material material) {
    var noticed = answer;
    for (var warning : warnings(material.persona(), material.today()).reversed()) {
      noticed = noticed.withNotice(warning);
    }
    return noticed;
  }

  /// Who answers by its id alone is not what others rely on now.
  private static Answer withArchive(Answer answer, Persona persona) {
    return persona.state() == PersonaState.ARCHIVED
        ? answer.withNotice(inArchive(persona))
        : answer;
  }

  private static String inArchive(Persona persona) {
    return persona.name()
        + " is in the archive, so what is said here may no longer hold: ask a curator before"
        + " you rely on it.";
  }

  private static String overdue(Persona persona, LocalDate today) {
    if (persona.lastReview().isEmpty() || persona.reviewIntervalDays() == 0) {
      return "";
    }
    var due = persona.lastReview().get().plusDays(persona.reviewIntervalDays());
    return due.isBefore(today)
        ? "%s was last reviewed on %s; the review was due on %s."
            .formatted(persona.name(), persona.lastReview().get(), due)
        : "";
  }
}
