package io.personaassistant.evidence.proposal;

import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.segment.CommonWords;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.workspace.AuditStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Changes of personas that people propose. One waits until two independent source types speak for
/// it, or until a curator accepts it with a reason. Every method works in the transaction of its
/// handle and leaves a row in the audit log; who may call it is for the caller to ask.
public final class Proposals {
  private static final int FEWEST_SHARED = 2;
  private static final double MOST_OF = 0.75;

  private final JudgedProposals judged = new JudgedProposals();
  private final ProposalStore store = new ProposalStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final PersonaStore personas = new PersonaStore();
  private final AuditStore audit = new AuditStore();

  /// All that is open, or of one persona, those that are ready first, then the oldest.
  ///
  /// @param persona a slug, `""` for all
  public List<Proposal> open(Handle handle, long workspace, String persona, LocalDate today) {
    return judged.open(handle, workspace, persona, today).stream()
        .sorted(
            Comparator.comparingInt((Proposal p) -> p.state() == Proposal.State.READY ? 0 : 1)
                .thenComparingLong(Proposal::id))
        .toList();
  }

  /// All there ever were, or of one persona, the oldest first.
  ///
  /// @param persona a slug, `""` for all
  public List<Proposal> all(Handle handle, long workspace, String persona, LocalDate today) {
    return judged.all(handle, workspace, persona, today);
  }

  /// Open proposals of the same kind for the same persona that share most of their words with this
  /// one, the oldest first: one anecdote may be another told again, and then they belong together.
  public List<Proposal> alike(Handle handle, long workspace, Proposal proposal, LocalDate today) {
    var words = CommonWords.stems(proposal.change().text());
    return judged.open(handle, workspace, proposal.persona(), today).stream()
        .filter(p -> p.id() != proposal.id())
        .filter(p -> p.change().summary().equals(proposal.change().summary()))
        .filter(p -> isAlike(words, CommonWords.stems(p.change().text())))
        .toList();
  }

  private static boolean isAlike(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return shared >= FEWEST_SHARED && shared >= MOST_OF * Math.min(one.size(), other.size());
  }

  /// The proposal with this id.
  public Optional<Proposal> find(Handle handle, long workspace, long id, LocalDate today) {
    return judged.find(handle, workspace, id, today);
  }

  /// Proposes a change. The same change that is open already gets the evidence instead; one that
  /// was declined is raised again only with evidence it did not have.
  ///
  /// @param persona a slug
  /// @param ids of evidence that speaks for the change, as people type them; may be empty
  /// @param by who proposes it, and why
  public ProposalOutcome propose(
      Handle handle,
      long workspace,
      String persona,
      ProposedChange change,
      Collection<String> ids,
      Change by,
      LocalDate today) {
    var whole = personas.whole(handle, workspace, persona);
    if (whole.isEmpty()) {
      return new ProposalOutcome.Refused("There is no persona “" + persona + "”.");
    }
    if (whole.get().persona().state() == PersonaState.ARCHIVED) {
      return new ProposalOutcome.Refused(
          ProposalOutcome.About.PERSONA,
          ("%s is in the archive, so nothing was proposed. A curator can bring it back,"
                  + " on the command line with `persona state %s back`.")
              .formatted(whole.get().persona().name(), persona));
    }
    var edit = PersonaEdit.of(whole.get(), ChangeText.tidied(change));
    var items = items(handle, workspace, ids);
    var refused = ChangeText.refusal(edit.change());
    if (refused.isPresent()) {
      return new ProposalOutcome.Refused(refused.get());
    }
    var senseless = edit.refusal();
    if (senseless.isPresent()) {
      boolean isThere = edit.change() instanceof ProposedChange.Add;
      return new ProposalOutcome.Refused(
          isThere ? ProposalOutcome.About.ALREADY : ProposalOutcome.About.CHANGE, senseless.get());
    }
    if (items.refusal().isPresent()) {
      return new ProposalOutcome.Refused(ProposalOutcome.About.EVIDENCE, items.refusal().get());
    }
    return raise(handle, workspace, edit, items.ids(), by, today);
  }

  private ProposalOutcome raise(
      Handle handle,
      long workspace,
      PersonaEdit edit,
      List<String> items,
      Change by,
      LocalDate today) {
    var persona = edit.whole().persona().slug();
    var change = edit.named();
    for (var same : store.same(handle, workspace, persona, change)) {
      if (same.decision().isEmpty()) {
        // who proposes it again has seen what stands there now
        store.setBefore(handle, same.id(), edit.before());
        return join(handle, workspace, same.id(), items, by, today);
      }
      var known = store.evidence(handle, List.of(same.id())).getOrDefault(same.id(), List.of());
      if (!same.decision().get().accepted() && known.containsAll(items)) {
        var declined = same.decision().get().by();
        return new ProposalOutcome.Refused(
            ProposalOutcome.About.DECLINED,
            "This was declined on %s by %s: %s. Propose it again with evidence that was not given then."
                .formatted(
                    declined.at().toString().substring(0, 10), declined.by(), declined.why()));
      }
    }
    long id = store.add(handle, workspace, persona, change, edit.before(), by);
    store.addEvidence(handle, id, items, by);
    note(handle, workspace, "make proposal", id, persona + ", " + change.summary(), by);
    return new ProposalOutcome.Raised(find(handle, workspace, id, today).orElseThrow());
  }

  /// Gives an open proposal more evidence.
  public ProposalOutcome support(
      Handle handle, long workspace, long id, Collection<String> ids, Change by, LocalDate today) {
    if (judged.open(handle, workspace, id, today) instanceof JudgedProposals.Open.None(var why)) {
      return new ProposalOutcome.Refused(why);
    }
    var items = items(handle, workspace, ids);
    return items
        .refusal()
        .<ProposalOutcome>map(
            why -> new ProposalOutcome.Refused(ProposalOutcome.About.EVIDENCE, why))
        .orElseGet(() -> join(handle, workspace, id, items.ids(), by, today));
  }

  private ProposalOutcome join(
      Handle handle,
      long workspace,
      long id,
      Collection<String> items,
      Change by,
      LocalDate today) {
    int added = store.addEvidence(handle, id, items, by);
    if (added > 0) {
      note(handle, workspace, "support proposal", id, String.join(" ", items), by);
    }
    return new ProposalOutcome.Joined(find(handle, workspace, id, today).orElseThrow(), added);
  }

  private record Items(List<String> ids, Optional<String> refusal) {
    static Items refused(String why) {
      return new Items(List.of(), Optional.of(why));
    }
  }

  private Items items(Handle handle, long workspace, Collection<String> typed) {
    var found = new LinkedHashSet<String>();
    for (var id : typed) {
      var item = evidence.cited(handle, workspace, id);
      if (item.isEmpty()) {
        return Items.refused(
            "There is no evidence “" + id.strip() + "”; ids stand under every answer.");
      }
      if (item.get().quarantined()) {
        return Items.refused(
            item.get().id() + " is in quarantine and supports nothing; a curator can clear it.");
      }
      found.add(item.get().id());
    }
    return new Items(new ArrayList<>(found), Optional.empty());
  }

  private void note(
      Handle handle, long workspace, String action, long id, String detail, Change by) {
    audit.add(
        handle,
        workspace,
        new AuditStore.Entry(by.at(), by.by(), action, String.valueOf(id), detail));
  }
}
