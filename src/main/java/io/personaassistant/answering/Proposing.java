package io.personaassistant.answering;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposalDecisions;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Changes of personas that people propose and curators decide on. Whether somebody may is for the
/// caller to ask. Thread-safe.
public final class Proposing {
  private final Database database;
  private final long workspace;
  private final Supplier<LocalDate> today;
  private final Clock clock;
  private final SecondSources secondSources;
  private final Proposals proposals = new Proposals();
  private final ProposalDecisions decisions = new ProposalDecisions();

  Proposing(
      Database database,
      long workspace,
      SecondSources secondSources,
      Supplier<LocalDate> today,
      Clock clock) {
    this.database = database;
    this.secondSources = secondSources;
    this.workspace = workspace;
    this.today = today;
    this.clock = clock;
  }

  /// What is open, those that are ready first, then the oldest.
  public List<Proposal> open() {
    return database.read(h -> proposals.open(h, workspace, "", today.get()));
  }

  /// The proposal with this id.
  public Optional<Proposal> find(long id) {
    return database.read(h -> proposals.find(h, workspace, id, today.get()));
  }

  /// Items that may be what a parked one waits for; see [SecondSources#of].
  public List<Evidence> mayJoin(Proposal proposal) {
    return secondSources.of(proposal, today.get());
  }

  /// Open ones that may say the same as a new one; see [Proposals#alike].
  public List<Proposal> alike(Proposal raised) {
    return database.read(h -> proposals.alike(h, workspace, raised, today.get()));
  }

  /// Proposes a change; see [Proposals#propose].
  public ProposalOutcome propose(
      String persona, ProposedChange change, Collection<String> evidence, String by, String why) {
    var proposed = new Change(by, clock.instant(), why.strip());
    return database.write(
        h -> proposals.propose(h, workspace, persona, change, evidence, proposed, today.get()));
  }

  /// Gives an open proposal more evidence; see [Proposals#support].
  ///
  /// @param reason `""` for none
  public ProposalOutcome support(long id, Collection<String> evidence, String by, String reason) {
    var change = new Change(by, clock.instant(), reason.strip());
    return database.write(h -> proposals.support(h, workspace, id, evidence, change, today.get()));
  }

  /// Decides on a proposal, which evidence may join first; see [ProposalDecisions#decide].
  public ProposalOutcome decide(
      long id, boolean accepts, Collection<String> joining, String by, String reason) {
    var change = new Change(by, clock.instant(), reason.strip());
    return database.write(
        h -> decisions.decide(h, workspace, id, accepts, joining, change, today.get()));
  }
}
