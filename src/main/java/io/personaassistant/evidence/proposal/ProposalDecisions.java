package io.personaassistant.evidence.proposal;

import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.Stance;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.Saved;
import io.personaassistant.persona.WholePersona;
import io.personaassistant.workspace.AuditStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What curators decide on proposals. Every method works in the transaction of its handle and
/// leaves a row in the audit log; who may call it is for the caller to ask.
public final class ProposalDecisions {
  private final JudgedProposals proposals = new JudgedProposals();
  private final Proposals open = new Proposals();
  private final ProposalStore store = new ProposalStore();
  private final LinkStore links = new LinkStore();
  private final PersonaStore personas = new PersonaStore();
  private final AuditStore audit = new AuditStore();

  /// Gives a proposal more evidence, then accepts or declines it, or does nothing of these.
  ///
  /// @param joining ids of evidence; none to decide on it as it is
  public ProposalOutcome decide(
      Handle handle,
      long workspace,
      long id,
      boolean accepts,
      Collection<String> joining,
      Change by,
      LocalDate today) {
    handle.execute("SAVEPOINT decision");
    var refused =
        joining.isEmpty()
            ? Optional.<ProposalOutcome>empty()
            : Optional.of(open.support(handle, workspace, id, joining, by, today))
                .filter(ProposalOutcome.Refused.class::isInstance);
    var decided =
        refused.orElseGet(() ->
            accepts
                ? accept(handle, workspace, id, by, today)
                : decline(handle, workspace, id, by, today));
    if (decided instanceof ProposalOutcome.Refused) {
      handle.execute("ROLLBACK TO decision");
    }
    handle.execute("RELEASE decision");
    return decided;
  }

  /// Makes the change, as a new version of the persona. Its evidence becomes confirmed links of the
  /// trait. Refused where another change came first, so that nobody's words are lost.
  ///
  /// @param by the curator; the reason in it may be `""` only when the proposal is ready
  public ProposalOutcome accept(
      Handle handle, long workspace, long id, Change by, LocalDate today) {
    return switch (proposals.open(handle, workspace, id, today)) {
      case JudgedProposals.Open.None(var why) -> new ProposalOutcome.Refused(why);
      case JudgedProposals.Open.Found(var proposal) ->
          proposal
              .overtaken()
              .<ProposalOutcome>map(ProposalOutcome.Refused::new)
              .orElseGet(() ->
                  proposal.state() != Proposal.State.READY && by.why().isBlank()
                      ? new ProposalOutcome.Refused(
                          ProposalOutcome.About.REASON,
                          "Proposal %d is parked: %s. It becomes ready when %s joins it; or accept it with a reason."
                              .formatted(
                                  id,
                                  ProposalWords.backing(proposal),
                                  ProposalWords.missing(proposal)))
                      : accept(handle, workspace, proposal, by, today));
    };
  }

  private ProposalOutcome accept(
      Handle handle, long workspace, Proposal proposal, Change by, LocalDate today) {
    var whole = personas.whole(handle, workspace, proposal.persona()).orElseThrow();
    var edit = PersonaEdit.of(whole, proposal.change());
    var misnamed = misnamed(handle, workspace, whole, proposal);
    if (misnamed.isPresent()) {
      return new ProposalOutcome.Refused(misnamed.get());
    }
    int version = apply(handle, workspace, proposal, edit, by);
    store.decide(handle, proposal.id(), new Proposal.Decision(true, by, version));
    note(handle, workspace, "accept proposal", proposal, by);
    return decided(handle, workspace, proposal, today);
  }

  private Optional<String> misnamed(
      Handle handle, long workspace, WholePersona whole, Proposal proposal) {
    var persona = whole.persona();
    if (!(proposal.change() instanceof ProposedChange.SetField(var field, var name))
        || field != PersonaField.NAME
        || persona.name().equals(name)) {
      return Optional.empty();
    }
    // samples are out of sight where there are personas of one's own
    var seen =
        personas.all(handle, workspace).stream()
            .filter(p -> persona.sample() || !p.sample())
            .toList();
    return PersonaNames.refusal(name, persona.slug(), seen);
  }

  private int apply(Handle handle, long workspace, Proposal proposal, PersonaEdit edit, Change by) {
    var taken = new HashSet<>(links.awaited(handle, workspace));
    personas.traits(handle, workspace).forEach(trait -> taken.add(trait.id()));
    taken.addAll(personas.formerTraits(handle, workspace, proposal.persona()));
    var edited = edit.apply(taken);
    if (proposal.change() instanceof ProposedChange.Retire(var trait)) {
      links.park(handle, workspace, List.of(trait));
    }
    var why =
        "proposal %d: %s"
            .formatted(
                proposal.id(),
                by.why().isBlank() ? ProposalWords.backing(proposal) : by.why().strip());
    personas.save(handle, workspace, edited.whole(), new Change(by.by(), by.at(), why));
    edited
        .trait()
        .ifPresent(trait -> {
          // what somebody found to contradict the same words is not turned round by a proposal
          var speaking =
              proposal.change() instanceof ProposedChange.Add
                  ? proposal.backing().items().stream()
                      .filter(item -> !contradicts(handle, workspace, item, trait))
                      .toList()
                  : proposal.backing().items();
          confirm(handle, workspace, speaking, trait, by);
        });
    return personas.find(handle, workspace, proposal.persona()).orElseThrow().version();
  }

  private boolean contradicts(Handle handle, long workspace, String item, String trait) {
    return links.stance(handle, workspace, item, trait).equals(Optional.of(Stance.CONTRADICTS));
  }

  private void confirm(Handle handle, long workspace, List<String> items, String trait, Change by) {
    var confirmed = items.stream().map(item -> new Link(item, trait, Stance.SUPPORTS)).toList();
    var saved = links.save(handle, workspace, confirmed);
    for (int i = 0; i < confirmed.size(); i++) {
      if (saved.get(i) != Saved.UNCHANGED) {
        var what = confirmed.get(i).evidence() + " " + trait;
        audit.add(
            handle,
            workspace,
            new AuditStore.Entry(by.at(), by.by(), "confirm link", what, Stance.SUPPORTS.word()));
      }
    }
  }

  /// Declines a proposal; it stays on record with the reason.
  ///
  /// @param by the curator, with the reason
  public ProposalOutcome decline(
      Handle handle, long workspace, long id, Change by, LocalDate today) {
    return switch (proposals.open(handle, workspace, id, today)) {
      case JudgedProposals.Open.None(var why) -> new ProposalOutcome.Refused(why);
      case JudgedProposals.Open.Found(var proposal) -> {
        if (by.why().isBlank()) {
          yield new ProposalOutcome.Refused(
              ProposalOutcome.About.REASON,
              "Say why proposal " + id + " is declined; who proposed it will want to know.");
        }
        store.decide(handle, id, new Proposal.Decision(false, by, 0));
        note(handle, workspace, "decline proposal", proposal, by);
        yield decided(handle, workspace, proposal, today);
      }
    };
  }

  private ProposalOutcome decided(
      Handle handle, long workspace, Proposal proposal, LocalDate today) {
    return new ProposalOutcome.Decided(
        proposals.find(handle, workspace, proposal.id(), today).orElseThrow());
  }

  private void note(Handle handle, long workspace, String action, Proposal proposal, Change by) {
    var detail =
        "%s, %s%s"
            .formatted(
                proposal.persona(),
                proposal.change().summary(),
                by.why().isBlank() ? "" : ", with a reason");
    var entry =
        new AuditStore.Entry(by.at(), by.by(), action, String.valueOf(proposal.id()), detail);
    audit.add(handle, workspace, entry);
  }
}
