package io.personaassistant.drafting.answer;

import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Everything about one persona that a draft may rest on, as of one day.
///
/// @param traits ordered by kind, then rank
/// @param facts every product fact of the workspace
/// @param evidence the items chosen for this request, best first; none quarantined
/// @param others the other active personas, in order of slug
/// @param contrast what sets the persona apart from the other active ones
public record Material(
    Persona persona,
    List<TraitEvidence> traits,
    List<TalkTrack> talkTracks,
    List<ProductFact> facts,
    List<Evidence> evidence,
    List<ContrastPersona> others,
    LocalDate today,
    Contrast contrast) {
  public Material {
    traits = List.copyOf(traits);
    talkTracks = List.copyOf(talkTracks);
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
    others = List.copyOf(others);
  }

  /// The same with these items as the evidence.
  public Material withEvidence(List<Evidence> items) {
    return new Material(persona, traits, talkTracks, facts, items, others, today, contrast);
  }

  /// The facts that may be promised today.
  public List<ProductFact> approvedFacts() {
    return facts.stream().filter(f -> f.approval(today) instanceof Approval.Approved).toList();
  }

  /// The talk tracks that somebody stands behind today.
  public List<TalkTrack> approvedTracks() {
    return talkTracks.stream().filter(t -> t.approval(today) instanceof Approval.Approved).toList();
  }

  /// The ids a draft may cite: the evidence, then the approved facts.
  public List<String> ids() {
    var ids = new ArrayList<String>();
    evidence.forEach(e -> ids.add(e.id()));
    approvedFacts().forEach(f -> ids.add(f.id()));
    return ids;
  }

  /// The record as plain text: what a number or name may also be found in.
  public String recordText() {
    var text = new StringBuilder();
    text.append(persona.name()).append(", ");
    if (persona.age() > 0) {
      text.append(persona.age()).append(", ");
    }
    for (var part :
        List.of(
            persona.title(),
            persona.archetype(),
            persona.industry(),
            persona.location(),
            persona.background(),
            persona.decision(),
            persona.objective())) {
      text.append(part).append('\n');
    }
    traits.forEach(t -> text.append(t.trait().text()).append('\n'));
    approvedTracks()
        .forEach(t ->
            text.append(t.reply())
                .append('\n')
                .append(t.question())
                .append('\n')
                .append(t.proof())
                .append('\n')
                .append(t.concede())
                .append('\n'));
    // their names are ours to say among ourselves; what they stand for is not this persona's record
    others.forEach(o -> text.append(o.persona().name()).append('\n'));
    return text.toString();
  }
}
