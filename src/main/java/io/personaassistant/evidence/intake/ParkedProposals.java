package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.PlainWords;
import io.personaassistant.evidence.proposal.Backing;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Proposals that wait for a second source, told of when an import brings items that could be one.
final class ParkedProposals {
  private ParkedProposals() {}

  /// Notes how many of them the items may make ready: they share half of its words, and are from
  /// elsewhere and of somebody else. What says it in other words, `persona proposals` finds.
  ///
  /// @param ids of the items of this import
  static void tell(
      Handle handle, long workspace, Collection<String> ids, LocalDate today, ImportLog log) {
    if (ids.isEmpty()) {
      return;
    }
    var parked =
        new Proposals()
            .open(handle, workspace, "", today).stream()
                .filter(p -> p.state() == Proposal.State.PARKED)
                .filter(p -> !p.change().text().isEmpty())
                .toList();
    if (parked.isEmpty()) {
      return;
    }
    var evidence = new EvidenceStore();
    var given = new HashSet<String>();
    parked.forEach(p -> given.addAll(p.backing().items()));
    var counting = evidence.byIds(handle, workspace, given);
    var brought =
        evidence.byIds(handle, workspace, ids).stream().filter(e -> e.isEffective(today)).toList();
    long waiting = parked.stream().filter(p -> mayJoin(p, counting, brought)).count();
    if (waiting > 0) {
      log.note(
          Sentence.counted(waiting, "proposal is", "proposals are")
              + " parked until a second source says the same, which these items may:"
              + " `persona proposals`, or *Proposals* in Slack, names those that may.");
    }
  }

  private static boolean mayJoin(
      Proposal proposal, List<Evidence> counting, List<Evidence> brought) {
    var own = counting.stream().filter(e -> proposal.backing().items().contains(e.id())).toList();
    var words = PlainWords.content(proposal.change().text());
    return brought.stream()
        .filter(item -> PlainWords.shared(words, PlainWords.of(item.text())) * 2 >= words.size())
        .filter(item -> !proposal.evidence().contains(item.id()))
        .anyMatch(item ->
            own.isEmpty() || own.stream().anyMatch(other -> Backing.isIndependent(item, other)));
  }
}
