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
    var share = assumed.size() + " of " + all + " traits";
    if (assumed.size() == all) {
      share =
          all == 1
              ? "Its only trait"
              : all == 2 ? "Neither trait" : "None of its " + all + " traits";
    }
    boolean one = assumed.size() == 1 || assumed.size() == all;
    return new HealthFinding(
        HealthRule.PH01,
        "assumption",
        Level.ERROR,
        List.of(persona.slug()),
        Wording.ids(assumed),
        share
            + (one ? " has " : " have ")
            + (assumed.size() == all && all > 1 ? "current" : "no current")
            + " evidence behind "
            + (one ? "it: " : "them: ")
            + Wording.quoted(assumed)
            + ".",
        assumed.size() == all
            ? "every trait is an assumption"
            : assumed.size()
                + " of "
                + all
                + (assumed.size() == 1 ? " traits is an assumption" : " traits are assumptions"),
        "Ask customers about "
            + (assumed.size() == 1 ? "it" : "them")
            + " (`"
            + persona.slug()
            + " interview` drafts a guide), import what they say and link it; take out what nobody"
            + " confirms.");
  }

  private static HealthFinding weak(Persona persona, List<TraitEvidence> weak, int all) {
    var share =
        all == 1
            ? "its only trait rests"
            : weak.size() + " of " + all + (weak.size() == 1 ? " traits rests" : " traits rest");
    return new HealthFinding(
        HealthRule.PH02,
        "weak",
        Level.WARNING,
        List.of(persona.slug()),
        Wording.ids(weak),
        Sentence.upperFirst(share)
            + " on one item or one kind of source: "
            + Wording.quoted(weak)
            + ".",
        share + " on one source",
        "Cross-check "
            + (weak.size() == 1 ? "it" : "them")
            + " with another kind of source before you decide on "
            + (weak.size() == 1 ? "it." : "them."));
  }

  private static Optional<HealthFinding> oneSided(Persona persona, Set<SourceType> sources) {
    boolean talked = sources.stream().anyMatch(SourceType::isQualitative);
    boolean counted = sources.stream().anyMatch(SourceType::isQuantitative);
    if (talked && counted) {
      return Optional.empty();
    }
    var saw =
        talked
            ? "Nobody has counted: no survey, analytics or CRM data supports a trait."
            : counted
                ? "Nobody has talked to customers: no interview, ticket or post supports a trait."
                : "No customer research supports a trait: neither interviews, tickets or posts nor a"
                    + " survey, analytics or CRM data.";
    return Optional.of(
        new HealthFinding(
            HealthRule.PH03,
            "one_sided",
            Level.WARNING,
            List.of(persona.slug()),
            List.of(),
            saw,
            talked
                ? "no survey, analytics or CRM data"
                : counted ? "no interviews, tickets or posts" : "no customer research",
            talked
                ? "Put the main traits to a survey, or look for them in analytics and the CRM."
                : counted
                    ? "Talk to five such customers, or read their tickets and posts."
                    : "Talk to five such customers, then check what they say with numbers; `persona"
                        + " kit` has the guide."));
  }
}
