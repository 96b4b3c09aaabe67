package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import java.util.List;
import java.util.Locale;

/// The rules by which a persona is judged, each with the mistake it guards against; of two that are
/// as heavy the first is told first.
public enum HealthRule {
  /// Colleagues who talk to customers do not find them in it.
  PH21(Mistake.STALE),

  PH01(Mistake.ASSUMPTIONS),
  PH02(Mistake.ASSUMPTIONS),
  PH03(Mistake.ASSUMPTIONS),
  PH05(Mistake.TOO_MANY),
  PH06(Mistake.TOO_MANY),
  PH08(Mistake.TOO_BROAD),
  PH09(Mistake.STALE),
  PH10(Mistake.STALE),
  PH12(Mistake.UNUSED),

  /// A group of customers that no persona covers.
  PH16(Mistake.STALE);

  private final Mistake mistake;

  HealthRule(Mistake mistake) {
    this.mistake = mistake;
  }

  /// The mistake it guards against.
  public Mistake mistake() {
    return mistake;
  }

  /// A finding about one persona and none of its traits in particular.
  HealthFinding found(
      String check, Level level, Persona persona, String saw, String inShort, String next) {
    return found(check, level, persona, List.of(), saw, inShort, next);
  }

  /// A finding about these traits of a persona.
  HealthFinding found(
      String check,
      Level level,
      Persona persona,
      List<TraitEvidence> traits,
      String saw,
      String inShort,
      String next) {
    var ids = traits.stream().map(t -> t.trait().id()).toList();
    return new HealthFinding(this, check, level, List.of(persona.slug()), ids, saw, inShort, next);
  }

  /// What commonly goes wrong with personas.
  public enum Mistake {
    ASSUMPTIONS("Assumptions instead of research"),
    TOO_MANY("Too many personas"),
    TOO_BROAD("Too broad"),
    STALE("Out of date"),
    UNUSED("Not used");

    private final String heading;

    Mistake(String heading) {
      this.heading = heading;
    }

    /// The words people read.
    public String heading() {
      return heading;
    }

    /// The word for scripts, such as `too_broad`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
