package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Mistake 1, opinions instead of research: traits on nothing (PH01), traits on one item or one
/// kind of source (PH02), a persona that nobody talked to or nobody counted (PH03).
final class AssumptionRules {
  private AssumptionRules() {}

  static List<HealthFinding> of(Judged judged, Persona persona) {
    var findings = new ArrayList<HealthFinding>();
    var traits = judged.traits(persona);
    // what only stands against a trait is evidence too: its status says so
    var assumed =
        traits.stream()
            .filter(t -> t.effectiveSupports() == 0 && t.effectiveContradicts() == 0)
            .toList();
    // where something stands against it, that is the news, and PH10 says it
    var weak = traits.stream().filter(t -> t.status() == TraitStatus.WEAK).toList();
    if (!assumed.isEmpty()) {
      findings.add(assumptions(persona, assumed, traits.size()));
    }
    if (!weak.isEmpty()) {
      findings.add(weak(persona, weak, traits.size()));
    }
    oneSided(persona, judged.library().counts(persona.slug()).sources()).ifPresent(findings::add);
    return findings;
  }

  private static HealthFinding assumptions(Persona persona, List<TraitEvidence> assumed, int all) {
    int number = assumed.size();
    boolean every = number == all;
    var share = number + " of " + all + " traits";
    if (every) {
      share =
          all == 1
              ? "Its only trait"
              : all == 2 ? "Neither trait" : "None of its " + all + " traits";
    }
    boolean one = number == 1 || every;
    return HealthRule.PH01.found(
        "assumption",
        Level.ERROR,
        persona,
        assumed,
        "%s %s %s evidence behind %s: %s."
            .formatted(
                share,
                one ? "has" : "have",
                every && all > 1 ? "current" : "no current",
                one ? "it" : "them",
                HealthWords.quoted(assumed)),
        every
            ? "every trait is an assumption"
            : share + (number == 1 ? " is an assumption" : " are assumptions"),
        ("Ask customers about %s (`%s interview` drafts a guide), import what they say"
                + " and link it; take out what nobody confirms.")
            .formatted(HealthWords.it(number), persona.slug()));
  }

  private static HealthFinding weak(Persona persona, List<TraitEvidence> weak, int all) {
    int number = weak.size();
    var share =
        all == 1
            ? "its only trait rests"
            : number + " of " + all + (number == 1 ? " traits rests" : " traits rest");
    return HealthRule.PH02.found(
        "weak",
        Level.WARNING,
        persona,
        weak,
        "%s on one item or one kind of source: %s."
            .formatted(Sentence.upperFirst(share), HealthWords.quoted(weak)),
        share + " on one source",
        "Cross-check %s with another kind of source before you decide on %s."
            .formatted(HealthWords.it(number), HealthWords.it(number)));
  }

  private static Optional<HealthFinding> oneSided(Persona persona, Set<SourceType> sources) {
    boolean talked = sources.stream().anyMatch(SourceType::isQualitative);
    boolean counted = sources.stream().anyMatch(SourceType::isQuantitative);
    if (talked && counted) {
      return Optional.empty();
    }
    if (talked) {
      return oneSided(
          persona,
          "Nobody has counted: no survey, analytics or CRM data supports a trait.",
          "no survey, analytics or CRM data",
          "Put the main traits to a survey, or look for them in analytics and the CRM.");
    }
    if (counted) {
      return oneSided(
          persona,
          "Nobody has talked to customers: no interview, ticket or post supports a trait.",
          "no interviews, tickets or posts",
          "Talk to five such customers, or read their tickets and posts.");
    }
    return oneSided(
        persona,
        "No customer research supports a trait: neither interviews, tickets or posts nor"
            + " a survey, analytics or CRM data.",
        "no customer research",
        "Talk to five such customers, then check what they say with numbers; `persona"
            + " kit` has the guide.");
  }

  private static Optional<HealthFinding> oneSided(
      Persona persona, String saw, String inShort, String next) {
    return Optional.of(
        HealthRule.PH03.found("one_sided", Level.WARNING, persona, saw, inShort, next));
  }
}
