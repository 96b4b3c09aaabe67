package io.personaassistant.evidence.proposal;

import io.personaassistant.persona.Change;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A change of a persona that somebody proposed.
///
/// @param id names it, from 1
/// @param persona the slug of the persona
/// @param before what stood there when it was proposed, `""` for nothing
/// @param evidence ids of all items given for it, in order of id; some may be gone since
/// @param backing what of them counts
/// @param turned ids of that evidence which contradicts the trait as it stands, and would support
///   its new words
/// @param overtaken why it no longer fits what stands there, a sentence; empty while it does
/// @param proposed who proposed it when, and why
/// @param decision empty while it is open
public record Proposal(
    long id,
    String persona,
    ProposedChange change,
    String before,
    List<String> evidence,
    Backing backing,
    List<String> turned,
    Optional<String> overtaken,
    Change proposed,
    Optional<Decision> decision) {
  public Proposal {
    evidence = List.copyOf(evidence);
    turned = List.copyOf(turned);
  }

  /// What was decided on a proposal.
  ///
  /// @param by who decided it when, with the reason, which may be `""` for an accepted one
  /// @param version the persona's version with the change in it, 0 for a declined one
  public record Decision(boolean accepted, Change by, int version) {}

  /// Where a proposal stands. The first three follow from its evidence and its persona and are
  /// never set.
  public enum State {
    /// Its evidence is not enough yet.
    PARKED,
    /// Two independent source types speak for it.
    READY,
    /// What it would change is gone or another by now.
    OVERTAKEN,
    ACCEPTED,
    DECLINED;

    /// The word people read, such as `parked`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where it stands.
  public State state() {
    return decision
        .map(d -> d.accepted() ? State.ACCEPTED : State.DECLINED)
        .orElse(
            overtaken.isPresent()
                ? State.OVERTAKEN
                : backing.independent() ? State.READY : State.PARKED);
  }
}
