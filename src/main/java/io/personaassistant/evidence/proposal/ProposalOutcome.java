package io.personaassistant.evidence.proposal;

/// What proposing or deciding came to.
public sealed interface ProposalOutcome {
  /// It is a new proposal.
  record Raised(Proposal proposal) implements ProposalOutcome {}

  /// The same change was open already, or the proposal was named: it has the evidence now.
  ///
  /// @param added how many of the items are new to it
  record Joined(Proposal proposal, int added) implements ProposalOutcome {}

  /// It is decided.
  record Decided(Proposal proposal) implements ProposalOutcome {}

  /// Nothing has changed; why, a sentence with what to do.
  record Refused(String why) implements ProposalOutcome {}
}
