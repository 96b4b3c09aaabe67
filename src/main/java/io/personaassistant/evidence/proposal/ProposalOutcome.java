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

  /// Nothing has changed.
  ///
  /// @param about what the sentence is about
  /// @param why a sentence with what to do
  record Refused(About about, String why) implements ProposalOutcome {
    /// One about the change itself.
    Refused(String why) {
      this(About.CHANGE, why);
    }
  }

  /// What may be wrong.
  enum About {
    /// The change, or the proposal as a whole.
    CHANGE,
    /// The persona, which is in the archive.
    PERSONA,
    /// The change: the persona has it already.
    ALREADY,
    /// The change: it was declined, and no evidence is new.
    DECLINED,
    /// An item that was named for it.
    EVIDENCE,
    /// The reason, which is missing.
    REASON
  }
}
