package io.personaassistant.persona;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// An answer to an objection that somebody wrote and, with luck, approved.
///
/// @param id unique in the workspace
/// @param persona the slug of its persona
/// @param trait the id of the objection trait it answers, `""` when none
/// @param objection in the persona's words
/// @param reply one line to say
/// @param question one open question to ask next
/// @param behind what is usually behind the objection, may be `""`
/// @param proof one sentence, may be `""`
/// @param proofRefs citation ids of evidence and facts that the proof rests on
/// @param concede what to concede if the objection is true, may be `""`
/// @param expires the last valid day, empty when it does not expire
public record TalkTrack(
    String id,
    String persona,
    String trait,
    ObjectionType type,
    String objection,
    String reply,
    String question,
    String behind,
    String proof,
    List<String> proofRefs,
    String concede,
    List<String> doNotSay,
    String approver,
    Optional<LocalDate> approvedOn,
    Optional<LocalDate> expires,
    boolean sample) {
  public TalkTrack {
    if (id.isBlank() || objection.isBlank() || reply.isBlank()) {
      throw new IllegalArgumentException("a talk track needs an id, objection and reply: " + id);
    }
    proofRefs = List.copyOf(proofRefs);
    doNotSay = List.copyOf(doNotSay);
  }

  /// Whether it may be called approved on `today`.
  public Approval approval(LocalDate today) {
    return Approval.of(approver, expires, today);
  }

  /// The same, its proof resting on those of its ids alone that are among these.
  public TalkTrack restingOn(Collection<String> known) {
    return new TalkTrack(
        id,
        persona,
        trait,
        type,
        objection,
        reply,
        question,
        behind,
        proof,
        proofRefs.stream().filter(known::contains).toList(),
        concede,
        doNotSay,
        approver,
        approvedOn,
        expires,
        sample);
  }

  /// The same with somebody who stands behind it, `""` for nobody.
  ///
  /// @param on the day of the approval
  /// @param until the last valid day, empty when it does not expire
  public TalkTrack approved(String by, Optional<LocalDate> on, Optional<LocalDate> until) {
    return new TalkTrack(
        id, persona, trait, type, objection, reply, question, behind, proof, proofRefs, concede,
        doNotSay, by, on, until, sample);
  }
}
